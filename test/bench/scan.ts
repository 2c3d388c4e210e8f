import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { WritableDb } from '../../db/handles.ts';
import { type Desk, setDesk } from '../../electron/till/desk.ts';
import { handleCommand } from '../../electron/till/handle-command.ts';
import { itemCount } from './big-store.ts';
import { gtinOf } from './generated-items.ts';
import { type Random, randomFrom } from './random.ts';
import { type Row, ratio, spread } from './report.ts';
import { percentile, type Times, timed } from './timing.ts';

const scans = 6_000;
const warmUp = 600;

/** Scans through whole sales, each scan beside its floor: a bare `get` by barcode and a bare durable append. */
export function benchScans(db: WritableDb, pristine: string): Row[] {
  const random = randomFrom(1);
  const desk = setDesk(
    db,
    'Till 1',
    () => new Date().toISOString(),
    () => crypto.randomUUID(),
  );
  const floor = openFloor(pristine, join(dirname(db.name), 'floor.db'));
  for (let done = 0; done < warmUp; done++) ring(desk, random, floor.step, [], []);
  const scanTimes: Times = [];
  const floorTimes: Times = [];
  while (scanTimes.length < scans) ring(desk, random, floor.step, scanTimes, floorTimes);
  floor.close();
  const quotient = percentile(scanTimes, 0.99) / percentile(floorTimes, 0.99);
  return [
    { what: 'floor: one get + one durable row', values: spread(floorTimes) },
    {
      what: 'scan command, committed',
      values: [...spread(scanTimes), ratio(quotient, 1)],
      aim: 'p99 <= 2 x floor',
      met: quotient <= 2,
    },
  ];
}

/** One scan and one floor in turn; now and then the sale is paid and the next scan begins another. */
function ring(desk: Desk, random: Random, floor: (number: number) => void, scan: Times, bare: Times): void {
  const code = gtinOf(random.below(itemCount));
  const other = random.below(itemCount);
  // Whichever goes first may find the disk busy with the other's checkpoint, so they take turns.
  const floorFirst = random.below(2) === 0;
  if (floorFirst) timed(bare, () => floor(other));
  must(timed(scan, () => handleCommand(desk, { type: 'Scan', code })));
  if (!floorFirst) timed(bare, () => floor(other));
  if (random.below(8) === 0 || (desk.open?.sale.lines.length ?? 0) >= 15) pay(desk);
}

function pay(desk: Desk): void {
  const amount = desk.open?.priced.toPay ?? 0;
  must(handleCommand(desk, { type: 'TakeTender', kind: 'cash', amount }));
  must(handleCommand(desk, { type: 'CompleteSale' }));
}

function must(reply: ReturnType<typeof handleCommand>): void {
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.message}`);
}

/** The least that a durable scan can cost: the item found in the same book, one row made safe in a file beside it. */
function openFloor(pristine: string, file: string): { step(number: number): void; close(): void } {
  const book = new Database(pristine, { readonly: true });
  const find = book.prepare(
    'SELECT sku, name, price FROM items WHERE id = (SELECT item_id FROM barcodes WHERE code = ?)',
  );
  const log = new Database(file);
  log.pragma('journal_mode = WAL');
  log.pragma('synchronous = FULL');
  log.exec('CREATE TABLE log (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
  const append = log.prepare('INSERT INTO log (body) VALUES (?)');
  return {
    step(number) {
      append.run(JSON.stringify(find.get(gtinOf(number).padStart(14, '0'))));
    },
    close() {
      book.close();
      log.close();
    },
  };
}
