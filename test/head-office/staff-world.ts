import { randomUUID } from 'node:crypto';
import { keepHeadOffice } from '../../db/head-office.ts';
import { dropStaffChanges, staffChangesAfter, staffVersion } from '../../db/shared-staff.ts';
import { openPins } from '../../electron/till/pin.ts';
import { openStorePeppers, type StorePeppers } from '../../electron/till/store-peppers.ts';
import { type TookStaff, takeStaff } from '../../electron/till/take-staff.ts';
import { beginTelling } from '../../electron/till/tell-staff.ts';
import { newCode } from '../../head-office/codes.ts';
import { enrol } from '../../head-office/enrol.ts';
import type { Office } from '../../head-office/office.ts';
import { listFor } from '../../head-office/staff/staff-list.ts';
import { takeStaff as takeChanges } from '../../head-office/staff/take-staff.ts';
import { item } from '../builders/price-book.ts';
import { staffedTill } from '../builders/staff.ts';
import type { TestTill } from '../builders/till.ts';
import { newKeys } from './sender.ts';

/** A till of a store that tells and hears of people when it is told to, without a wire between. */
export type StaffTill = TestTill & {
  id: string;
  peppers: StorePeppers;
  tell(): Promise<void>;
  hear(): Promise<TookStaff | 'newest'>;
  /** Enters somebody; answers their id. */
  enter(name: string, role: string, pin?: string): string;
  /** Everybody who is active, by name. */
  active(): string[];
};

/** `as`: who stands at it. Without a pepper it is a till that was enrolled before there were any. */
export async function staffTill(
  office: Office,
  storeId: string,
  { as = 'manager', pepper = true }: { as?: string | null; pepper?: boolean } = {},
): Promise<StaffTill> {
  const own = staffedTill({ items: [item({ sku: 'PEN', price: 500 })], as });
  const { db, roster } = own.desk;
  const { publicKey } = newKeys();
  const code = await newCode(office, storeId, null);
  const enrolled = await enrol(office, { code, publicKey, till: { id: randomUUID(), name: 'Till' } });
  if (!enrolled.ok) throw new Error(enrolled.refusal.message);
  const { tillId: id, headOfficeKey, base, storePepper = '' } = enrolled.value;
  const peppers = openStorePeppers(own.file);
  peppers.belongTo({ headOfficeKey, storeId });
  if (pepper) peppers.keep({ headOfficeKey, storeId }, storePepper);
  // Real PINs for whoever is changed from now on; those of the builder's people are another till's.
  const quick = roster.pins;
  const real = openPins(own.file, peppers);
  const isReal = (hash: string | undefined) => hash?.includes('$argon2id$') ?? false;
  roster.pins = {
    ...real,
    matches: (hash, pin) => (isReal(hash) ? real : quick).matches(hash, pin),
  };
  keepHeadOffice(db, {
    ...{ address: 'http://127.0.0.1', tillId: id, publicKey, storeId, storeName: storeId, headOfficeKey },
    ...{ tillName: 'Till', sinceSeq: 1, base, sent: base, parked: 0, lastReceivedAt: '', fenced: '' },
  });
  beginTelling(db, roster.pins, undefined, storeId);
  return {
    ...{ ...own, id, peppers },
    async tell() {
      const changes = staffChangesAfter(db, 0, 100);
      if (changes.length === 0) return;
      const answer = await takeChanges(office, id, { changes });
      if (!answer.ok) throw new Error(answer.refusal.message);
      dropStaffChanges(db, answer.value.taken);
    },
    async hear() {
      const since = staffVersion(db);
      const answer = await listFor(office, id, since);
      if (!answer.ok) throw new Error(answer.refusal.message);
      return answer.value.list === null
        ? 'newest'
        : takeStaff(own.desk, since, JSON.parse(answer.value.list));
    },
    enter(name, role, pin) {
      const reply = own.ask({ type: 'PutStaff', name, role, active: true });
      if (!reply.ok || !reply.personId) throw new Error('nobody was entered');
      if (pin !== undefined) own.do({ type: 'SetPin', staffId: reply.personId, pin });
      return reply.personId;
    },
    active: () => roster.table.all().flatMap(({ name, active }) => (active ? [name] : [])),
  };
}
