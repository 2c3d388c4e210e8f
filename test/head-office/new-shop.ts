import { randomUUID } from 'node:crypto';
import { openJournal } from '../../db/journal.ts';
import { openDatabase } from '../../db/open.ts';
import { smallShop } from '../builders/small-shop.ts';
import { newDatabase, till } from '../builders/till.ts';

/** A small shop with its price book in a file, as a till would find it at its start. */
export function newShop(): string {
  const file = newDatabase();
  const { db, close } = openDatabase(file);
  openJournal(db).append('2026-11-22T09:00:00.000Z', [
    { type: 'v1.JournalBegun', tillId: randomUUID(), tillName: 'Till' },
  ]);
  close();
  till({ ...smallShop, file }).close();
  return file;
}
