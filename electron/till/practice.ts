import { rmSync } from 'node:fs';
import { type Copied, copyPriceBook } from '../../db/copy-price-book.ts';
import type { WritableDb } from '../../db/handles.ts';
import { openJournal } from '../../db/journal.ts';
import { openStaff } from '../../db/staff.ts';
import type { TillEvent } from '../../domain/sale/till-events.ts';
import { openShiftOf } from './business-day.ts';
import type { Desk } from './desk.ts';
import type { Pins } from './pin.ts';
import { openShift } from './shift-commands.ts';
import { admit } from './sign-in.ts';

/** Everybody's PIN in practice: no real one is there to be guessed. */
export const practicePin = '0000';

/** What a till practises on: a real till's file, which is only read, and who stands at it. */
export type Practice = { of: string; staffId: string | null };

/** Where a till's practice lies: beside it. */
export const practiceFile = (database: string) => `${database}.practice`;

/** Throws away what was practised, so that practice always begins with nothing sold. */
export function clearPractice(database: string): void {
  for (const end of ['', '-wal', '-shm', '-journal', '-writer', '.pepper'])
    rmSync(`${practiceFile(database)}${end}`, { force: true });
}

/** Gives an empty file the price book and the people of the till that it practises for. */
export function fillPractice(db: WritableDb, { of }: Practice, pins: Pins, at: string): void {
  const journal = openJournal(db);
  const staff = openStaff(db);
  const pinHash = pins.hash(practicePin);
  copyPriceBook(db, of, (copied) => {
    journal.append(at, eventsOf(db, copied), () => {
      for (const person of copied.people)
        staff.put({ ...person, pinHash, badge: '', active: true, madeHere: false });
    });
  });
}

function eventsOf(db: WritableDb, { version, hash, people }: Copied): TillEvent[] {
  const count = (sql: string) => db.prepare(sql).pluck().get() as number;
  const scripts = (kind: string) => count(`SELECT count(*) FROM scripts WHERE kind = '${kind}'`);
  return [
    {
      ...{ type: 'v1.PriceBookImported', version, hash, items: count('SELECT count(*) FROM items') },
      ...{ bundles: scripts('bundle'), rules: scripts('rule'), needs: scripts('need') },
    },
    ...people.map(
      ({ id, role }): TillEvent => ({ type: 'v1.StaffChanged', staffId: id, role, active: true }),
    ),
  ];
}

/** Puts whoever wants to practise at the practice till, with a shift open, so that selling begins at once. */
export function beginPractice(desk: Desk, { staffId }: Practice): void {
  const person = desk.roster.people.find(({ id }) => id === staffId);
  if (!person) return;
  admit(desk, person);
  if (!openShiftOf(desk.day)) openShift(desk, { type: 'OpenShift', float: 0 });
}
