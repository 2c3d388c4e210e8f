import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../../db/mining-rows.ts';
import { pastBaskets } from '../../db/past-baskets.ts';
import type { Bundle } from '../../domain/price-book/bundle.ts';
import { openReplay, type ReplayFound } from '../../domain/reports/replay.ts';

/** What the till orders: of which file, since when (UTC), and which bundle next to which others. */
export type ReplayOrder = { file: string; since: string; bundle: Bundle; inForce: Bundle[] };
/** How far it is, and at the end what was found. */
export type FromReplay = { done: number; of: number } | { found: ReplayFound };

function replay({ file, since, bundle, inForce }: ReplayOrder): void {
  const db = openForReading(file);
  const work = openReplay(inForce, bundle);
  let told = 0;
  for (const { basket, done, of } of pastBaskets(db, since)) {
    work.add(basket);
    // In hundredths: more often nobody can see.
    if (done - told < of / 100 && done < of) continue;
    told = done;
    parentPort?.postMessage({ done, of } satisfies FromReplay);
  }
  db.close();
  parentPort?.postMessage({ found: work.found() } satisfies FromReplay);
}

replay(workerData as ReplayOrder);
