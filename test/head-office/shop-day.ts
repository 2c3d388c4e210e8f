import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Enrolled } from '../../contract/sync-protocol.ts';
import { readJournal } from '../../db/read-journal.ts';
import { newCode } from '../../head-office/codes.ts';
import { bundle, item } from '../builders/price-book.ts';
import { pinOf, staffedTill } from '../builders/staff.ts';
import { newDatabase } from '../builders/till.ts';
import type { RunningOffice } from './running-office.ts';
import { chained, newKeys, type Row, type Sender, send, senderOf } from './sender.ts';
import { randomFrom } from './shop-journal.ts';

const lens = { sku: 'LENS', name: 'Lens cloth', price: 650 };
const shop = {
  items: [
    item({ sku: 'CAM', name: 'Camera', price: 24_900 }),
    item({ sku: 'CARD', name: 'Memory card', price: 1_990 }),
    item({ sku: 'BAG', name: 'Camera bag', price: 3_950 }),
    item(lens),
    item({ sku: 'TRIPOD', name: 'Tripod', price: 4_500 }),
  ],
  bundles: [
    bundle({
      ...{ id: 'starter', name: 'Camera starter set', price: { percentOff: 1000 } },
      slots: ['CAM', 'CARD', 'BAG'].map((sku) => ({ quantity: 1, choose: [{ sku }] })),
    }),
    bundle({
      ...{ id: 'care', name: 'Lens care twin pack', price: { amountOff: 200 } },
      slots: [{ quantity: 2, choose: [{ sku: 'LENS' }] }],
    }),
  ],
};

const baskets = [['CAM', 'CARD', 'BAG'], ['LENS', 'LENS'], ['TRIPOD'], ['CARD'], ['BAG', 'LENS']];

/** The journal of a till that sold so often on 21 November 2026, from nine in the morning on, and closed its day. */
export function shopDay(seed: number, sales: number): Row[] {
  const random = randomFrom(seed);
  const clock = { ms: Date.parse('2026-11-21T09:00:00.000Z') };
  const file = newDatabase();
  const till = staffedTill({ ...shop, file, now: () => new Date(clock.ms).toISOString() });
  for (let sale = 0; sale < sales; sale++) {
    clock.ms += Math.round((random() * 2 * 9 * 3_600_000) / sales);
    till.do({ type: 'SignIn', staffId: 'manager', pin: pinOf.manager });
    for (const code of baskets[Math.floor(random() * baskets.length)] ?? []) till.do({ type: 'Scan', code });
    const { due } = till.do({ type: 'View' }).totals;
    till.do({ type: 'TakeTender', kind: random() < 0.5 ? 'cash' : 'card', amount: due });
    if (till.do({ type: 'View' }).sale?.state !== 'completed') till.ask({ type: 'CompleteSale' });
  }
  till.do({ type: 'CloseShift', counts: { 1000: 3 } });
  till.do({ type: 'CloseDay' });
  const rows = [...readJournal(till.desk.db)];
  till.close();
  rmSync(dirname(file), { recursive: true, force: true });
  return rows;
}

type Closed = { type: string; z?: { totals: { sold: { count: number; amount: number } } } };

/** The same rows, chained as they should be, but with a Z report that hides so much of the takings. */
export function withFalseZ(rows: readonly Row[], hidden: number): Row[] {
  const bodies = rows.map(({ body }) => JSON.parse(body) as Closed);
  for (const { z } of bodies) if (z) z.totals.sold.amount -= hidden;
  return chained(bodies);
}

/** Enrols a till by its name in a store, and sends a journal. */
export async function sendAs(
  office: RunningOffice,
  storeId: string,
  name: string,
  rows: readonly Row[],
): Promise<Sender> {
  const { privateKey, publicKey } = newKeys();
  const code = await newCode(office, storeId, null);
  const enrolment = { code, publicKey, till: { id: randomUUID(), name } };
  const reply = await send(office, '/v1/enrol', Buffer.from(JSON.stringify(enrolment)));
  const sender = senderOf(office, reply.body as Enrolled, privateKey);
  for (let at = 0; at < rows.length; at += 400) {
    const { status, body } = await sender.push(rows.slice(at, at + 400));
    if (status !== 200) throw new Error(JSON.stringify(body));
  }
  return sender;
}
