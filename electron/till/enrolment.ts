import type { PlainCommand } from '../../contract/till-command.ts';
import { keepHeadOffice, readHeadOffice } from '../../db/head-office.ts';
import { outboxOf } from '../../db/outbox.ts';
import { beginSharing } from '../../db/shared.ts';
import { ownTillId } from '../../db/till-id.ts';
import { readAddress } from '../sync/address.ts';
import type { Failure } from '../sync/ask.ts';
import { type Admitted, enrol } from '../sync/enrol.ts';
import type { OfficeLink } from '../sync/head-office.ts';
import type { KeyFile } from '../sync/key-file.ts';
import { openKey, publicKeyOf } from '../sync/till-keys.ts';
import { commit } from './commit.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { type Answer, notWritten, refusal, said } from './refusals.ts';

/** How long (ms) the answer to an enrolment waits to hear from head office for the first time. */
const firstWord = 2_000;

/** Begins an enrolment. What comes of it is answered later, by `desk.later`; selling goes on meanwhile. */
export function beginEnrolment(
  desk: Desk,
  { address, code }: Extract<PlainCommand, { type: 'Enrol' }>,
): Answer {
  if (desk.practice) return refusal('practice', ['noOfficeInPractice']);
  const where = readAddress(address);
  if (where === undefined) {
    return refusal('address', ['officeAddress']);
  }
  desk.later = desk.enrol(where, code.trim()).then((answer) => said(answer, desk.language));
  return { ok: true, view: currentView(desk) };
}

/** How a till enrols at an address by a code; one enrolment at a time. */
export function openEnrolment(desk: Desk, link: OfficeLink, keys: KeyFile): Desk['enrol'] {
  let busy = false;
  return async (address, code) => {
    if (busy) return refusal('enrolling', ['enrolling']);
    busy = true;
    try {
      const publicKey = publicKeyOf(openKey(keys.forCode(code, ownTillId(desk.db))));
      const admitted = await askToEnrol(desk, address, code, publicKey);
      if (!admitted.ok) return notEnrolled(admitted);
      keep(desk, address, publicKey, admitted);
      keys.keep();
      link.begin();
      await link.heard(firstWord);
      return { ok: true, view: currentView(desk) };
    } catch (error) {
      return notWritten(error);
    } finally {
      busy = false;
    }
  };
}

function askToEnrol({ db, tillName }: Desk, address: string, code: string, publicKey: string) {
  const before = readHeadOffice(db);
  const till = { id: ownTillId(db), name: tillName };
  return enrol({ address, code, publicKey, till, before: before ?? null }, outboxOf(db));
}

function keep(
  desk: Desk,
  address: string,
  publicKey: string,
  { enrolled }: Extract<Admitted, { ok: true }>,
): void {
  const { tillId, store, headOfficeKey, base } = enrolled;
  const before = readHeadOffice(desk.db);
  commit(desk, desk.now(), [], {
    till: [{ type: 'v1.Enrolled', tillId, storeId: store.id, headOfficeKey, base }],
    alongside: () => {
      beginSharing(desk.db, before?.storeId, store.id);
      keepHeadOffice(desk.db, {
        ...{ address, tillId, publicKey, storeId: store.id, storeName: store.name, headOfficeKey },
        ...{ base, sent: base, parked: 0, lastReceivedAt: '', fenced: '' },
        sinceSeq: before?.sinceSeq ?? desk.journal.last().seq + 1,
      });
    },
  });
}

function notEnrolled({ code, message }: Failure): Answer {
  switch (code) {
    case 'code-unknown':
      return refusal('code-unknown', ['officeCodeUnknown']);
    case 'code-used':
      return refusal('code-used', ['officeCodeUsed']);
    case 'unreachable':
    case 'timed-out':
    case 'fault':
    case 'busy':
      return refusal('office-unreachable', ['officeUnreachable']);
    case 'untrusted':
      return refusal('untrusted', ['officeUntrusted']);
    case 'not-head-office':
    case 'redirected':
      return refusal('not-head-office', ['notAnOffice']);
    default:
      return refusal('head-office', ['officeRefuses', code, message]);
  }
}
