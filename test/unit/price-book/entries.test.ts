import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WirePriceBookEntry } from '../../../contract/price-book-entry.ts';
import { checkedBook } from '../../../db/checked-book.ts';
import { openDatabase } from '../../../db/open.ts';
import { replacePriceBook } from '../../../db/replace-price-book.ts';
import type { EntryChange, PriceBookEntry } from '../../../domain/price-book/entry.ts';
import { entriesOf, withEntries } from '../../../domain/price-book/entry.ts';
import type { PriceBookContents } from '../../../domain/price-book/price-book.ts';
import { checkEntries } from '../../../electron/import/check-entries.ts';
import { contentsBook } from '../../../electron/import/contents-book.ts';
import { type EntryFault, saidFault } from '../../../electron/import/entry-fault.ts';
import { readEntries } from '../../../electron/import/read-entry.ts';
import { readPriceBook } from '../../../electron/import/read-price-book.ts';
import { adviceFiles, priceBookFolder } from '../../builders/price-book-folder.ts';
import { newDatabase } from '../../builders/till.ts';

const demo = contentsOf('store/demo');
const small = contentsIn(adviceFiles);

function contentsOf(folder: string): PriceBookContents {
  const read = readPriceBook(folder);
  if (!read.ok) throw new Error('the price book has problems');
  return read.contents;
}

