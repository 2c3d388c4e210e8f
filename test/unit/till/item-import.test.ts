import { describe, expect, it } from 'vitest';
import { type TillReply, tillReply } from '../../../contract/till-reply.ts';
import { firstUnsoundRow, readJournal } from '../../../db/read-journal.ts';
import { bundle, item, store } from '../../builders/price-book.ts';
import { type TestTill, till } from '../../builders/till.ts';

const shop = () => ({
  store: store(),
  items: [
    item({ name: 'Pen' }),
    item({ sku: 'ITEM-2', price: 2000, barcodes: ['9520100042027'] }),
    item({ sku: 'ITEM-3', kind: 'service', price: 500 }),
  ],
});

type Done = Extract<TillReply, { ok: true }>;

function asked(desk: TestTill, command: object): Done {
  const reply = desk.ask(command);
  expect(tillReply.safeParse(reply).error).toBeUndefined();
  if (!reply.ok) throw new Error(`${reply.refusal.code} ${reply.refusal.message}`);
  return reply;
}

function open(desk: TestTill, file: string | Buffer) {
  const data = Buffer.from(file).toString('base64');
  const { opened } = asked(desk, { type: 'OpenImport', name: 'items.csv', data });
  if (!opened) throw new Error('nothing was opened');
  return { mapping: opened.mapping, decimal: opened.decimal, opened };
}

function preview(desk: TestTill, file: string | Buffer, more: object = {}) {
  const { mapping, decimal } = open(desk, file);
  const reading = { mapping, decimal, ...more };
  const { plan } = asked(desk, { type: 'PreviewImport', ...reading });
  if (!plan) throw new Error('nothing was planned');
  return { plan };
}

function apply(desk: TestTill, file: string | Buffer, more: object = {}) {
  const { plan } = preview(desk, file, more);
  expect(plan.problems).toEqual([]);
  return asked(desk, { type: 'ApplyImport', seen: plan.seen });
}

const priceOf = (desk: TestTill, sku: string) => desk.desk.priceBook.item(sku)?.price;
const stockOf = (desk: TestTill, sku: string) => desk.desk.priceBook.item(sku)?.stock;

function sell(desk: TestTill, code: string, quantity: number): void {
  const { totals } = desk.do({ type: 'Scan', code, quantity });
  desk.do({ type: 'TakeTender', kind: 'card', amount: totals.due });
  desk.do({ type: 'CompleteSale' });
}

const full = 'sku;Bezeichnung;Kategorie;VK;EK;MwSt;Bestand\n';

