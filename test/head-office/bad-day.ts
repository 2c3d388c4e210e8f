import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { newCode } from '../../head-office/codes.ts';
import { type Database, openPostgres } from '../../head-office/database.ts';
import { migrate } from '../../head-office/migrate.ts';
import { putStore } from '../../head-office/stores.ts';
import { newFolder } from '../builders/folders.ts';
import { type LineTill, lineTill } from '../builders/line-till.ts';
import { oneFileTill } from '../builders/one-file-till.ts';
import { rowsIn } from './both-sides.ts';
import { type Fault, type FaultyProxy, faults, faultyProxy } from './faulty-proxy.ts';
import { newShop } from './new-shop.ts';
import { type OfficeProcess, officeProcess } from './office-process.ts';
import { store } from './running-office.ts';

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
  office: { now: OfficeProcess; errors: string; again(): Promise<OfficeProcess> };
  /** The tills of now, by their files. */
  tills: Map<string, LineTill>;
  over: boolean;
};

/**
 * So many tills sell at once, faster than anybody scans. Were it all of them, nothing else would run: neither the threads
 * that send, nor a head office that is killed before it has served anybody.
 */
const lanes = 4 * availableParallelism();

const clock = new URL('./jumping-clock.ts', import.meta.url).href;
const codes = ['9520100042010', '036000291452', '96385074', 'PAPER', 'SET-UP'];
const chance = (share: number) => Math.random() < share;
const pick = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)] as T;

/**
 * Tills as processes, each with a clock that jumps by years, sell until together they have so many events, while the way to
 * head office fails in every way and both ends are killed. Then the way is healed, and nobody is called: the tills come by
 * themselves. Ends when all say that everything has arrived; throws where that takes more than a minute.
 */
export async function badDay(
  databaseUrl: string,
  count: number,
  events: number,
  say: (line: string) => void = () => {},
): Promise<BadDay> {
  const database = openPostgres(databaseUrl);
  // A store of its own, so that head office does not begin with its demo and the tills sell by the price book that they have.
  await migrate(database);
  // In the place of the tills' own price book: a day must not end at another hour there than here.
  await putStore(database.query, { ...store, timeZone: 'Europe/Dublin' });
  const world = await openWorld(databaseUrl);
  const telling = tellEvery(10_000, () => progress(world, database), say);
  try {
    const files = Array.from({ length: count }, newShop);
    for (const file of files) await enrol(world, database, file);
    const faulty = await seconds(() => sellBadly(world, Math.ceil(events / count)));
    world.proxy.heal();
    const drained = await seconds(() => drain(world));
    // Once all is sent they ask once what the others did; a loaded machine takes its time over it.
    await wait(2_000);
    let afterwards = await requestsIn(world, 3_000);
    for (let tries = 0; tries < 5 && afterwards > count; tries++) afterwards = await requestsIn(world, 3_000);
    const officeErrors = world.office.errors + world.office.now.errors();
    const { kills, proxy } = world;
    return {
      files,
      database,
      struck: proxy.struck,
      kills,
      seconds: { faulty, drained },
      afterwards,
      officeErrors,
    };
  } finally {
    await telling.stop();
    await close(world);
  }
}

/** Says every so often how far it has come. */
function tellEvery(ms: number, line: () => Promise<string>, say: (line: string) => void) {
  const over = new AbortController();
  const start = performance.now();
  const tell = async () => {
    while (await wait(ms, true, { signal: over.signal }).catch(() => false))
      say(`${Math.round((performance.now() - start) / 1_000)} s: ${await line()}`);
  };
  const told = tell();
  return {
    stop() {
      over.abort();
      return told;
    },
  };
}

async function progress({ tills, kills, over }: World, { query }: Database): Promise<string> {
  const made = [...tills.keys()].reduce((sum, file) => sum + rowsIn(file), 0);
  const [held] = await query<{ rows: number }>('SELECT sum(held_seq)::bigint AS rows FROM tills');
  const killed = `${kills.tills} kills of tills, ${kills.office} of head office`;
  return `${tills.size} tills, ${made} events, ${held?.rows ?? 0} received, ${killed}${over ? ', healed' : ''}`;
}