function contentsIn(files: Parameters<typeof priceBookFolder>[0]): PriceBookContents {
  const folder = priceBookFolder({ ...files });
  try {
    return contentsOf(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Kind = PriceBookEntry['kind'];
const bodyOf = (book: PriceBookContents, kind: Kind, id: string) => {
  const found = [...entriesOf(book)].find((one) => one.kind === kind && one.id === id);
  if (!found) throw new Error(`there is no ${kind} ${id}`);
  return JSON.parse(JSON.stringify(found.body)) as Record<string, unknown>;
};

/** One entry with some of its fields changed, as it would come over a wire. */
function changed(book: PriceBookContents, kind: Kind, id: string, fields: object): WirePriceBookEntry {
  return JSON.parse(JSON.stringify({ kind, id, body: { ...bodyOf(book, kind, id), ...fields } }));
}

const gone = (kind: Kind, id: string): WirePriceBookEntry => ({ kind, id, body: null });

/** What is wrong with entries of a book, checked in memory and in the tables alike. */
function problemsOf(book: PriceBookContents, ...given: WirePriceBookEntry[]): string[] {
  const { entries, problems } = readEntries(given, book.store);
  if (problems.length > 0) return problems.map(said);
  const changes = entries.map(({ kind, id, body: after }) => {
    const before = [...entriesOf(book)].find((one) => one.kind === kind && one.id === id)?.body ?? null;
    return { kind, id, before, after } as EntryChange;
  });
  let now = book;
  const inMemory = checkEntries(() => contentsBook(now), changes, {
    apply() {
      now = withEntries(book, entries);
    },
    takeBack() {
      now = book;
    },
  });
  const file = openDatabase(newDatabase());
  const put = (contents: PriceBookContents) =>
    file.db.transaction(() => replacePriceBook(file.db, 1, 'h', contents))();
  put(book);
  const inTables = checkEntries(() => checkedBook(file.db), changes, {
    apply: () => put(withEntries(book, entries)),
    takeBack: () => put(book),
  });
  file.close();
  expect(inTables.map(said).sort()).toEqual(inMemory.map(said).sort());
  return inMemory.map(said);
}

function said(fault: EntryFault): string {
  const { kind, id, field, message } = saidFault(fault, 'en');
  return `${kind} ${id} ${field}: ${message}`;
}

describe('an entry that comes as plain data', () => {
  it.each([
    ['the demo store', demo],
    ['a small one', small],
  ])('is read as the files of %s were', (_, book) => {
    const wire = JSON.parse(JSON.stringify([...entriesOf(book)])) as WirePriceBookEntry[];
    const { entries, problems } = readEntries(wire, book.store);
    expect(problems).toEqual([]);
    expect(entries).toEqual([...entriesOf(book)]);
  });

  it.each<[string, WirePriceBookEntry, string]>([
    [
      'a price in words',
      changed(demo, 'bundle', 'home-print', { price: { fixed: '116.00' } }),
      'price.fixed',
    ],
    ['half a cent', changed(demo, 'bundle', 'home-print', { price: { fixed: 11600.5 } }), 'price.fixed'],
    ['two prices', changed(demo, 'bundle', 'home-print', { price: { fixed: 1, percentOff: 2 } }), 'price'],
    ['no slots', changed(demo, 'bundle', 'home-print', { slots: [] }), 'slots'],
    ['no benefit', changed(demo, 'bundle', 'home-print', { benefit: '' }), 'benefit'],
    ['urgency by hand', changed(demo, 'bundle', 'home-print', { say: 'Only today!' }), 'say'],
    ['an unknown blank', changed(demo, 'bundle', 'home-print', { say: 'For {nobody}' }), 'say'],
    ['an unknown field', changed(demo, 'bundle', 'home-print', { colour: 'red' }), 'colour'],
    ['another state', changed(demo, 'bundle', 'home-print', { state: 'gone' }), 'state'],
    ['another id', changed(demo, 'bundle', 'home-print', { id: 'other' }), 'id'],
    [
      'days the wrong way',
      changed(demo, 'bundle', 'home-print', { from: '2027-01-02', until: '2027-01-01' }),
      'until',
    ],
    ['a rule without an objection', changed(demo, 'rule', 'mx420-cable', { objections: [] }), 'objections'],
    ['a price below zero', changed(demo, 'item', 'PRN-MX420', { price: -1 }), 'price'],
    ['a floor above the price', changed(demo, 'item', 'PRN-MX420', { floor: 9999999 }), 'floor'],
    ['a rate that is no tax', changed(demo, 'item', 'PRN-MX420', { taxRate: 1 }), 'taxRate'],
    ['a torn barcode', changed(demo, 'item', 'PRN-MX420', { barcodes: ['9520100042011'] }), 'barcodes'],
    ['a service with a stock', changed(demo, 'item', 'PRN-MX420', { kind: 'service' }), 'stock'],
    ['no cost', changed(demo, 'item', 'PRN-MX420', { cost: null }), 'cost'],
    ['another currency', changed(demo, 'store', 'store', { currency: 'JPY' }), 'currency'],
    ['no taxes', changed(demo, 'store', 'store', { taxes: [] }), 'taxes'],
    ['a logo that is no picture', changed(demo, 'store', 'store', { logo: 'AAAA' }), 'logo'],
    ['a logo that says more', changed(demo, 'store', 'store', { logo: '}\n^^^Free' }), 'logo'],
    ['no store', gone('store', 'store'), ''],
  ])('is refused with its field: %s', (_, entry, field) => {
    expect(readEntries([entry], demo.store).problems.map((one) => one.field)).toContain(field);
  });

  it('makes the ids of objections from their words', () => {
    const objections = [{ id: 'x', text: 'Too dear', answer: 'It lasts.' }];
    const { entries } = readEntries([changed(demo, 'bundle', 'home-print', { objections })], demo.store);
    expect(entries[0]?.body).toMatchObject({ objections: [{ id: 'too-dear' }] });
  });

  it('may be there once only', () => {
    const entry = gone('bundle', 'home-print');
    expect(readEntries([entry, entry], demo.store).problems).toHaveLength(1);
  });
});

describe('changes of a price book', () => {
  const whole = small;
  it('are sound where everything fits', () => {
    expect(problemsOf(whole, changed(whole, 'item', 'CAB-1', { price: 990, category: 'cables' }))).toEqual(
      [],
    );
    expect(problemsOf(demo, gone('bundle', 'home-print'))).toEqual([]);
  });

  it.each<[string, WirePriceBookEntry[], string]>([
    [
      'an item that is offered',
      [gone('item', 'CAB-1')],
      'rule printer-cable offer.0: offer: there is no item with the sku "CAB-1"',
    ],
    [
      'the last item of a category',
      [changed(whole, 'item', 'PRN-1', { category: 'other' })],
      'rule printer-cable when.0: there is no item with the category "printers"',
    ],
    [
      'the answer that a rule wants',
      [gone('need', 'what-to-print')],
      'rule photo-printer wants.0: wants: no answer of needs.yaml gives "photos"',
    ],
    [
      'the rule that an answer steers',
      [gone('rule', 'photo-paper')],
      'need what-to-print answers.0.tags: answers 1: the tag "letters" steers nothing',
    ],
    [
      'the benefit of what is offered',
      [changed(whole, 'item', 'CAB-1', { benefit: '' })],
      'item CAB-1 benefit: benefit is missing: rule printer-cable offers CAB-1',
    ],
    [
      'the tax of items',
      [changed(whole, 'store', 'store', { taxes: [{ id: 'a', name: 'A', rate: 2300 }] })],
      'store store taxes: taxes: items still have the rate of 13.5 %',
    ],
    [
      'the price of an upgrade',
      [changed(whole, 'item', 'PRN-2', { price: 100 })],
      'rule photo-printer offer.0: offer: PRN-2 is never an upgrade',
    ],
    ['every item', whole.items.map(({ sku }) => gone('item', sku)), 'the last item cannot be taken out'],
  ])('do not take away %s', (_, entries, problem) => {
    expect(problemsOf(whole, ...entries).join('\n')).toContain(problem);
  });

  it('leave a barcode to one item', () => {
    const [a, b] = demo.items.filter(({ barcodes }) => barcodes.length > 0);
    const [code = ''] = a?.barcodes ?? [];
    const taken = changed(demo, 'item', b?.sku ?? '', { barcodes: [code] });
    expect(problemsOf(demo, taken).join()).toContain(`barcode ${code} is already on ${a?.sku}`);
    expect(problemsOf(demo, taken, changed(demo, 'item', a?.sku ?? '', { barcodes: [] }))).toEqual([]);
    const called = changed(demo, 'item', b?.sku ?? '', { barcodes: [a?.sku ?? ''] });
    expect(problemsOf(demo, called).join()).toContain('is the sku of another item');
  });

  it('refuse a bundle that saves nothing, and not for what was wrong before', () => {
    const dear = changed(demo, 'bundle', 'home-print', { price: { fixed: 99_999_99 } });
    expect(problemsOf(demo, dear).join()).toContain('price, fixed never applies');
    const { entries } = readEntries([dear], demo.store);
    const broken = withEntries(demo, entries);
    expect(problemsOf(broken, changed(demo, 'store', 'store', { name: 'Other' }))).toEqual([]);
  });
});
