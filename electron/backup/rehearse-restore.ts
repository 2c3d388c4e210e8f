import { existsSync, writeFileSync } from 'node:fs';
import { type CopyFault, checkCopy } from '../../db/check-copy.ts';
import { type Compared, compareTills, countSince } from '../../db/compare-tills.ts';
import { openForReading } from '../../db/mining-rows.ts';
import { ownTillId } from '../../db/till-id.ts';
import { placesOf, removeCopiesOf } from './places.ts';
import { NotOpened, type SealedFault, unseal } from './sealed-file.ts';

export type RehearseOrder = { do: 'rehearse'; database: string; from: string; passphrase: string };

export type Rehearsed = Compared & {
  file: string;
  tillName: string;
  madeAt: string;
  rows: number;
  sales: number;
};

/** `missing`: no such file; `other-till`: another till's, and this one has sold something. */
export type RehearseFault = SealedFault | CopyFault | 'missing' | 'other-till' | 'full' | 'fault';
export type RehearseReply = { ok: true; found: Rehearsed } | { ok: false; why: RehearseFault };

/** Opens a backup beside the till's file, looks at it whole, and says what taking it would lose. Nothing of the till changes. */
export function rehearseRestore({ database, from, passphrase }: RehearseOrder): RehearseReply {
  const { restore, restorePepper } = placesOf(database);
  const fail = (why: RehearseFault): RehearseReply => {
    for (const file of [restore, restorePepper]) removeCopiesOf(file);
    return { ok: false, why };
  };
  try {
    for (const file of [restore, restorePepper]) removeCopiesOf(file);
    if (!existsSync(from)) return fail('missing');
    const { about, secret } = unseal(from, restore, passphrase);
    const checked = checkCopy(restore);
    if (typeof checked === 'string') return fail(checked);
    if (secret.length > 0) writeFileSync(restorePepper, secret, { mode: 0o600, flush: true });
    const [live, copy] = [openForReading(database), openForReading(restore)];
    try {
      const sold = countSince(live, 0).sales > 0;
      if (ownTillId(live) !== ownTillId(copy) && sold) return fail('other-till');
      const { tillName, madeAt } = about;
      const { rows, sales } = checked;
      return { ok: true, found: { file: from, tillName, madeAt, rows, sales, ...compareTills(live, copy) } };
    } finally {
      live.close();
      copy.close();
    }
  } catch (error) {
    if (error instanceof NotOpened) return fail(error.why);
    const { code } = error as { code?: string };
    if (code === 'ENOSPC') return fail('full');
    if (code === 'EACCES' || code === 'EISDIR' || code === 'EIO') return fail('missing');
    console.error('The backup could not be looked at.', error);
    return fail('fault');
  }
}
