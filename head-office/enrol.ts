import { randomUUID } from 'node:crypto';
import type { Enrolled, Enrolment, Head } from '../contract/sync-protocol.ts';
import { type EnrolmentCode, findCode } from './codes.ts';
import type { Query } from './database.ts';
import { heldHash, stateAt } from './held-journal.ts';
import { storable } from './json.ts';
import type { Office } from './office.ts';
import { type Answer, done, refused } from './refusals.ts';
import { findTill, lockTill, type Till } from './till.ts';
import { newTill, type TillState } from './till-state.ts';

type Beginning = { id: string; baseTill: string | null; base: Head; state: TillState };

/**
 * Lets a till in by a code. A code that is used again with the same key is answered as it was the first time, for the answer
 * may have been lost. A till that goes on with a journal gets a new id, and its own rows begin after the common one: what
 * others sent under the old id stays theirs, and nothing counts twice.
 */
export function enrol(office: Office, enrolment: Enrolment): Promise<Answer<Enrolled>> {
  return office.database.transaction(async (query) => {
    const code = await findCode(query, enrolment.code, true);
    if (!code) return refused('code-unknown', 'Head office knows no such code. Check it letter by letter.');
    if (code.usedByKey === enrolment.publicKey) return done(withPepper(office, code, code.reply as Enrolled));
    if (code.usedByKey !== null) return refused('code-used', 'This code has been used. Ask for a new one.');
    if (code.expiresAt < office.now())
      return refused('code-used', 'This code is too old. Ask for a new one.');
    const known = await query('SELECT id FROM tills WHERE public_key = $1', [enrolment.publicKey]);
    if (known.length > 0) return refused('forbidden', 'This key belongs to a till already. Make a new one.');
    const beginning = await begin(query, code, enrolment, office.now());
    if (!beginning.ok) return beginning;
    const reply = await admit(query, office, { code, enrolment, beginning: beginning.value });
    return done(withPepper(office, code, reply));
  });
}

/** The reply with the store's pepper. The reply is kept in the database, where the pepper must not be. */
function withPepper({ key }: Office, { storeId }: EnrolmentCode, reply: Enrolled): Enrolled {
  return { ...reply, storePepper: key.pepperOf(storeId) };
}

async function begin(
  query: Query,
  code: EnrolmentCode,
  enrolment: Enrolment,
  at: string,
): Promise<Answer<Beginning>> {
  const { till, continues } = enrolment;
  if (continues) return goOn(query, code, continues, at);
  const known = await lockTill(query, till.id);
  const goesOn = code.tillId === null ? known : await findTill(query, code.tillId);
  // Where its journal ends is for those alone who have a code of its store.
  if (goesOn && goesOn.held.seq > 0 && goesOn.storeId !== code.storeId)
    return refused('forbidden', 'This code is not for that till.');
  if (goesOn && goesOn.held.seq > 0)
    return refused('fork', 'Head office holds a journal of this till. Go on with it.', goesOn.held);
  const id = known ? randomUUID() : till.id;
  return done({ id, baseTill: null, base: { seq: 0, hash: '' }, state: newTill });
}

async function goOn(
  query: Query,
  code: EnrolmentCode,
  { tillId, head }: NonNullable<Enrolment['continues']>,
  at: string,
): Promise<Answer<Beginning>> {
  const before = await lockTill(query, tillId);
  if (!before || before.storeId !== code.storeId || (code.tillId !== null && code.tillId !== tillId))
    return refused('forbidden', 'This code is not for that till.');
  if ((await heldHash(query, before, head.seq)) !== head.hash)
    return refused('fork', `Head office does not hold row ${head.seq} of it.`, before.held);
  await restore(query, before, at);
  return done({
    id: randomUUID(),
    baseTill: tillId,
    base: head,
    state: await stateAt(query, before, head.seq),
  });
}

/** The till that was fenced has found its way back, so nobody needs to look at that any more. */
async function restore(query: Query, { id, storeId }: Till, at: string): Promise<void> {
  await query('UPDATE tills SET fenced_at = NULL, fenced_why = NULL WHERE id = $1', [id]);
  await query(
    `UPDATE alarms SET settled_at = $3, settled_by = 'enrolled again'
      WHERE store_id = $1 AND till_id = $2 AND kind IN ('fork', 'rolled-back') AND settled_at IS NULL`,
    [storeId, id, at],
  );
}

type Admission = { code: EnrolmentCode; enrolment: Enrolment; beginning: Beginning };

async function admit(query: Query, office: Office, admission: Admission): Promise<Enrolled> {
  const { code, enrolment, beginning } = admission;
  const { id, baseTill, base, state } = beginning;
  const [store] = await query<Enrolled['store']>('SELECT id, name FROM stores WHERE id = $1', [code.storeId]);
  const name = code.tillName || enrolment.till.name;
  await query(
    `INSERT INTO tills (id, store_id, name, public_key, held_seq, held_hash, base_till, base_seq, base_hash,
        state, enrolled_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $5, $6, $8, $9)`,
    [
      ...[id, code.storeId, name, enrolment.publicKey, base.seq, base.hash],
      ...[baseTill, storable(state), office.now()],
    ],
  );
  const reply = {
    tillId: id,
    store: store ?? { id: code.storeId, name: '' },
    headOfficeKey: office.key.publicKey,
    base,
    ...(code.tillName && { tillName: name }),
  };
  await query('UPDATE enrolment_codes SET used_by_key = $2, reply = $3 WHERE hash = $1', [
    ...[code.hash, enrolment.publicKey, storable(reply)],
  ]);
  return reply;
}
