import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../../db/mining-rows.ts';
import { readPriceBook } from '../../db/price-book.ts';
import { scratchBook } from '../../db/scratch-book.ts';
import { waitingChanges } from '../../db/waiting-changes.ts';
import type { Language } from '../../domain/words/words.ts';
import { workOnItems } from '../till/item-work.ts';
import type { ItemsOrder } from '../till/items-found.ts';

/** What the till orders: of which file, in whose language. */
export type ItemsJob = { file: string; language: Language; order: ItemsOrder };

function work({ file, language, order }: ItemsJob): void {
  const scratch = scratchBook(file);
  const priceBook = readPriceBook(scratch);
  if (!priceBook) throw new Error('a till without a price book has no items');
  const shelf = { db: scratch, priceBook, language, waiting: waitingChanges(scratch).length };
  const journal = openForReading(file);
  const found = workOnItems(order, { shelf, journal, told });
  journal.close();
  scratch.close();
  parentPort?.postMessage({ found });
}

let last = 0;
/** Ten times a second: more often nobody can see. */
function told(done: number, of: number): void {
  const now = performance.now();
  if (now - last < 100) return;
  last = now;
  parentPort?.postMessage({ done, of });
}

work(workerData as ItemsJob);
