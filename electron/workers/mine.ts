import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadableDb } from '../../db/handles.ts';
import { acceptedSince, basketsSince, openForReading } from '../../db/mining-rows.ts';
import { readPriceBook } from '../../db/price-book.ts';
import { type Analysis, findRules, type Shop } from '../../domain/basket-analysis/find-rules.ts';
import type { Findings } from '../../domain/basket-analysis/findings.ts';
import { type PackedBaskets, packBaskets } from '../../domain/basket-analysis/packed-baskets.ts';
import { tiesBetween } from '../../domain/basket-analysis/ties.ts';
import type { Said } from '../till/beside.ts';
import { type AtWork, standingAside } from '../till/stand-aside.ts';

/** What the till orders: of which file, and since when (a moment in UTC and its day at the store; '' is from the start). */
export type MiningOrder = Analysis & { file: string; since: string; sinceDay: string };

/** Older sales than these say little of what people buy now, and memory has an end. */
const mostBaskets = 1_000_000;
/** So few are looked through before anybody could feel it. */
const fewBaskets = 20_000;
/** Reading takes about as long as finding. */
const readingPart = 0.5;

function mine({ file, since, sinceDay, commands, ...analysis }: MiningOrder & AtWork): void {
  const rest = standingAside({ commands });
  const db = openForReading(file);
  const baskets = read(db, since, rest);
  const work = findRules(baskets, analysis, shopOf(db, sinceDay), rest);
  let step = work.next();
  for (; !step.done; step = work.next()) {
    rest();
    tell(readingPart + step.value * (1 - readingPart));
  }
  db.close();
  const findings = step.value;
  const columns = Object.values(findings).flatMap((one) => (ArrayBuffer.isView(one) ? [one.buffer] : []));
  parentPort?.postMessage({ found: findings } satisfies Said<Findings>, columns as ArrayBuffer[]);
}

/** Lets the till have a processor first. Only Linux takes this for the thread; elsewhere it would slow the till as well. */
function standBack(): void {
  if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);
}

function read(db: ReadableDb, since: string, rest: () => void): PackedBaskets {
  const packing = packBaskets();
  let read = 0;
  for (const { baskets, share } of basketsSince(db, since, mostBaskets)) {
    for (const basket of baskets) packing.add(basket);
    read += baskets.length;
    if (read > fewBaskets && read - baskets.length <= fewBaskets) standBack();
    tell(share * readingPart);
    rest();
  }
  return packing.packed();
}

function shopOf(db: ReadableDb, sinceDay: string): Shop {
  const led = new Map<string, number>();
  const pair = (one: string, other: string) => [one, other].sort().join('\n');
  for (const cards of acceptedSince(db, sinceDay))
    for (const { trigger, accepted, times } of cards)
      led.set(pair(trigger, accepted), (led.get(pair(trigger, accepted)) ?? 0) + times);
  const priceBook = readPriceBook(db);
  return {
    item(sku) {
      const item = priceBook?.item(sku);
      return { sku, name: item?.name ?? sku, category: item?.category ?? '' };
    },
    ties(one, other) {
      const [first, second] = [priceBook?.item(one), priceBook?.item(other)];
      return priceBook && first && second ? tiesBetween(priceBook, first, second) : [];
    },
    led: (one, other) => led.get(pair(one, other)) ?? 0,
  };
}

let told = -1;

/** In whole percents: more often nobody can see. */
function tell(share: number): void {
  const percent = Math.floor(share * 100);
  if (percent === told) return;
  told = percent;
  parentPort?.postMessage({ done: percent, of: 100 } satisfies Said<Findings>);
}

mine(workerData as MiningOrder & AtWork);
