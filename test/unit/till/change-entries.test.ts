import { describe, expect, it } from 'vitest';
import type { WirePriceBookEntry } from '../../../contract/price-book-entry.ts';
import { readEntry } from '../../../db/entries.ts';
import { readJournal } from '../../../db/read-journal.ts';
import { entriesOf } from '../../../domain/price-book/entry.ts';
import {
  changeEntries,
  entryToBe,
  problemsWith,
  takeUpWaiting,
} from '../../../electron/till/change-entries.ts';
import { dumpProjections } from '../../builders/dump.ts';
import { bundle, item, store } from '../../builders/price-book.ts';
import { till } from '../../builders/till.ts';

const set = bundle();
const shop = {
  store: store(),
  items: [item(), item({ sku: 'ITEM-2', price: 2000 }), item({ sku: 'ITEM-3' })],
  bundles: [set],
};
const wire = (one: object) => JSON.parse(JSON.stringify(one)) as WirePriceBookEntry;
const cheaper = wire({ kind: 'bundle', id: set.id, body: { ...set, price: { percentOff: 5000 } } });
const byAna = { editId: 'e-1', by: 'ana' };
const bookEvents = (counter: ReturnType<typeof till>) =>
  [...readJournal(counter.desk.db)]
    .map(({ body }) => JSON.parse(body))
    .filter(({ type }) => /PriceBook(Edited|Pulled)/.test(type));

