import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Customer } from '../../domain/customers/customer.ts';
import { dumpProjections } from '../builders/dump.ts';
import { newFolder } from '../builders/folders.ts';
import { lineTill } from '../builders/line-till.ts';
import { smallShop } from '../builders/small-shop.ts';
import { till } from '../builders/till.ts';

const people = 400;
const erasedEach = 12;
const kills = 12;

/** Everybody's name and phone are their own, so that a trace says whose it is. */
function person(number: number): Customer {
  const name = `Quill${number}feather ${'and company '.repeat(number % 5)}`.trim();
  const phone = `+3538612${String(number).padStart(5, '0')}`;
  return { id: `c-${number}`, name, phone, card: '', groups: [], noOffers: false };
}

/** The bytes of every file of the till, copies and logs too. */
function bytesOf(file: string): Buffer {
  const folder = dirname(file);
  return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
}

describe('a till killed while it erases customers', () => {
  it('has each of them whole or not at all, and of the erased no byte once it has started again', async () => {
    const env = { NODE_COMPILE_CACHE: newFolder() };
    const desk = till(smallShop);
    const everybody = Array.from({ length: people }, (_, number) => person(number));
    desk.desk.db.transaction(() => desk.desk.people.importAll(everybody, []))();
    desk.close();
    let next = 0;
    const answered = new Set<string>();
    for (let kill = 0; kill < kills; kill++) {
      const erasing = lineTill(['--database', desk.file], env);
      await erasing.view({ type: 'View' });
      const ids = Array.from({ length: erasedEach }, () => `c-${next++}`);
      const lines = ids.map((customerId) => JSON.stringify({ type: 'EraseCustomer', customerId }));
      erasing.send(`${lines.join('\n')}\n`);
      // Every other time after an answer, so that some come however slow the machine is.
      if (kill % 2 === 1) await erasing.reply();
      await wait(kill * 4);
      erasing.process.kill('SIGKILL');
      const { output } = await erasing.ended;
      const replies = output.split('\n').slice(1, -1);
      for (const id of ids.slice(0, replies.length)) answered.add(id);
      checkFile(desk.file, next, answered);
    }
    expect(answered.size).toBeGreaterThan(0);
    expect(answered.size).toBeLessThan(next);
  }, 300_000);
});

function checkFile(file: string, asked: number, answered: ReadonlySet<string>): void {
  const after = till({ file });
  const erased = after.desk.db.prepare('SELECT id FROM erased_customers').pluck().all() as string[];
  for (const id of answered) expect(erased).toContain(id);
  for (let number = 0; number < asked; number++) {
    const { id, name } = person(number);
    expect(after.desk.people.byId(id)?.name, id).toBe(erased.includes(id) ? undefined : name);
  }
  expect(after.desk.db.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(people - erased.length);
  const live = dumpProjections(after.desk.db);
  expect(live.rebuilt()).toEqual(live.tables);
  const bytes = bytesOf(file);
  after.close();
  for (const id of erased) {
    const { name, phone } = person(Number(id.slice(2)));
    for (const trace of [name.split(' ')[0] ?? '', phone]) expect(bytes.includes(trace), trace).toBe(false);
  }
}