describe('a file of items', () => {
  it('changes the fields that it has columns for, shows them first, and says what it did', () => {
    const desk = till(shop());
    const { plan } = preview(desk, 'sku,price,Remark\nITEM-1,12.50,nice\nITEM-2,20.00,\n');
    expect(plan).toMatchObject({ added: 0, changed: 1, unchanged: 1, takenOut: 0, problems: [], more: 0 });
    expect(plan.items).toEqual([
      {
        ...{ line: 2, sku: 'ITEM-1', name: 'Pen', what: 'changed' },
        fields: [{ field: 'price', before: '10.00', after: '12.50' }],
      },
    ]);
    expect(priceOf(desk, 'ITEM-1')).toBe(1000);
    const { imported } = asked(desk, { type: 'ApplyImport', seen: plan.seen });
    expect(imported).toMatchObject({ added: 0, changed: 1, takenOut: 0, waits: false });
    expect(priceOf(desk, 'ITEM-1')).toBe(1250);
    expect(desk.refused({ type: 'ApplyImport', seen: plan.seen })).toBe('no-file');
    desk.close();
  });

  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 little end first', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 big end first', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['Windows-1252', (text: string) => Buffer.from(text.replace('€', '\x80'), 'latin1')],
  ])('is read in %s, with semicolons, German columns and a comma in its amounts', (_, written) => {
    const desk = till(shop());
    apply(desk, written(`${full}NEU-1;"Füller; groß";stifte;1.234,50 €;2,10;23 %;7\r\n`));
    expect(desk.desk.priceBook.item('NEU-1')).toMatchObject({
      ...{ name: 'Füller; groß', category: 'stifte', price: 123450, cost: 210, taxRate: 2300, stock: 7 },
    });
    desk.close();
  });

  it('is refused whole, with every fault by its line', () => {
    const desk = till(shop());
    const before = desk.desk.journal.last().seq;
    const file = `sku,name,category,price,cost,tax,stock,barcodes
ITEM-1,,things,10.00,6.00,standard,10,
NEW-1,New,things,abc,6.00,standard,10,
NEW-2,New,things,10.00,6.00,nothing,10,9520100042027
NEW-2,Again,things,10.00,6.00,standard,10,
NEW-3,"torn,things,10.00,6.00,standard,10,
`;
    const { plan } = preview(desk, file);
    expect(plan.problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 name is empty',
      '3 price "abc" is no amount; write digits and a point, like 1234.50',
      '4 tax "nothing" is not one of store.yaml\'s: standard',
      '5 sku "NEW-2" is already on line 4',
      expect.stringMatching(/^6 has a quote without its pair/),
    ]);
    expect(desk.refused({ type: 'ApplyImport', seen: plan.seen })).toBe('unsound-import');
    expect(desk.desk.journal.last().seq).toBe(before);
    const taken = preview(desk, 'sku,barcodes\nITEM-1,9520100042027\n').plan;
    expect(taken.problems).toEqual([{ line: 2, message: 'barcode 9520100042027 is already on ITEM-2' }]);
    desk.close();
  });

  it('names the bundle that it would break, and tells at most 200 faults', () => {
    const desk = till({
      ...shop(),
      bundles: [bundle({ slots: [{ quantity: 1, choose: [{ sku: 'ITEM-2' }] }] })],
    });
    const { plan } = preview(desk, 'sku\nITEM-1\nITEM-3\n', { takeOut: true });
    expect(plan.items.map(({ sku, what }) => [sku, what])).toEqual([['ITEM-2', 'taken-out']]);
    expect(plan.problems[0]?.message).toContain('bundle');
    const many = Array.from({ length: 250 }, (_, at) => `X-${at},\n`).join('');
    const { problems, more } = preview(desk, `sku,price\n${many}`).plan;
    expect(problems).toHaveLength(200);
    expect(more).toBeGreaterThan(50);
    desk.close();
  });

  it('is not applied as something else than was seen', () => {
    const desk = till(shop());
    const { plan } = preview(desk, 'sku,price\nITEM-1,12.50\n');
    const body = { ...item({ name: 'Pen' }), price: 1100 };
    desk.do({ type: 'EditPriceBook', kind: 'item', id: 'ITEM-1', body });
    expect(desk.refused({ type: 'ApplyImport', seen: plan.seen })).toBe('stale-import');
    expect(priceOf(desk, 'ITEM-1')).toBe(1100);
    desk.close();
  });

  it('waits for the end of the sale on the counter, like any edit', () => {
    const desk = till(shop());
    desk.do({ type: 'Scan', code: 'ITEM-1' });
    expect(apply(desk, 'sku,price\nITEM-1,12.50\n').imported).toMatchObject({ waits: true });
    expect(desk.refused({ type: 'UndoImport' })).toBe('change-waits');
    desk.do({ type: 'TakeTender', kind: 'card', amount: 1000 });
    desk.do({ type: 'CompleteSale' });
    expect(priceOf(desk, 'ITEM-1')).toBe(1250);
    expect(asked(desk, { type: 'LastImport' }).imported).toMatchObject({ changed: 1 });
    desk.close();
  });
});

