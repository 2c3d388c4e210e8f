import { rmSync } from 'node:fs';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { WritableDb } from '../../db/handles.ts';
import { openDatabase } from '../../db/open.ts';
import type { Findings } from '../../domain/basket-analysis/findings.ts';
import { topRows } from '../../domain/basket-analysis/findings.ts';
import { type Beside, openBeside } from '../../electron/till/beside.ts';
import { type Desk, setDesk } from '../../electron/till/desk.ts';
import { handleCommand } from '../../electron/till/handle-command.ts';
import type { MiningOrder } from '../../electron/workers/mine.ts';
import { bigStore, copyToSellFrom, itemCount } from './big-store.ts';
import { gtinOf } from './generated-items.ts';
import { type Random, randomFrom } from './random.ts';
import { milliseconds, type Row, ratio, spread, table } from './report.ts';
import { percentile, type Times } from './timing.ts';
import { plantedPairs, zipfBaskets } from './zipf-baskets.ts';

const baskets = 1_000_000;
const rounds = 6;
const scansARound = 250;
/** Milliseconds between two scans: ten a second are more than a hand can. */
const pace = 100;
const order = { minSupport: 0.0005, minConfidence: 0.1, mostItems: 3, since: '', sinceDay: '' };
const worker = new URL('../../electron/workers/mine.ts', import.meta.url);
type Analyst = Beside<MiningOrder, Findings>;

/**
 * Scans ten times a second while nothing else is done and while a worker analyses a million baskets of the same file, in turn. A scan is timed
 * from the moment that it waits for the event loop, so that whatever the worker sends counts too.
 */
export async function benchScansBesideMining(book: string): Promise<Row[]> {
  const copy = copyToSellFrom(book);
  const { db, close } = openDatabase(copy.database);
  try {
    fill(db);
    return await scanInTurn(db);
  } finally {
    close();
    rmSync(copy.folder, { recursive: true, force: true });
  }
}

async function scanInTurn(db: WritableDb): Promise<Row[]> {
  const desk = setDesk(
    db,
    'Till 1',
    () => new Date().toISOString(),
    () => crypto.randomUUID(),
  );
  const random = randomFrom(11);
  const analyst = openBeside<MiningOrder, Findings>(worker, 'no analysis');
  const idle: Times = [];
  const beside: Times = [];
  const mining: Times = [];
  await scan(desk, random, [], 50);
  for (let round = 0; round < rounds; round++) {
    await scan(desk, random, idle, scansARound);
    mining.push(await scanBeside(desk, random, beside, analyst));
  }
  const quotient = percentile(beside, 0.99) / percentile(idle, 0.99);
  return [
    { what: `nothing beside it, ${idle.length} scans`, values: spread(idle) },
    {
      what: `beside analyses of ${baskets} baskets, ${beside.length} scans`,
      values: [...spread(beside), ratio(quotient, 1)],
      aim: 'p99 <= 1.2 x idle',
      met: quotient <= 1.2,
    },
    { what: '  an analysis, read, found and marked', values: [milliseconds(percentile(mining, 0.5))] },
    { what: '  rules it calls sure, and not planted ones', values: sureAndFalse(analyst) },
  ];
}

/** A rule with more than the planted pair in it would be false too. */
function sureAndFalse(analyst: Analyst): string[] {
  const { found } = analyst.state();
  if (!found) throw new Error('the analysis failed');
  const planted = plantedPairs();
  const { rows } = topRows(found, { sort: 'sure', most: 10_000 });
  const sure = rows.filter(({ q }) => q <= 0.05);
  const wrong = sure.filter(
    ({ when, offer }) => !planted.has([...when, offer].map(({ sku }) => sku).join(' ')),
  );
  return [String(sure.length), String(wrong.length)];
}

/** Before the first row of the journal, so that no sale of the bench needs the place. */
function fill(db: WritableDb): void {
  const insert = db.prepare('INSERT INTO baskets (seq, skus) VALUES (?, ?)');
  db.transaction(() => {
    let seq = -baskets;
    for (const basket of zipfBaskets(baskets, 7)) insert.run(seq++, JSON.stringify(basket));
  }).immediate();
  db.pragma('wal_checkpoint(TRUNCATE)');
}

async function scanBeside(desk: Desk, random: Random, times: Times, analyst: Analyst): Promise<number> {
  const enough = times.length + scansARound;
  let took = 0;
  while (times.length < enough) {
    const start = performance.now();
    analyst.begin({ ...order, file: desk.db.name });
    while (analyst.state().state === 'running') await scan(desk, random, times, 1);
    const { found } = analyst.state();
    if (!found || found.baskets < baskets) throw new Error('the analysis failed');
    took = performance.now() - start;
  }
  return took;
}

async function scan(desk: Desk, random: Random, times: Times, count: number): Promise<void> {
  for (let done = 0; done < count; done++) {
    await wait(pace);
    const start = performance.now();
    await turn();
    must(handleCommand(desk, { type: 'Scan', code: gtinOf(random.below(itemCount)) }));
    times.push(performance.now() - start);
    if (random.below(8) === 0 || (desk.open?.sale.lines.length ?? 0) >= 15) pay(desk);
  }
}

function pay(desk: Desk): void {
  must(handleCommand(desk, { type: 'TakeTender', kind: 'cash', amount: desk.open?.priced.toPay ?? 0 }));
  must(handleCommand(desk, { type: 'CompleteSale' }));
}

function must(reply: ReturnType<typeof handleCommand>): void {
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.message}`);
}

if (import.meta.main)
  console.log(
    table('Scans beside an analysis', ['p50', 'p99', 'p99 ratio'], await benchScansBesideMining(bigStore())),
  );
