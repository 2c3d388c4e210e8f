import { afterEach, describe, expect, it } from 'vitest';
import { paperBytes } from '../../../electron/devices/escpos.ts';
import { shelfCardOf } from '../../../electron/till/label-commands.ts';
import { bundle, item, store } from '../../builders/price-book.ts';
import { type TestTill, till } from '../../builders/till.ts';
import { code128In } from '../../devices/drawn-code.ts';
import { decodePaper } from '../../devices/paper.ts';
import { textLines } from '../../devices/receipts.ts';

const items = [
  item({ sku: 'TEA', name: 'Tea, 80 bags', price: 450, barcodes: ['9520100042010'] }),
  item({ sku: 'POT', name: 'Teapot of glass', price: 2000, barcodes: ['TRAY-7'] }),
  item({ sku: 'CUP', name: 'Cup', price: 800, category: 'cups', barcodes: [] }),
  item({ sku: 'MUG', name: 'Mug', price: 600, category: 'cups' }),
  item({ sku: 'NUTS', name: 'Nuts', price: 1500, byWeight: true }),
];
const fixedSet = bundle({
  ...{ id: 'tea', name: 'Tea for two and a long afternoon by the window', price: { fixed: 2100 } },
  slots: [
    { quantity: 1, choose: [{ sku: 'TEA' }] },
    { quantity: 1, choose: [{ sku: 'POT' }] },
  ],
  until: '2026-12-31',
});
const choice = bundle({
  ...{ id: 'two-cups', name: 'Two cups', price: { percentOff: 1000 } },
  slots: [{ quantity: 2, choose: [{ category: 'cups' }] }],
});
const gone = bundle({ id: 'gone', slots: [{ quantity: 1, choose: [{ sku: 'NOBODY' }] }] });

let desk: TestTill;
afterEach(() => desk.close());

/** A till on paper that wide, and what it sent to the printer. */
function open(columns: number, locale = 'en-IE') {
  desk = till({ items, bundles: [fixedSet, choice, gone], store: store({ locale }) });
  const printed: string[] = [];
  desk.desk.columns = () => columns;
  desk.desk.print = ({ markup }) => void printed.push(markup);
  return printed;
}

function decoded(markup: string, columns: number) {
  return decodePaper(paperBytes(markup, { dialect: 'escpos', columns, encoding: 'multilingual', cut: true }));
}

describe('a shelf label', () => {
  const widths = [42, 48, 32];

  it.each(widths)('of a bundle adds the set when it is scanned, printed on %i columns', (columns) => {
    const printed = open(columns);
    const reply = desk.ask({ type: 'PrintLabel', kind: 'bundle', id: 'tea' });
    const paper = decoded(printed[0] ?? '', columns);
    expect(paper.lines).toEqual(textLines(printed[0] ?? '', columns));
    expect(reply.ok && reply.paper?.trim()).toBe(paper.lines.join('\n').trim());
    const [code] = paper.events.flatMap((event) => (event.type === 'barcode' ? [event.value] : []));
    const { sale, totals } = desk.do({ type: 'Scan', code });
    expect(sale?.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['TEA', 1],
      ['POT', 1],
    ]);
    expect(sale?.bundles).toMatchObject([{ bundleId: 'tea', times: 1 }]);
    expect(totals.due).toBe(2100);
  });

  it('of a bundle says what is in it, what it costs, what it saves and until when', () => {
    open(42);
    const reply = desk.ask({ type: 'PrintLabel', kind: 'bundle', id: 'tea' });
    const text = reply.ok ? (reply.paper ?? '') : '';
    expect(text).toContain('1 Tea, 80 bags');
    expect(text).toContain('1 Teapot of glass');
    expect(text).toContain('E U R   2 1 . 0 0');
    expect(text).toContain('instead of EUR 24.50');
    expect(text).toContain('You save EUR 3.50');
    expect(text).toContain('until 31 Dec 2026');
  });

  it('of a bundle with a choice says the least that it costs and saves, in the language of the store', () => {
    open(32, 'de-DE');
    const reply = desk.ask({ type: 'PrintLabel', kind: 'bundle', id: 'two-cups' });
    const text = reply.ok ? (reply.paper ?? '') : '';
    expect(text).toMatch(/2 Mug\n *oder ein anderes zur Wahl/);
    expect(text).toMatch(/\bab\n *E U R {3}1 0 , 8 0\n *Sie sparen mindestens EUR 1,20/);
  });

  it.each(['TEA', 'POT', 'CUP', 'MUG'])('of the item %s adds it when it is scanned', (sku) => {
    const printed = open(32);
    desk.do({ type: 'PrintLabel', kind: 'item', id: sku });
    const { events } = decoded(printed[0] ?? '', 32);
    const [code] = events.flatMap((event) => (event.type === 'barcode' ? [event.value] : []));
    expect(desk.do({ type: 'Scan', code }).sale?.lines).toMatchObject([{ sku, quantity: 1 }]);
  });

  it('of what is weighed says that the price is for a kilogram', () => {
    const printed = open(42);
    desk.do({ type: 'PrintLabel', kind: 'item', id: 'NUTS' });
    expect(decoded(printed[0] ?? '', 42).lines.join('\n')).toMatch(/E U R {3}1 5 \. 0 0\n *a kilogram/);
  });

  it('of a bundle is a picture whose bars add the set, as large as its words say', async () => {
    open(42);
    const svg = (await shelfCardOf(desk.desk, 'tea')) ?? '';
    expect(svg).toMatch(/^<svg [^>]*width="148mm" height="105mm"/);
    expect(svg).toContain('>1 × Teapot of glass<');
    expect(svg).toContain('>21.00<');
    expect(svg).toContain('>instead of EUR 24.50<');
    expect(svg).toContain('>until 31 Dec 2026<');
    const { sale } = desk.do({ type: 'Scan', code: code128In(svg) });
    expect(sale?.bundles).toMatchObject([{ bundleId: 'tea', times: 1 }]);
  });

  it('of a bundle with a long id has a code of two dimensions, and none of its words is a tag', async () => {
    const id = 'a-set-with-a-name-that-goes-on-and-on';
    const long = bundle({ id, name: 'Tea & <b>', slots: [{ quantity: 1, choose: [{ sku: 'TEA' }] }] });
    desk = till({ items, bundles: [long] });
    const svg = (await shelfCardOf(desk.desk, id)) ?? '';
    expect(svg).toContain('Tea &amp; &lt;b&gt;');
    expect(svg).toContain('width="260" height="260"');
    expect(await shelfCardOf(desk.desk, 'nothing')).toBeUndefined();
  });

  it('is refused where there is nothing to stand on it', () => {
    const printed = open(42);
    expect(desk.refused({ type: 'PrintLabel', kind: 'bundle', id: 'gone' })).toBe('no-bundle');
    expect(desk.refused({ type: 'PrintLabel', kind: 'bundle', id: 'nothing' })).toBe('no-bundle');
    expect(desk.refused({ type: 'PrintLabel', kind: 'item', id: 'nothing' })).toBe('unknown-barcode');
    expect(printed).toEqual([]);
  });
});
