import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import type { SentRow } from '../../contract/sync-protocol.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { outboxOf } from '../../db/outbox.ts';
import { openTill, type Till } from '../../electron/till/open-till.ts';
import { type Random, randomFrom } from './random.ts';

const demoFolder = fileURLToPath(new URL('../../store/demo', import.meta.url));

/** The journal of a till of the demo store, by the till itself: so many sales of one to five scans, some cards answered. */
export async function dayOfSales(sales: number): Promise<SentRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-day-'));
  const database = join(folder, 'till.db');
  await sellInto(database, sales);
  const db = new Database(database, { readonly: true }) as unknown as ReadableDb & { close(): void };
  const rows = outboxOf(db).after(0, 1_000_000, Number.MAX_SAFE_INTEGER);
  db.close();
  rmSync(folder, { recursive: true, force: true });
  return rows;
}

/** The same into a file that is made by it. */
export async function sellInto(database: string, sales: number): Promise<void> {
  const till = await openTill({ database, demoFolder, startAs: 'manager' });
  const random = randomFrom(7);
  const codes = barcodes();
  for (let sold = 0; sold < sales; ) if (sell(till, codes, random)) sold += 1;
  till.close();
}

function barcodes(): string[] {
  const lines = readFileSync(join(demoFolder, 'items.csv'), 'utf8').split('\n').slice(1);
  return lines.flatMap((line) => line.match(/\b\d{13}\b/)?.[0] ?? []);
}

function sell(till: Till, codes: readonly string[], random: Random): boolean {
  const lines = 1 + random.below(5);
  for (let line = 0; line < lines; line++) {
    const reply = till.handle({ type: 'Scan', code: codes[random.below(codes.length)] ?? '' });
    const card = reply.ok ? reply.view.suggestions[0] : undefined;
    if (card && random.below(4) === 0) answerCard(till, card.id, random);
  }
  till.handle({ type: 'TakeTender', kind: random.below(2) === 0 ? 'cash' : 'card', amount: 1 });
  till.handle({ type: 'TakeTender', kind: 'cash', amount: 10_000_000 });
  if (till.handle({ type: 'CompleteSale' }).ok) return true;
  till.handle({ type: 'VoidSale' });
  return false;
}

function answerCard(till: Till, suggestionId: string, random: Random): void {
  till.handle({ type: random.below(2) === 0 ? 'AcceptSuggestion' : 'DeclineSuggestion', suggestionId });
}
