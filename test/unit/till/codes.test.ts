import { describe, expect, it } from 'vitest';
import { ownCode } from '../../../domain/codes/own-code.ts';
import { checkDigit } from '../../../domain/price-book/barcode.ts';
import { bundle, item, store } from '../../builders/price-book.ts';
import { staffedTill } from '../../builders/staff.ts';
import { newDatabase, type TestTill } from '../../builders/till.ts';

const ean = (digits: string) => digits + checkDigit(digits);
const label = (kind: 'receipt' | 'staff' | 'bundle', what: string) => {
  if (kind === 'staff') return ownCode({ kind, badge: what });
  return kind === 'bundle' ? ownCode({ kind, bundleId: what }) : ownCode({ kind, till: what, number: 1 });
};

const shop = {
  store: store({
    scales: [
      { prefix: '21', itemDigits: 5, checked: false, carries: 'weight' as const },
      { prefix: '22', itemDigits: 5, checked: false, carries: 'price' as const },
      { prefix: '23', itemDigits: 5, checked: true, carries: 'price' as const },
    ],
    restrictions: [
      {
        ...{ id: 'alcohol', name: 'Alcohol', choose: [{ category: 'drinks' }], minAge: null, licence: null },
        hours: { from: '12:00', until: '13:00' },
      },
    ],
  }),
  items: [
    item({ sku: 'CHEESE', price: 1990, byWeight: true, barcodes: ['9520100042027', '2112345', '2212345'] }),
    item({ sku: 'HAM', price: 2490, byWeight: true, barcodes: ['2354321'] }),
    item({
      sku: 'COLA',
      price: 150,
      barcodes: ['5400141288766'],
      packs: [{ code: '15400141288763', pieces: 6 }],
    }),
    item({ sku: 'CUP', price: 500, category: 'cups', barcodes: ['96385074'] }),
    item({ sku: 'MUG', price: 400, category: 'cups', stock: 0 }),
    item({ sku: 'TRAY', price: 900 }),
    item({ sku: 'LAST', price: 300, stock: 1 }),
    item({ sku: 'WINE', price: 900, category: 'drinks' }),
    item({ sku: 'GWB-100-A', price: 700 }),
  ],
  bundles: [
    bundle({
      ...{ id: 'tea', name: 'Tea set', price: { amountOff: 200 } },
      slots: [
        { quantity: 2, choose: [{ category: 'cups' }] },
        { quantity: 1, choose: [{ sku: 'TRAY' }] },
      ],
    }),
    bundle({ id: 'last', name: 'Last ones', slots: [{ quantity: 2, choose: [{ sku: 'LAST' }] }] }),
    bundle({ id: 'gone', name: 'Gone set', slots: [{ quantity: 1, choose: [{ sku: 'NOBODY' }] }] }),
    bundle({ id: 'wine', name: 'Wine set', slots: [{ quantity: 1, choose: [{ sku: 'WINE' }] }] }),
    bundle({
      ...{ id: 'over', name: 'Old set', until: '2026-11-21' },
      slots: [{ quantity: 1, choose: [{ sku: 'TRAY' }] }],
    }),
  ],
};

const desk = () => staffedTill({ ...shop, file: newDatabase() });

function lines(till: TestTill, code: string, quantity = 1) {
  const { sale } = till.do({ type: 'Scan', code, quantity });
  return sale?.lines.map(({ sku, quantity: pieces, unitPrice, unit }) => [sku, pieces, unitPrice, unit]);
}