describe('the undoing of an import', () => {
  it('puts items, prices and stock back, and what was sold meanwhile stays sold', () => {
    const desk = till(shop());
    sell(desk, 'ITEM-1', 3);
    apply(desk, `${full}ITEM-1;Stift;dinge;9,99;6,00;standard;50\nNEU-1;Neu;dinge;1,00;0,50;standard;5\n`, {
      takeOut: true,
    });
    expect([stockOf(desk, 'ITEM-1'), priceOf(desk, 'ITEM-2'), stockOf(desk, 'NEU-1')]).toEqual([
      50,
      undefined,
      5,
    ]);
    sell(desk, 'ITEM-1', 2);
    const { imported } = asked(desk, { type: 'UndoImport' });
    expect(imported).toMatchObject({ added: 1, changed: 1, takenOut: 2, kept: 0 });
    expect(desk.desk.priceBook.item('ITEM-1')).toEqual(item({ name: 'Pen', stock: 5 }));
    expect([priceOf(desk, 'ITEM-2'), stockOf(desk, 'ITEM-2'), priceOf(desk, 'NEU-1')]).toEqual([
      2000,
      10,
      undefined,
    ]);
    expect(desk.refused({ type: 'UndoImport' })).toBe('no-import');
    expect(asked(desk, { type: 'LastImport' }).imported).toBeNull();
    expect(firstUnsoundRow(desk.desk.db, 1)).toBeUndefined();
    desk.close();
  });

  it('leaves what somebody changed since', () => {
    const desk = till(shop());
    apply(desk, 'sku,price,name\nITEM-1,12.50,Quill\nITEM-2,21.00,Ink\n');
    const body = { ...item({ name: 'Quill' }), price: 1300 };
    desk.do({ type: 'EditPriceBook', kind: 'item', id: 'ITEM-1', body });
    expect(asked(desk, { type: 'UndoImport' }).imported).toMatchObject({ kept: 1 });
    expect(desk.desk.priceBook.item('ITEM-1')).toMatchObject({ price: 1300, name: 'Pen' });
    expect(priceOf(desk, 'ITEM-2')).toBe(2000);
    desk.close();
  });

  it('stands in the journal as one import with its edits', () => {
    const desk = till(shop());
    apply(desk, 'sku,price\nITEM-1,12.50\nITEM-2,21.00\n');
    asked(desk, { type: 'UndoImport' });
    const types = [...readJournal(desk.desk.db, 1)].map(({ type }) => type);
    expect(types.slice(-6)).toEqual([
      ...['v1.ItemsImported', 'v1.PriceBookEdited', 'v1.PriceBookEdited'],
      ...['v1.ItemsImportUndone', 'v1.PriceBookEdited', 'v1.PriceBookEdited'],
    ]);
    desk.close();
  });
});

describe('counted stock', () => {
  it('is taken in one go, less what was sold since the count', () => {
    const desk = till(shop());
    sell(desk, 'ITEM-1', 3);
    const found = asked(desk, { type: 'FindItem', code: 'ITEM-1' }).found;
    expect(found).toMatchObject({ item: { stock: 7 }, pieces: 1 });
    sell(desk, 'ITEM-1', 2);
    // Ten, which is what was counted before those sales: a count all the same.
    const counts = [
      { sku: 'ITEM-1', expected: 7, counted: 10 },
      { sku: 'ITEM-2', expected: 10, counted: 4 },
    ];
    const { count } = asked(desk, { type: 'SaveCount', counts });
    expect(count).toEqual({
      waits: false,
      counts: [
        { sku: 'ITEM-1', before: 5, after: 8 },
        { sku: 'ITEM-2', before: 10, after: 4 },
      ],
    });
    expect([stockOf(desk, 'ITEM-1'), stockOf(desk, 'ITEM-2')]).toEqual([8, 4]);
    const again = [{ sku: 'ITEM-1', expected: 8, counted: 8 }];
    asked(desk, { type: 'SaveCount', counts: again });
    sell(desk, 'ITEM-1', 1);
    expect(stockOf(desk, 'ITEM-1')).toBe(7);
    expect(desk.refused({ type: 'SaveCount', counts: [{ sku: 'ITEM-3', expected: 0, counted: 1 }] })).toBe(
      'not-counted',
    );
    desk.close();
  });
});
