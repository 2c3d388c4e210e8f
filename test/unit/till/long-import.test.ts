import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { TillReply } from '../../../contract/till-reply.ts';
import { openForReading } from '../../../db/mining-rows.ts';
import { firstUnsoundRow } from '../../../db/read-journal.ts';
import { openItemsDesk } from '../../../electron/till/items-desk.ts';
import { item } from '../../builders/price-book.ts';
import { type TestTill, till } from '../../builders/till.ts';

const many = 1_000;
const items = Array.from({ length: many + 1 }, (_, at) =>
  item({ sku: `SKU-${at}`, name: `Thing ${at}`, barcodes: [`CODE-${at}`], price: 1_000 }),
);
const file = ['sku,price,name', ...items.slice(0, many).map(({ sku }) => `${sku},12.34,Another ${sku}`)].join(
  '\n',
);

let own: TestTill;
afterEach(() => own.close());

/** A till with a thread for its files. */
function shop(): TestTill {
  own = till({ items });
  const worker = new URL('../../../electron/workers/items.ts', import.meta.url);
  own.desk.items = openItemsDesk(own.desk, worker);
  return own;
}

/** As the till asks: some commands are answered later. */
function later(command: object): Promise<TillReply> {
  own.desk.later = null;
  const reply = own.ask(command);
  return own.desk.later ?? Promise.resolve(reply);
}

async function done(command: object) {
  const reply = await later(command);
  if (!reply.ok) throw new Error(reply.refusal.message);
  return reply;
}

async function seenPlan() {
  const data = Buffer.from(file).toString('base64');
  const { opened } = await done({ type: 'OpenImport', name: 'items.csv', data });
  const { mapping, decimal } = opened ?? {};
  const { plan } = await done({ type: 'PreviewImport', mapping, decimal });
  expect(plan).toMatchObject({ changed: many, problems: [] });
  return plan?.seen ?? '';
}

const prices = () => {
  const db = openForReading(own.file);
  const found = db.prepare('SELECT DISTINCT price FROM items ORDER BY price').pluck().all();
  db.close();
  return found;
};
const work = () => own.desk.items?.state().state;
const writing = async () => {
  while (work() !== 'writing') await turn();
};

function sellOne(): number {
  own.do({ type: 'Scan', code: 'CODE-1' });
  const { totals } = own.do({
    type: 'TakeTender',
    kind: 'card',
    amount: own.do({ type: 'View' }).totals.due,
  });
  own.do({ type: 'CompleteSale' });
  return totals.toPay;
}

describe('an import of many items', () => {
  it('is written in turns between which the till sells, and nobody sees half of it', async () => {
    shop();
    const seen = await seenPlan();
    const applying = later({ type: 'ApplyImport', seen });
    await writing();
    let turns = 0;
    while (work() === 'writing' && turns < 3) {
      expect(prices()).toEqual([1_000]);
      expect(own.do({ type: 'View' }).sale).toBeNull();
      await turn();
      turns += 1;
    }
    expect(turns).toBe(3);
    // A sale is more urgent: it is sold at once, at the price of before, and the import begins anew after it.
    expect(sellOne()).toBe(1_000);
    expect(prices()).toEqual([1_000]);
    expect(await applying).toMatchObject({ ok: true, imported: { changed: many, waits: false } });
    expect(prices()).toEqual([1_000, 1_234]);
    expect(sellOne()).toBe(1_234);
    const found = own.ask({ type: 'Search', text: 'Another SKU-77' });
    expect(found.ok && found.items?.some(({ sku }) => sku === 'SKU-77')).toBe(true);
    expect(firstUnsoundRow(own.desk.db)).toBeUndefined();
    expect(own.desk.db.pragma('integrity_check', { simple: true })).toBe('ok');
    const undone = await done({ type: 'UndoImport' });
    expect(undone.imported).toMatchObject({ changed: many, kept: 0 });
    expect(prices()).toEqual([1_000]);
    // The two that were sold stay sold.
    expect(own.desk.priceBook.item('SKU-1')).toMatchObject({ name: 'Thing 1', stock: 8 });
    expect(firstUnsoundRow(own.desk.db)).toBeUndefined();
  }, 60_000);

  it('waits for the sale on the counter; stopped, or with another price book, it changes nothing', async () => {
    shop();
    const seen = await seenPlan();
    own.do({ type: 'Scan', code: 'CODE-1' });
    const applying = later({ type: 'ApplyImport', seen });
    await expect.poll(work).toBe('waiting');
    expect(own.refused({ type: 'ApplyImport', seen })).toBe('busy-import');
    expect(own.ask({ type: 'StopImport' })).toMatchObject({ ok: true });
    expect(await applying).toMatchObject({ ok: false, refusal: { code: 'stopped' } });
    own.do({ type: 'VoidSale' });
    const { seq } = own.desk.journal.last();
    const again = later({ type: 'ApplyImport', seen });
    await writing();
    own.ask({ type: 'StopImport' });
    expect(await again).toMatchObject({ ok: false, refusal: { code: 'stopped' } });
    expect([own.desk.journal.last().seq, prices()]).toEqual([seq, [1_000]]);
    const body = { ...items[many], price: 999 };
    const third = later({ type: 'ApplyImport', seen });
    own.do({ type: 'EditPriceBook', kind: 'item', id: `SKU-${many}`, body });
    expect(await third).toMatchObject({ ok: false, refusal: { code: 'stale-import' } });
    expect(prices()).toEqual([999, 1_000]);
  }, 60_000);
});
