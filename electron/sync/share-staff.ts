import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import {
  mostStaffChanges,
  pepperAnswer,
  type SignedStaffList,
  type StaffList,
  signedStaffList,
  staffList,
  staffTaken,
} from '../../contract/sync-staff.ts';
import type { SharedState } from '../../db/shared.ts';
import type { SharedPerson } from '../../domain/staff/shared-person.ts';
import { signedStaff } from '../../domain/sync/signed-text.ts';
import { ask, jsonBody } from './ask.ts';
import { type Link, pathOf } from './exchange.ts';

/** What is told of a store's people. `since`: the version that the till had when it asked. */
export type SharedStaff =
  | { what: 'pepper'; pepper: string }
  | { what: 'staff-taken'; through: number }
  | { what: 'staff'; since: number; list: StaffList };

/** Whose lists the till takes. */
export type StaffTrust = { storeId: string; headOfficeKey: string };

/** `lacksPepper`: the till has not got what its store's PINs are peppered with. */
export type StaffAsked = { due: boolean; lacksPepper: boolean; trust: StaffTrust };

type Tell = (shared: SharedStaff) => void;
type State = Pick<SharedState, 'staffChanges' | 'staffVersion'>;

/**
 * Tells head office who was changed here and, where it is due, asks who works in the store. Answers whether it went well; a
 * head office that shares nobody is none the worse for it. Without the store's pepper it asks for that first.
 */
export async function shareStaff(link: Link, state: State, asked: StaffAsked, tell: Tell): Promise<boolean> {
  try {
    return await shareAll(link, state, asked, tell);
  } catch (error) {
    console.error('The till could not share who works here.', error);
    return false;
  }
}

async function shareAll(link: Link, state: State, asked: StaffAsked, tell: Tell): Promise<boolean> {
  if (asked.lacksPepper) {
    if (!asked.due) return true;
    const answer = await ask({ ...link, method: 'GET', path: pathOf(link, 'store-pepper') }, pepperAnswer);
    if (!answer.ok) return answer.code === 'not-found';
    tell({ what: 'pepper', pepper: answer.value.storePepper });
  }
  if (!(await tellChanges(link, state, tell))) return false;
  return !asked.due || askList(link, state, asked.trust, tell);
}

async function tellChanges(link: Link, state: State, tell: Tell): Promise<boolean> {
  let after = 0;
  for (;;) {
    const changes = state.staffChanges(after, mostStaffChanges);
    if (changes.length === 0) return true;
    const body = jsonBody({
      changes: changes.map((change) => ({
        ...change,
        before: change.before && sendable(change.before),
        after: sendable(change.after),
      })),
    });
    const answer = await ask({ ...link, method: 'POST', path: pathOf(link, 'staff'), body }, staffTaken);
    after = changes.at(-1)?.number ?? after;
    if (!answer.ok || answer.value.taken < after) return false;
    tell({ what: 'staff-taken', through: after });
  }
}

/** A name that was typed may hold what no database takes. */
function sendable(person: SharedPerson): SharedPerson {
  return { ...person, name: person.name.slice(0, 200).replace(/\0|\p{Surrogate}/gu, '\ufffd') };
}

async function askList(link: Link, state: State, trust: StaffTrust, tell: Tell): Promise<boolean> {
  const since = state.staffVersion();
  const answer = await ask(
    { ...link, method: 'GET', path: `${pathOf(link, 'staff')}?since=${since}` },
    signedStaffList,
  );
  if (!answer.ok) return answer.code === 'not-found';
  if (answer.value.list === null) return true;
  const list = readList(answer.value, trust, link.asker.tillId);
  if (typeof list === 'string') await refuseStaff(link, 0, list);
  else if (list.version > since) tell({ what: 'staff', since, list });
  else await refuseStaff(link, list.version, `Version ${list.version} is not newer than ${since}.`);
  return true;
}

/** The list, or why it is none for this till. */
function readList(
  { list, signature }: SignedStaffList,
  { storeId, headOfficeKey }: StaffTrust,
  tillId: string,
): StaffList | string {
  if (list === null || !isSigned(list, signature, headOfficeKey)) return 'It is not signed by head office.';
  const read = staffList.safeParse(JSON.parse(list));
  if (!read.success) return 'It cannot be understood.';
  const { data } = read;
  return data.tillId === tillId && data.storeId === storeId ? data : 'It is not for this till.';
}

function isSigned(list: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(signedStaff(list)), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/** Tells head office that a list was not taken, so that somebody looks at it there. */
export async function refuseStaff(link: Link, version: number, why: string): Promise<void> {
  console.error(`Version ${version} of who works here was not taken: ${why}`);
  const body = jsonBody({ version, why: why.slice(0, 500) });
  await ask({ ...link, method: 'POST', path: `${pathOf(link, 'staff')}/refused`, body }, z.looseObject({}));
}