describe('a code that is scanned', () => {
  it.each([
    ['a weight of the scales', ean('211234500195'), [['CHEESE', 1, 388, '195 g']]],
    ['a price of the scales', ean('221234500995'), [['CHEESE', 1, 995, '500 g']]],
    ['a guarded price', ean('235432131234'), null],
    ['an EAN-13', '5400141288766', [['COLA', 1, 150, '']]],
    ['an EAN-8', '96385074', [['CUP', 1, 500, '']]],
    ['a pack of six', '15400141288763', [['COLA', 6, 150, '']]],
    ['a GTIN in an element string', '0105400141288766', [['COLA', 1, 150, '']]],
    ['a pack in an element string', '0115400141288763', [['COLA', 6, 150, '']]],
    [
      'an element string with its symbology',
      ']d201054001412887661728112210AB-1',
      [['COLA', 1, 150, 'batch AB-1']],
    ],
    ['weight and batch', '01095201000420273103000500\x1d10A7', [['CHEESE', 1, 995, '500 g, batch A7']]],
    [
      'an element string for people',
      '(01)09520100042027(3103)000500(21)S9',
      [['CHEESE', 1, 995, '500 g, serial S9']],
    ],
    ['its last day', '010540014128876617261122', [['COLA', 1, 150, '']]],
    ['a Digital Link', 'https://id.example.com/01/05400141288766/21/XY', [['COLA', 1, 150, 'serial XY']]],
    [
      'a Digital Link with a weight',
      'https://example.com/a/01/9520100042027?3103=000250',
      [['CHEESE', 1, 498, '250 g']],
    ],
    ['a sku that looks like a label of the till', 'GWB-100-A', [['GWB-100-A', 1, 700, '']]],
  ])('of %s is what it says', (_, code, expected) => {
    if (expected) expect(lines(desk(), code)).toEqual(expected);
    else expect(desk().refused({ type: 'Scan', code })).toBe('unknown-barcode');
  });

  it.each([
    ['a day that is over', '010540014128876617261121', 'expired'],
    ['a day that is over, as an address', 'https://x.org/01/05400141288766?17=261121', 'expired'],
    ['a wrong check digit within', '0105400141288767', 'torn-barcode'],
    ['a field that was cut', '010540014128876631030005', 'torn-barcode'],
    ['a product that nobody has', '0109520100042010', 'unknown-barcode'],
    ['a weight of nothing', ean('211234500000'), 'torn-barcode'],
    ['a price of nothing', ean('221234500000'), 'torn-barcode'],
    ['a receipt', label('receipt', 'A1B2C3'), 'receipt'],
    ['a receipt that was misread', `${label('receipt', 'A1B2C3').slice(0, -1)}?`, 'torn-barcode'],
    ['a receipt with another sign', label('receipt', 'A1B2C3').replace('C3', 'C4'), 'torn-barcode'],
    ['a badge', label('staff', 'S1'), 'badge'],
    ['a badge of nobody', label('staff', 'S9'), 'unknown-badge'],
    ['a voucher of nobody', 'V0000017', 'no-voucher'],
    ['a set that nobody has', label('bundle', 'nothing'), 'no-bundle'],
    ['a set that is over', label('bundle', 'over'), 'no-bundle'],
    ['a set of which too little is left', label('bundle', 'last'), 'not-in-stock'],
    ['a set of what is no longer sold', label('bundle', 'gone'), 'not-in-stock'],
    ['a set outside its hours', label('bundle', 'wine'), 'restricted-hours'],
  ])('of %s is refused as that', (_, code, expected) => {
    const till = desk();
    const { seq } = till.desk.journal.last();
    expect(till.refused({ type: 'Scan', code })).toBe(expected);
    expect(till.desk.journal.last().seq).toBe(seq);
  });

  it('of a customer’s card names the customer, not an item', () => {
    const till = desk();
    till.do({ type: 'AddCustomer', name: 'Ada', card: '2973000100002' });
    till.do({ type: 'DetachCustomer' });
    const view = till.do({ type: 'Scan', code: '2973000100002' });
    expect(view.customer?.name).toBe('Ada');
    expect(view.sale?.lines).toEqual([]);
  });

  it('never makes a quantity', () => {
    expect(desk().refused({ type: 'Scan', code: 'TRAY', quantity: 5_400_141_288_766 })).toBe('not-a-command');
  });
});

describe('the label of a set', () => {
  const tea = label('bundle', 'tea');

  it('adds every piece of it, of a choice the first in stock, at the price of the set', () => {
    const till = desk();
    expect(lines(till, tea)).toEqual([
      ['CUP', 2, 500, ''],
      ['TRAY', 1, 900, ''],
    ]);
    const { totals, sale, undo } = till.do({ type: 'View' });
    expect(totals).toMatchObject({ gross: 1900, saving: 200, due: 1700 });
    expect(sale?.bundles).toMatchObject([{ bundleId: 'tea', times: 1 }]);
    expect(undo).toBe('Add Tea set');
  });

  it('joins what is in the basket, as often as it is said', () => {
    const till = desk();
    till.do({ type: 'Scan', code: 'TRAY' });
    expect(lines(till, tea, 3)).toEqual([
      ['TRAY', 4, 900, ''],
      ['CUP', 6, 500, ''],
    ]);
  });

  it('is taken back whole by one undo, and what was there before stays as it was', () => {
    const till = desk();
    till.do({ type: 'Scan', code: tea });
    const { sale: empty, undo: none } = till.do({ type: 'Undo' });
    expect([empty?.lines, none]).toEqual([[], null]);
    till.do({ type: 'Scan', code: 'TRAY', quantity: 2 });
    till.do({ type: 'Scan', code: tea, quantity: 2 });
    till.do({ type: 'Scan', code: 'CUP' });
    till.do({ type: 'Undo' });
    const { sale, totals, undo } = till.do({ type: 'Undo' });
    expect(sale?.lines).toMatchObject([{ sku: 'TRAY', quantity: 2 }]);
    expect([totals.due, undo]).toEqual([1800, 'Add Item TRAY']);
  });

  it('takes nothing that lies in the basket already for stock', () => {
    const till = desk();
    till.do({ type: 'Scan', code: 'CUP', quantity: 9 });
    const reply = till.ask({ type: 'Scan', code: tea });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'not-in-stock' } });
    if (!reply.ok)
      expect(reply.refusal.message).toContain('Tea set is not to be had: Item CUP is out of stock.');
    expect(till.do({ type: 'View' }).sale?.lines).toHaveLength(1);
  });

  it('is read in small letters too, as some scanners send it', () => {
    expect(lines(desk(), tea.toLowerCase())).toHaveLength(2);
  });
});
