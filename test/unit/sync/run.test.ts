import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openJournal } from '../../../db/journal.ts';
import { openDatabase } from '../../../db/open.ts';
import { openOutbox, outboxOf } from '../../../db/outbox.ts';
import { packing } from '../../../domain/sync/dictionary.ts';
import { type Bell, openBell } from '../../../electron/sync/bell.ts';
import { enrol } from '../../../electron/sync/enrol.ts';
import { run, type Told } from '../../../electron/sync/run.ts';
import { newKey, openKey, publicKeyOf } from '../../../electron/sync/till-keys.ts';
import { newDatabase } from '../../builders/till.ts';
import { type SmallOffice, smallOffice } from '../../head-office/small-office.ts';

const at = '2026-11-22T10:00:00.000Z';
let office: SmallOffice;
beforeEach(async () => {
  office = await smallOffice();
});
afterEach(() => {
  vi.restoreAllMocks();
  return office.close();
});

const customers = (count: number) =>
  Array.from({ length: count }, (_, row) => ({ type: 'v1.CustomerAdded', customerId: `c${row}` }) as const);

/** A till that runs, and everything that it told. */
async function running(rows: number) {
  const file = newDatabase();
  const { db } = openDatabase(file);
  const journal = openJournal(db);
  journal.append(at, customers(rows));
  const key = openKey(newKey());
  office.addCode('c');
  const applicant = { address: office.address, code: 'c', publicKey: publicKeyOf(key), before: null };
  expect(await enrol({ ...applicant, till: { id: 't1', name: '' } }, outboxOf(db))).toMatchObject({
    ok: true,
  });
  const told: Told[] = [];
  const bell: Bell = openBell();
  const link = { address: office.address, asker: { tillId: 't1', key } };
  const ended = run(link, openOutbox(file), bell, (one) => told.push(one));
  const last = (tell: Told['tell']) => told.findLast((one) => one.tell === tell);
  return { journal, bell, told, last, ended };
}

async function until(check: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2_000 && !check(); tries++) await wait(20);
  expect(check()).toBe(true);
}
const held = () => office.tills.get('t1')?.rows.length;

describe('the way of a journal to head office', () => {
  it('goes on by itself with what is written, in one piece what is written at once, and then is silent', async () => {
    const till = await running(1_100);
    await until(() => held() === 1_100);
    expect(office.asked).toMatchObject({ hello: 1, journal: 3 });
    for (let sale = 0; sale < 20; sale++) {
      till.journal.append(at, customers(3));
      till.bell.ring('rows');
    }
    await until(() => held() === 1_160);
    expect(office.asked.journal).toBeLessThanOrEqual(6);
    const asked = { ...office.asked };
    await wait(300);
    expect(office.asked).toEqual(asked);
    expect(till.last('received')).toMatchObject({ held: { seq: 1_160 } });
    expect(till.last('failed')).toBeUndefined();
  });

  it('greets head office within a minute also while it sells all the time', async () => {
    const till = await running(3);
    await until(() => held() === 3);
    const { now } = performance;
    vi.spyOn(performance, 'now').mockImplementation(() => now.call(performance) + 60_000);
    till.journal.append(at, customers(1));
    till.bell.ring('rows');
    await until(() => held() === 4 && office.asked.hello === 2);
    expect(till.last('failed')).toBeUndefined();
  });

  it('keeps what a sale has so far until its end, or until it is asked to send', async () => {
    const till = await running(3);
    // Not before it has the answer: what it finds then goes at once.
    await until(() => JSON.stringify(till.last('received') ?? '').includes('"seq":3'));
    for (let step = 0; step < 5; step++) {
      till.journal.append(at, customers(1));
      till.bell.ring('part');
    }
    await wait(1_500);
    expect(held()).toBe(3);
    till.journal.append(at, customers(1));
    till.bell.ring('rows');
    await until(() => held() === 9);
    expect(office.asked).toMatchObject({ journal: 2 });
    till.journal.append(at, customers(1));
    till.bell.ring('part');
    till.bell.ring('ask');
    await until(() => held() === 10);
  });

  it('waits after a failure whatever is written, and tries at once when it is asked to', async () => {
    const till = await running(3);
    await until(() => held() === 3);
    office.lie = (_, response) => !!response.writeHead(503).end();
    till.journal.append(at, customers(1));
    till.bell.ring('rows');
    await until(() => till.last('failed') !== undefined);
    const { journal, hello } = office.asked;
    for (let ring = 0; ring < 20; ring++) till.bell.ring('rows');
    await wait(300);
    expect(office.asked).toMatchObject({ journal, hello });
    office.lie = undefined;
    till.bell.ring('ask');
    await until(() => held() === 4);
  });

  it('halves what is too big until it is taken', async () => {
    const till = await running(40);
    await until(() => held() === 40);
    office.mostRows = 30;
    till.journal.append(at, customers(100));
    till.bell.ring('rows');
    await until(() => held() === 140);
    expect(till.last('failed')).toBeUndefined();
  });

  it('packs by gzip where head office knows no other way', async () => {
    const till = await running(3);
    await until(() => held() === 3);
    const asked: unknown[] = [];
    office.lie = ({ headers, url }, response) => {
      if (url?.endsWith('journal')) asked.push(headers['content-encoding']);
      return headers['content-encoding'] === packing && !!response.writeHead(415).end();
    };
    for (const rows of [4, 5]) {
      till.journal.append(at, customers(1));
      till.bell.ring('rows');
      await until(() => held() === rows);
    }
    expect(asked).toEqual([packing, 'gzip', 'gzip']);
    expect(till.last('failed')).toBeUndefined();
  });

  it('begins again where head office was put back to an older day', async () => {
    const till = await running(50);
    await until(() => held() === 50);
    office.tills.get('t1')?.rows.splice(20);
    till.journal.append(at, customers(1));
    till.bell.ring('rows');
    await until(() => till.last('failed') !== undefined);
    expect(till.last('failed')).toMatchObject({ why: 'gap' });
    till.bell.ring('ask');
    await until(() => held() === 51);
  });

  it('ends where the till is fenced', async () => {
    const till = await running(5);
    await until(() => held() === 5);
    const one = office.tills.get('t1');
    if (one) one.fenced = 'somebody said so';
    till.bell.ring('ask');
    await till.ended;
    expect(till.told.at(-1)).toEqual({ tell: 'fenced', message: 'somebody said so' });
  });
});
