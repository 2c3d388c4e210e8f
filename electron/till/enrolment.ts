import type { Enrolled } from '../../contract/sync-protocol.ts';
import type { PlainCommand } from '../../contract/till-command.ts';
import { keepHeadOffice, readHeadOffice } from '../../db/head-office.ts';
import { outboxOf } from '../../db/outbox.ts';
import { beginSharing } from '../../db/shared.ts';
import { ownTillId } from '../../db/till-id.ts';
import { tillCode } from '../../domain/codes/own-code.ts';
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
import type { StorePeppers } from './store-peppers.ts';
import { beginTelling } from './tell-staff.ts';

/** How long (ms) the answer to an enrolment waits to hear from head office for the first time. */
const firstWord = 2_000;

/** Begins an enrolment. What comes of it is answered later, by `desk.later`; selling goes on meanwhile. */
export function beginEnrolment(
  desk: Desk,
  { address, code, name }: Extract<PlainCommand, { type: 'Enrol' }>,
): Answer {
  if (desk.practice) return refusal('practice', ['noOfficeInPractice']);
  const where = readAddress(address);
  if (where === undefined) {
    return refusal('address', ['officeAddress']);
  }
  desk.later = desk.enrol(where, code.trim(), name).then((answer) => said(answer, desk.language));
  return { ok: true, view: currentView(desk) };
}

/** How a till enrols at an address by a code; one enrolment at a time. */
export function openEnrolment(
  desk: Desk,
  link: OfficeLink,
  { keys, peppers }: { keys: KeyFile; peppers: StorePeppers },
): Desk['enrol'] {
  let busy = false;
  return async (address, code, name = desk.tillName) => {
    if (busy) return refusal('enrolling', ['enrolling']);
    busy = true;
    try {
      const publicKey = publicKeyOf(openKey(keys.forCode(code, ownTillId(desk.db))));
      const admitted = await askToEnrol(desk, { address, code, publicKey, name });
      if (!admitted.ok) return notEnrolled(admitted);
      keepPepper(peppers, admitted.enrolled);
      keep(desk, { address, publicKey, name }, admitted);
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

type Asked = { address: string; publicKey: string; name: string };

/** Where this goes wrong head office is asked for the pepper again. */
function keepPepper(peppers: StorePeppers, { headOfficeKey, store, storePepper }: Enrolled): void {
  const owner = { headOfficeKey, storeId: store.id };
  if (storePepper === undefined) peppers.belongTo(owner);
  else peppers.keep(owner, storePepper);
}

function askToEnrol({ db }: Desk, { name, ...asked }: Asked & { code: string }) {
  const before = readHeadOffice(db);
  const till = { id: ownTillId(db), name };
  return enrol({ ...asked, till, before: before ?? null }, outboxOf(db));
}

function keep(
  desk: Desk,
  { address, publicKey, name }: Asked,
  { enrolled }: Extract<Admitted, { ok: true }>,
): void {
  const { tillId, store, headOfficeKey, base, tillName = name } = enrolled;
  const before = readHeadOffice(desk.db);
  const renamed = tillName !== desk.tillName && { tillName };
  commit(desk, desk.now(), [], {
    till: [{ type: 'v1.Enrolled', tillId, storeId: store.id, headOfficeKey, base, ...renamed }],
    alongside: () => {
      beginSharing(desk.db, before?.storeId, store.id);
      keepHeadOffice(desk.db, {
        ...{ address, tillId, publicKey, storeId: store.id, storeName: store.name, tillName, headOfficeKey },
        ...{ base, sent: base, parked: 0, lastReceivedAt: '', fenced: '' },
        sinceSeq: before?.sinceSeq ?? desk.journal.last().seq + 1,
      });
      beginTelling(desk.db, desk.roster.pins, before?.storeId, store.id);
    },
  });
  desk.tillName = tillName;
  desk.tillCode = tillCode(tillId);
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
