import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../../db/mining-rows.ts';
import { pastBaskets } from '../../db/past-baskets.ts';
import type { Bundle } from '../../domain/price-book/bundle.ts';
import { openReplay, type ReplayFound } from '../../domain/reports/replay.ts';
import type { Said } from '../till/beside.ts';
import { type AtWork, standingAside } from '../till/stand-aside.ts';

/** What the till orders: of which file, since when (UTC), and which bundle next to which others. */
export type ReplayOrder = {
  file: string;
  since: string;
  bundle: Bundle;
  inForce: Bundle[];
  /** The store's days, both inclusive. */
  days: { from: string; until: string };
};

function replay({ file, since, bundle, inForce, commands }: ReplayOrder & AtWork): void {
  const rest = standingAside({ commands });
  const db = openForReading(file);
  const work = openReplay(inForce, bundle);
  let told = 0;
  for (const { basket, done, of } of pastBaskets(db, since)) {
    rest();
    work.add(basket);
    // In hundredths: more often nobody can see.
    if (done - told < of / 100 && done < of) continue;
    told = done;
    parentPort?.postMessage({ done, of } satisfies Said<ReplayFound>);
  }
  db.close();
  parentPort?.postMessage({ found: work.found() } satisfies Said<ReplayFound>);
}

replay(workerData as ReplayOrder & AtWork);
