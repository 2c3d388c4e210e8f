import { copyFileSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { openTill, type Till } from '../../electron/till/open-till.ts';
import { newDatabase } from '../builders/till.ts';
import { expectedOf, officeSide, tillSide } from './both-sides.ts';
import { type FaultyProxy, faultyProxy } from './faulty-proxy.ts';
import { newShop } from './new-shop.ts';
import type { RunningOffice } from './running-office.ts';

/** What happened to a till's file, and what came of it. */
export type Copied = {
  how: How;
  /** How the one stands that goes on where it should not, and what it says to the next scan. */
  other: { state: string; refused: string };
  /** How the honest one stands, and whether it sold on. */
  honest: { state: string; sold: boolean };
  /** Receipt numbers that head office holds twice under one till. */
  twice: number;
  /** What head office holds of the honest till, and what it has to hold. */
  held: unknown;
  expected: unknown;
};

export const ways = ['copied', 'copied-without-key', 'sold-offline', 'both-at-once', 'put-back'] as const;
type How = (typeof ways)[number];

const syncWorker = new URL('../../electron/workers/sync.ts', import.meta.url);
const open = (database: string) => openTill({ database, demoFolder: '', syncWorker });
const parts = ['', '.till-key'];

/** One till that is copied or put back in this way, and both go on selling. */
export async function copiedTill(office: RunningOffice, how: How): Promise<Copied> {
  const proxy = await faultyProxy(Number(new URL(office.address).port), () => 'none');
  const file = newShop();
  const first = await open(file);
  await first.ask({ type: 'Enrol', address: proxy.address, code: await office.code() });
  for (let sale = 0; sale < 3; sale++) sell(first);
  await standing(first, everythingIsThere);
  first.close();
  const copy = newDatabase();
  for (const part of how === 'copied-without-key' ? [''] : parts)
    copyFileSync(`${file}${part}`, `${copy}${part}`);
  const { honest, other, kept = file } = await goOn(how, { file, copy, proxy });
  const state = await standing(other, ({ state }) => state === 'fenced');
  const scan = other.handle({ type: 'Scan', code: 'INK' });
  const sold = sell(honest);
  const after = await standing(honest, everythingIsThere);
  for (const one of [honest, other]) one.close();
  await proxy.close();
  const side = tillSide(kept);
  const held = await officeSide(office.database, side.tillId);
  return {
    how,
    other: { state: state.state, refused: scan.ok ? 'sold' : scan.refusal.code },
    honest: { state: after.state, sold },
    twice: (held.sales?.count ?? 0) - (held.sales?.receipts ?? 0),
    ...{ held, expected: expectedOf(side) },
  };
}

type Files = { file: string; copy: string; proxy: FaultyProxy };
/** `kept`: the honest one's file, where it is not the first one. */
type Both = { honest: Till; other: Till; kept?: string };

/** Lets both go on, until head office has rows of the honest one that the other has not. */
async function goOn(how: How, { file, copy, proxy }: Files): Promise<Both> {
  if (how === 'both-at-once') return raced(file, copy);
  if (how === 'sold-offline') return soldOffline(file, copy, proxy);
  const honest = await open(file);
  sell(honest);
  await standing(honest, everythingIsThere);
  if (how !== 'put-back') return { honest, other: await open(copy) };
  // The file of before takes the place of the one that went on, which sells on from where it was put.
  honest.close();
  const kept = newDatabase();
  for (const part of parts) copyFileSync(`${file}${part}`, `${kept}${part}`);
  for (const part of ['-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
  copyFileSync(copy, file);
  return { honest: await open(kept), other: await open(file), kept };
}

/** The copy sells a while with no network, then both sell with it. */
async function soldOffline(file: string, copy: string, proxy: FaultyProxy): Promise<Both> {
  proxy.pick = () => 'drop-request';
  const two = await open(copy);
  for (let sale = 0; sale < 2; sale++) sell(two);
  proxy.heal();
  const one = await open(file);
  sell(one);
  two.handle({ type: 'TryHeadOffice' });
  return firstCome({ one, two, copy });
}

/** Both stand at the same row with a network, and sell in the same moment. */
async function raced(file: string, copy: string): Promise<Both> {
  const [one, two] = [await open(file), await open(copy)];
  for (const till of [one, two]) sell(till);
  return firstCome({ one, two, copy });
}

/** The one whose rows arrive first is honest: nothing tells them apart before. */
async function firstCome({ one, two, copy }: { one: Till; two: Till; copy: string }): Promise<Both> {
  const fenced = () => [one, two].find((till) => officeOf(till).state === 'fenced');
  const other = await until(fenced, () => JSON.stringify([one, two].map(officeOf)));
  return other === one ? { honest: two, other, kept: copy } : { honest: one, other: two };
}

type Office = ReturnType<typeof officeOf>;
const everythingIsThere = ({ state, waiting }: Office) => state === 'connected' && waiting === 0;

function officeOf(till: Till) {
  const reply = till.handle({ type: 'View' });
  if (!reply.ok) throw new Error(reply.refusal.message);
  return reply.view.headOffice;
}

function standing(till: Till, check: (office: Office) => boolean): Promise<Office> {
  const stands = () => [officeOf(till)].find(check);
  return until(stands, () => JSON.stringify(officeOf(till)));
}

async function until<T>(look: () => T | undefined, now: () => string): Promise<T> {
  for (let tries = 0; tries < 3_000; tries++) {
    const seen = look();
    if (seen !== undefined) return seen;
    await wait(20);
  }
  throw new Error(`head office stays ${now()}`);
}

function sell(till: Till): boolean {
  till.handle({ type: 'Scan', code: 'INK' });
  till.handle({ type: 'TakeTender', kind: 'cash', amount: 100_000 });
  return till.handle({ type: 'CompleteSale' }).ok;
}
