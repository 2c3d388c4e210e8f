import type { Head, SentRow } from '../../contract/sync-protocol.ts';
import type { Outbox } from '../../db/outbox.ts';
import { push } from '../../electron/sync/exchange.ts';
import { dayOfSales } from './day-of-sales.ts';
import { type BenchTill, benchTill, type OfficeRun, officeRun, packed, sendAll } from './office-run.ts';
import { rawCopy } from './raw-copy.ts';
import { type Row, ratio } from './report.ts';
import { wireTo } from './wire.ts';

const salesADay = 200;
const rounds = 3;
const tillsARound = 16;
const chain = 10_000;

type Measured = { events: number; ms: number; copyMs: number };

/** Head office beside the least that PostgreSQL could do with the same rows, what sales weigh on the wire, and a night. */
export async function benchHeadOffice(): Promise<{ rows: Row[]; night: string }> {
  const day = await dayOfSales(salesADay);
  const run = await officeRun();
  try {
    const all: Measured = { events: 0, ms: 0, copyMs: 0 };
    for (let round = 0; round < rounds; round++) {
      const { events, ms, copyMs } = await measureRound(run, round, day);
      all.events += events;
      all.ms += ms;
      all.copyMs += copyMs;
    }
    const weights: Row[] = [];
    for (const [how, what] of Object.entries(ways)) {
      const till = await benchTill(run, how, day);
      const bytes = await bytesASale(run, till, how as keyof typeof ways);
      weights.push(weight(`bytes a sale, ${what}`, bytes, how !== 'slow'));
    }
    return { rows: [...speedOf(all), ...weights], night: nightOf(all, day.length) };
  } finally {
    await run.stop();
  }
}

/** One lot of tills that all come back at once, each with a day's sales, and then the same rows by COPY. */
async function measureRound(run: OfficeRun, round: number, day: readonly SentRow[]): Promise<Measured> {
  const tills: BenchTill[] = [];
  for (let at = 0; at < tillsARound; at++) tills.push(await benchTill(run, `till-${round}-${at}`, day));
  const ms = await sendAll(
    run,
    tills.map((till) => packed(till, 500)),
  );
  return {
    ms,
    ...(await rawCopy(
      run.url,
      tills.map(({ tillId }) => tillId),
    )),
  };
}

/** When a till comes to send: after each sale, or after a day without a network; and, to compare, after each command. */
const ways = {
  slow: 'every command by itself',
  live: 'sale by sale',
  backlog: 'after a day offline',
} as const;

/** The rows that are there when it sends, as the number of the last one. */
function endsOf(rows: readonly SentRow[], how: keyof typeof ways): number[] {
  const isLast = ({ at, type }: SentRow, index: number) =>
    how === 'slow' ? rows[index + 1]?.at !== at : type === 'v1.SaleCompleted';
  const ends = rows.filter(isLast).map(({ seq }) => seq);
  return how === 'backlog' ? ends.slice(-1) : ends;
}

/** Bytes of TCP, both ways, a sale, sent by the till's own code. */
async function bytesASale(run: OfficeRun, till: BenchTill, how: keyof typeof ways): Promise<number> {
  const wire = await wireTo(run.port);
  const link = { address: wire.address, asker: { tillId: till.tillId, key: till.privateKey } };
  let held: Head = { seq: 0, hash: '' };
  for (const end of endsOf(till.rows, how)) {
    const outbox = outboxOf(till.rows.slice(0, end));
    for (let answer = await push(link, outbox, held); answer; answer = await push(link, outbox, held)) {
      if (!answer.ok) throw new Error(answer.why);
      held = answer.held;
    }
  }
  wire.close();
  return wire.bytes() / salesADay;
}

function outboxOf(rows: readonly SentRow[]): Outbox {
  return {
    after: (seq, most) => rows.slice(seq, seq + most),
    hashOf: (seq) => (seq === 0 ? '' : rows[seq - 1]?.hash),
    last: () => ({ seq: rows.length, hash: rows.at(-1)?.hash ?? '' }),
    close: () => {},
  };
}

function speedOf({ events, ms, copyMs }: Measured): Row[] {
  const rate = (took: number) => `${Math.round((events / took) * 1_000)} /s`;
  return [
    { what: `raw COPY of ${events} events`, values: [rate(copyMs)] },
    {
      what: 'the same, from tills to committed',
      values: [rate(ms), ratio(copyMs, ms)],
      ...{ aim: '>= 0.25 x COPY', met: copyMs / ms >= 0.25 },
    },
  ];
}

/** `aimed`: whether a till sends so. */
function weight(what: string, bytes: number, aimed: boolean): Row {
  const row = { what, values: [`${Math.round(bytes)} B`] };
  return aimed ? { ...row, aim: '<= 2048 B', met: bytes <= 2_048 } : row;
}

/** What was measured, and what is only multiplied. */
function nightOf({ events, ms }: Measured, eventsADay: number): string {
  const total = chain * eventsADay;
  const minutes = (total / events) * (ms / 60_000);
  return [
    `A night of ${chain} tills, by arithmetic. Measured: ${rounds} lots of ${tillsARound} tills at once, ${salesADay} sales each,`,
    `${events} events in ${(ms / 1_000).toFixed(1)} s. ${chain} tills x ${eventsADay} events = ${total} events`,
    `= ${(total / events).toFixed(0)} times as many = ${minutes.toFixed(0)} min for one process of head office on this machine.`,
    `Not in it: HTTPS, greetings, and a database that has grown for years.\n`,
  ].join('\n');
}
