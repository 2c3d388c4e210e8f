import {
  commonAnswer,
  type Enrolled,
  type Enrolment,
  enrolled,
  type Head,
} from '../../contract/sync-protocol.ts';
import type { Outbox } from '../../db/outbox.ts';
import { ask, type Failure, jsonBody } from './ask.ts';

/** A till that asks to belong to a head office. */
export type Applicant = {
  address: string;
  code: string;
  publicKey: string;
  /** The till's own id, and what people call it. */
  till: { id: string; name: string };
  /** What a head office called it before, and the row after which its rows began there; null where none did. */
  before: { tillId: string; base: Head } | null;
};

type Journal = Pick<Outbox, 'hashOf' | 'last'>;
export type Admitted = { ok: true; enrolled: Enrolled } | Failure;

/**
 * Enrols a till by a one-time code. Where head office knows its journal, whole or in part, the till goes on from the last
 * row that both have: what head office holds beyond it is another's, and what the till has beyond it is sent as its own.
 */
export async function enrol(applicant: Applicant, journal: Journal): Promise<Admitted> {
  const { address, code, publicKey, till } = applicant;
  const known = await knownAs(applicant, journal);
  if (!known.ok) return known;
  const enrolment: Enrolment = { code, publicKey, till, ...(known.as && { continues: known.as }) };
  const answer = await post(address, '/v1/enrol', enrolment, enrolled);
  if (!answer.ok) return answer;
  const { base } = answer.value;
  if (journal.hashOf(base.seq) !== base.hash) return { ok: false, code: 'not-head-office', message: '' };
  return { ok: true, enrolled: answer.value };
}

type Known = { ok: true; as: Enrolment['continues'] | null } | Failure;

/** What head office calls this till, if anything, and the last row that both have. */
async function knownAs(applicant: Applicant, journal: Journal): Promise<Known> {
  const { till, before } = applicant;
  const names = new Map<string, Head>([[till.id, { seq: 0, hash: '' }]]);
  if (before) names.set(before.tillId, before.base);
  let last: Known = { ok: true, as: null };
  for (const [tillId, base] of [...names].reverse()) {
    const common = await lastCommon(applicant, tillId, base, journal);
    if (common.ok) return { ok: true, as: common.head && { tillId, head: common.head } };
    if (common.code !== 'not-found' && common.code !== 'forbidden') return common;
    // The code may be for the till by its other name.
    if (common.code === 'forbidden') last = common;
  }
  return last;
}

type Common = { ok: true; head: Head | null } | Failure;

/** The last row that both have, found by halves: where one row is the same, all before it are. Null: head office has none. */
async function lastCommon(
  { address, code }: Applicant,
  tillId: string,
  base: Head,
  journal: Journal,
): Promise<Common> {
  const question = (row: Head) => post(address, '/v1/common', { code, tillId, row }, commonAnswer);
  const first = await question(journal.last());
  if (!first.ok) return first;
  const { same, held } = first.value;
  if (same) return { ok: true, head: journal.last() };
  if (held.seq === 0) return { ok: true, head: null };
  let common = base;
  let beyond = Math.min(journal.last().seq, held.seq) + 1;
  while (beyond - common.seq > 1) {
    const seq = Math.floor((common.seq + beyond) / 2);
    const row = { seq, hash: journal.hashOf(seq) ?? '' };
    const answer = await question(row);
    if (!answer.ok) return answer;
    if (answer.value.same) common = row;
    else beyond = seq;
  }
  return { ok: true, head: common };
}

function post<T>(address: string, path: string, body: unknown, schema: Parameters<typeof ask<T>>[1]) {
  return ask({ address, method: 'POST', path, body: jsonBody(body) }, schema);
}
