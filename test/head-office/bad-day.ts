import { setTimeout as wait } from 'node:timers/promises';
import { newCode } from '../../head-office/codes.ts';
import { type Database, openPostgres } from '../../head-office/database.ts';
import { newFolder } from '../builders/folders.ts';
import { type LineTill, lineTill } from '../builders/line-till.ts';
import { oneFileTill } from '../builders/one-file-till.ts';
import { rowsIn } from './both-sides.ts';
import { type Fault, type FaultyProxy, faults, faultyProxy } from './faulty-proxy.ts';
import { newShop } from './new-shop.ts';
import { type OfficeProcess, officeProcess } from './office-process.ts';

export type BadDay = {
  files: string[];
  database: Database;
  struck: FaultyProxy['struck'];
  kills: { tills: number; office: number };
  seconds: { faulty: number; drained: number };
  /** Requests in the three seconds after everything was there. */
  afterwards: number;
  officeErrors: string;
};

type World = {
  program: string;
  env: NodeJS.ProcessEnv;
  proxy: FaultyProxy;
  kills: BadDay['kills'];
};

const clock = new URL('./jumping-clock.ts', import.meta.url).href;
const codes = ['9520100042010', '036000291452', '96385074', 'PAPER', 'SET-UP'];
const chance = (share: number) => Math.random() < share;
const pick = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)] as T;

/**
 * Tills as processes, each with a clock that jumps by years, sell until together they have so many events, while the way to
 * head office fails in every way and both ends are killed. Then the way is healed, and nobody is called: the tills come by
 * themselves. Ends when all say that everything has arrived; throws where that takes more than a minute.
 */
export async function badDay(databaseUrl: string, count: number, events: number): Promise<BadDay> {
  const folder = newFolder();
  const env = { NODE_COMPILE_CACHE: newFolder() };
  const office = { now: await officeProcess(folder, databaseUrl, env), errors: '' };
  const proxy = await faultyProxy(office.now.port, () => 'none');
  const kills = { tills: 0, office: 0 };
  const world = { program: await oneFileTill(), env, proxy, kills };
  const database = openPostgres(databaseUrl);
  const files = Array.from({ length: count }, newShop);
  const tills: LineTill[] = [];
  for (const file of files) {
    const code = await newCode({ database, now } as Parameters<typeof newCode>[0], 'harbour', null);
    const one = start(world, file);
    await one.view({ type: 'Enrol', address: proxy.address, code });
    tills.push(one);
  }

  const begun = performance.now();
  proxy.pick = () => (chance(0.5) ? 'none' : pick<Fault>(faults));
  const day = { over: false };
  const killing = killOffice(world, office, day, () => officeProcess(folder, databaseUrl, env));
  const share = Math.ceil(events / count);
  const sold = files.map((file, at) => sellUntil(world, file, tills[at] as LineTill, share));
  const last = await Promise.all(sold);
  day.over = true;
  await killing;
  proxy.heal();
  const healed = performance.now();
  for (const one of last) await drained(one, healed);
  const quiet = performance.now();
  const asked = () => Object.values(proxy.struck).reduce((sum, times) => sum + times, 0);
  const before = asked();
  await wait(3_000);
  const afterwards = asked() - before;
  await Promise.all(last.map((one) => one.end()));
  await office.now.kill();
  await proxy.close();
  const seconds = { faulty: (healed - begun) / 1000, drained: (quiet - healed) / 1000 };
  const officeErrors = office.errors + office.now.errors();
  return { files, database, struck: proxy.struck, kills, seconds, afterwards, officeErrors };
}

const now = () => new Date().toISOString();

function start({ program, env }: World, file: string): LineTill {
  return lineTill(['--database', file], { ...env, NODE_OPTIONS: `--import=${clock}` }, program);
}

/** Sells until the file has so many rows; the till is killed now and then, mostly in the middle of something. */
async function sellUntil(world: World, file: string, first: LineTill, rows: number): Promise<LineTill> {
  let one = first;
  while (rowsIn(file) < rows) {
    const deadline = chance(0.12) ? Math.random() * 600 : undefined;
    const timer =
      deadline === undefined ? undefined : setTimeout(() => one.process.kill('SIGKILL'), deadline);
    const whole = await sell(one, deadline === undefined ? 10 : 1_000).catch(() => false);
    clearTimeout(timer);
    if (whole) continue;
    await one.ended;
    world.kills.tills += 1;
    one = start(world, file);
  }
  return one;
}

/** Some sales, whatever state the till is in; what it refuses does not matter. */
async function sell(one: LineTill, times: number): Promise<boolean> {
  for (let sale = 0; sale < times; sale++) {
    for (let line = 0; line < 1 + Math.random() * 4; line++)
      await one.ask({ type: 'Scan', code: pick(codes), quantity: 1 + Math.floor(Math.random() * 3) });
    if (chance(0.1)) await one.ask({ type: 'VoidSale' });
    if (chance(0.1)) await one.ask({ type: 'RemoveLine', lineId: 'l1' });
    await one.ask({
      type: 'TakeTender',
      kind: pick(['cash', 'card']),
      amount: 1 + Math.floor(Math.random() * 9_000),
    });
    await one.ask({ type: 'TakeTender', kind: 'cash', amount: 1_000_000 });
    await one.ask({ type: 'CompleteSale' });
    if (!chance(0.02)) continue;
    for (const command of endOfDay) await one.ask(command);
  }
  return true;
}

const endOfDay = [
  { type: 'CloseShift', counts: { 1000: 2 } },
  { type: 'CloseDay' },
  { type: 'OpenShift', float: 5_000 },
];

type Held = { now: OfficeProcess; errors: string };

async function killOffice(
  { proxy, kills }: World,
  office: Held,
  day: { over: boolean },
  again: () => Promise<OfficeProcess>,
): Promise<void> {
  while (!day.over) {
    await wait(2_000 + Math.random() * 4_000);
    await office.now.kill();
    kills.office += 1;
    office.errors += office.now.errors();
    await wait(Math.random() * 1_000);
    office.now = await again();
    proxy.target.port = office.now.port;
  }
}

/** Waits, without calling it, until the till says that everything has arrived. */
async function drained(one: LineTill, healed: number): Promise<void> {
  for (;;) {
    const { headOffice } = await one.view({ type: 'View' });
    if (headOffice.state === 'connected' && headOffice.waiting === 0) return;
    if (performance.now() - healed > 60_000)
      throw new Error(`a minute later it stands at ${JSON.stringify(headOffice)}`);
    await wait(100);
  }
}