async function openWorld(databaseUrl: string): Promise<World> {
  const folder = newFolder();
  const env = { NODE_COMPILE_CACHE: newFolder() };
  const again = () => officeProcess(folder, databaseUrl, env);
  const program = await oneFileTill();
  const office = { now: await again(), errors: '', again };
  const proxy = await faultyProxy(office.now.port, () => 'none');
  return { program, env, proxy, kills: { tills: 0, office: 0 }, office, tills: new Map(), over: false };
}

async function close({ tills, office, proxy }: World): Promise<void> {
  await Promise.all([...tills.values()].map((one) => one.end()));
  await office.now.kill();
  await proxy.close();
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

async function enrol(world: World, database: Database, file: string): Promise<void> {
  const code = await newCode({ database, now } as Parameters<typeof newCode>[0], store.id, null);
  await start(world, file).view({ type: 'Enrol', address: world.proxy.address, code });
}

/** Until each file has so many rows. All tills send all the time, some sell at once. */
async function sellBadly(world: World, rows: number): Promise<void> {
  world.proxy.pick = () => (chance(0.5) ? 'none' : pick<Fault>(faults));
  const killing = killOffice(world);
  const unfinished = [...world.tills.keys()];
  const lane = async () => {
    for (let file = unfinished.shift(); file !== undefined; file = unfinished.shift()) {
      await sellSome(world, file);
      if (rowsIn(file) < rows) unfinished.push(file);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  world.over = true;
  await killing;
}

const asked = ({ proxy }: World) => Object.values(proxy.struck).reduce((sum, times) => sum + times, 0);

async function requestsIn(world: World, ms: number): Promise<number> {
  const before = asked(world);
  await wait(ms);
  return asked(world) - before;
}

const now = () => new Date().toISOString();

function start({ program, env, tills }: World, file: string): LineTill {
  const one = lineTill(['--database', file], { ...env, NODE_OPTIONS: `--import=${clock}` }, program);
  tills.set(file, one);
  return one;
}

/** Sells at one till for a while; it is killed now and then, mostly in the middle of something. */
async function sellSome(world: World, file: string): Promise<void> {
  const one = world.tills.get(file) ?? start(world, file);
  const killed = chance(0.12);
  const timer = killed ? setTimeout(() => one.process.kill('SIGKILL'), Math.random() * 600) : undefined;
  const whole = await sell(one, killed ? 1_000 : 10).catch(() => false);
  clearTimeout(timer);
  if (whole) return;
  await one.ended;
  world.kills.tills += 1;
  start(world, file);
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

async function killOffice(world: World): Promise<void> {
  const { office, proxy, kills, tills } = world;
  while (!world.over) {
    // It lives by requests, not by the clock: on a busy machine it could otherwise die each time before it has served anybody.
    const end = asked(world) + tills.size * (1 + Math.random() * 4);
    while (asked(world) < end && !world.over) await wait(50);
    await office.now.kill();
    kills.office += 1;
    office.errors += office.now.errors();
    await wait(Math.random() * 1_000);
    office.now = await office.again();
    proxy.target.port = office.now.port;
  }
}

/** Waits, without calling them, until all tills say that everything has arrived; a minute at most. */
async function drain({ tills }: World): Promise<void> {
  const end = performance.now() + 60_000;
  for (const one of tills.values()) {
    for (let office = await stateOf(one); office.state !== 'connected' || office.waiting > 0; ) {
      if (performance.now() > end) throw new Error(`a minute later it stands at ${JSON.stringify(office)}`);
      await wait(100);
      office = await stateOf(one);
    }
  }
}

async function stateOf(one: LineTill) {
  return (await one.view({ type: 'View' })).headOffice;
}