describe('a change of the price book at a till', () => {
  it('holds from the next sale on, with its event', () => {
    const counter = till(shop);
    expect(changeEntries(counter.desk, { entries: [cheaper], from: byAna })).toEqual({
      ok: true,
      waits: false,
    });
    expect(bookEvents(counter)).toEqual([
      {
        type: 'v1.PriceBookEdited',
        ...{ ...byAna, kind: 'bundle', id: set.id, version: 2 },
        ...{ before: set, after: cheaper.body },
      },
    ]);
    counter.do({ type: 'Scan', code: 'ITEM-1' });
    expect(counter.do({ type: 'Scan', code: 'ITEM-2' }).totals).toMatchObject({ saving: 1500, due: 1500 });
    counter.close();
  });

  it('waits for the end of the sale on the counter, across a restart, and comes once', () => {
    const counter = till(shop);
    counter.do({ type: 'Scan', code: 'ITEM-1' });
    expect(changeEntries(counter.desk, { entries: [cheaper], from: byAna })).toEqual({
      ok: true,
      waits: true,
    });
    expect(entryToBe(counter.desk, 'bundle', set.id)).toEqual(cheaper.body);
    expect(counter.do({ type: 'Scan', code: 'ITEM-2' }).totals.saving).toBe(300);
    counter.close();
    const again = till({ file: counter.file });
    takeUpWaiting(again.desk);
    expect([again.desk.waiting, bookEvents(again).length]).toEqual([1, 0]);
    expect(again.do({ type: 'View' }).totals.saving).toBe(300);
    again.do({ type: 'VoidSale' });
    expect([again.desk.waiting, bookEvents(again).length]).toEqual([0, 1]);
    again.do({ type: 'Scan', code: 'ITEM-1' });
    expect(again.do({ type: 'Scan', code: 'ITEM-2' }).totals.saving).toBe(1500);
    again.close();
  });

  it('is refused whole, at once and while a sale is open, and leaves nothing', () => {
    const counter = till(shop);
    const gone = wire({ kind: 'item', id: 'ITEM-2', body: null });
    const refused = {
      ok: false,
      problems: [
        {
          ...{ kind: 'bundle', id: 'bundle-1', field: 'slots.1.choose.0' },
          ...{ of: '', what: ['noItemWith', 'sku', '"ITEM-2"'] },
        },
      ],
    };
    const ask = () => changeEntries(counter.desk, { entries: [cheaper, gone], from: byAna });
    expect(ask()).toEqual(refused);
    counter.do({ type: 'Scan', code: 'ITEM-1' });
    expect(ask()).toEqual(refused);
    expect(problemsWith(counter.desk, [cheaper, gone])).toEqual(refused.problems);
    expect(problemsWith(counter.desk, [cheaper])).toEqual([]);
    expect(readEntry(counter.desk.db, 'bundle', set.id)).toEqual(set);
    expect(bookEvents(counter)).toEqual([]);
    counter.close();
  });

  it('is checked with those that wait before it', () => {
    const counter = till(shop);
    counter.do({ type: 'Scan', code: 'ITEM-1' });
    const fresh = wire({ kind: 'item', id: 'NEW', body: item({ sku: 'NEW' }) });
    const slots = [{ quantity: 2, choose: [{ sku: 'NEW' }] }];
    const about = wire({ kind: 'bundle', id: 'new-set', body: { ...set, id: 'new-set', slots } });
    expect(changeEntries(counter.desk, { entries: [about], from: byAna }).ok).toBe(false);
    expect(changeEntries(counter.desk, { entries: [fresh], from: byAna }).ok).toBe(true);
    expect(changeEntries(counter.desk, { entries: [about], from: byAna }).ok).toBe(true);
    counter.do({ type: 'VoidSale' });
    expect(counter.do({ type: 'Scan', code: 'NEW', quantity: 2 }).totals.saving).toBe(200);
    counter.close();
  });

  it('changes nothing where it says what is there', () => {
    const counter = till(shop);
    const same = wire({ kind: 'bundle', id: set.id, body: set });
    expect(changeEntries(counter.desk, { entries: [same], from: byAna })).toEqual({ ok: true, waits: false });
    expect([bookEvents(counter).length, counter.desk.priceBook.version]).toEqual([0, 1]);
    counter.close();
  });

  it('comes from head office as one event, whatever it holds', () => {
    const counter = till(shop);
    const entries = [cheaper, wire({ kind: 'item', id: 'ITEM-3', body: null })];
    changeEntries(counter.desk, { entries, from: { headOfficeVersion: 7, hash: 'abc' } });
    expect(bookEvents(counter)).toEqual([
      { type: 'v1.PriceBookPulled', version: 2, headOfficeVersion: 7, hash: 'abc', entries: 2 },
    ]);
    expect(counter.desk.priceBook).toMatchObject({ version: 2, hash: 'abc' });
    expect(counter.refused({ type: 'Scan', code: 'ITEM-3' })).toBe('unknown-barcode');
    counter.close();
  });

  it('sells and suggests no draft', () => {
    const counter = till(shop);
    const draft = wire({ kind: 'bundle', id: set.id, body: { ...set, state: 'draft' } });
    changeEntries(counter.desk, { entries: [draft], from: byAna });
    const view = counter.do({ type: 'Scan', code: 'ITEM-1' });
    expect(view.suggestions).toEqual([]);
    expect(counter.do({ type: 'Scan', code: 'ITEM-2' }).totals.saving).toBe(0);
    counter.close();
  });

  it('takes a new count after what was sold, and projections are made again alike', () => {
    const counter = till(shop);
    counter.do({ type: 'Scan', code: 'ITEM-3', quantity: 4 });
    counter.do({ type: 'TakeTender', kind: 'cash', amount: 4000 });
    counter.do({ type: 'CompleteSale' });
    const entry = (fields: object) => ({
      kind: 'item',
      id: 'ITEM-3',
      body: item({ sku: 'ITEM-3', ...fields }),
    });
    const stock = () => counter.desk.priceBook.item('ITEM-3')?.stock;
    changeEntries(counter.desk, { entries: [wire(entry({ price: 900 }))], from: byAna });
    expect(stock()).toBe(6);
    changeEntries(counter.desk, { entries: [wire(entry({ price: 900, stock: 9 }))], from: byAna });
    expect(stock()).toBe(9);
    const { tables, rebuilt } = dumpProjections(counter.desk.db);
    expect(rebuilt()).toEqual(tables);
    counter.close();
  });

  it('knows every entry as it was imported', () => {
    const counter = till(shop);
    const whole = { ...shop, rules: [], needs: [] };
    for (const { kind, id, body } of entriesOf(whole))
      expect(readEntry(counter.desk.db, kind, id)).toEqual(body);
    counter.close();
  });
});
