import fc from 'fast-check';
import { expect } from 'vitest';
import { oneLine } from '../../electron/import/words.ts';
import { anyFile, strangeNames } from './hostile-files.ts';
import { item, store } from './price-book.ts';
import { type TestTill, till } from './till.ts';

/**
 * Imports so many generated files into one till: each is taken whole or refused whole, and afterwards the export holds no
 * live formula and imports back without a change. Answers how many of them were taken.
 */
export function importFiles(numRuns: number, seed?: number): { taken: number; refused: number } {
  const shop = till({ store: store(), items: [item(), item({ sku: 'ITEM-2', barcodes: ['CODE-2'] })] });
  const seen = { taken: 0, refused: 0 };
  const items = shop.desk.db.prepare('SELECT * FROM items ORDER BY id').raw();
  const book = () => JSON.stringify(items.all());
  const known = { book, last: book() };
  const property = fc.property(anyFile, ({ bytes, sound }) => {
    const taken = importFile(shop, bytes, known);
    if (sound) expect(taken).toBe(true);
    seen[taken ? 'taken' : 'refused'] += 1;
  });
  fc.assert(property, { numRuns, ...(seed !== undefined && { seed }) });
  shop.close();
  return seen;
}

/** The items as they stand, and as they stood after the last file. */
type Known = { book: () => string; last: string };

function importFile(shop: TestTill, bytes: Buffer, known: Known): boolean {
  const [before, last] = [known.last, shop.desk.journal.last().seq];
  const plan = planned(shop, bytes);
  const reply = shop.ask({ type: 'ApplyImport', seen: plan.seen });
  if (plan.problems.length > 0 || plan.added + plan.changed === 0) {
    expect([reply.ok, known.book(), shop.desk.journal.last().seq]).toEqual([false, before, last]);
    return plan.problems.length === 0;
  }
  expect(reply).toMatchObject({ ok: true });
  known.last = known.book();
  expect(known.last).not.toBe(before);
  const again = shop.ask({ type: 'ExportItems' });
  const text = again.ok ? (again.file?.text ?? '') : '';
  for (const separator of [',', ';', '\t']) expect(formulasIn(text, separator)).toEqual([]);
  expect(planned(shop, Buffer.from(text))).toMatchObject({ added: 0, changed: 0, problems: [] });
  return true;
}

function planned(shop: TestTill, bytes: Buffer) {
  const data = bytes.toString('base64');
  const reply = shop.ask({ type: 'OpenImport', name: 'items.csv', data });
  if (!reply.ok || !reply.opened) throw new Error('was not opened');
  const { mapping, decimal } = reply.opened;
  const seen = shop.ask({ type: 'PreviewImport', mapping, decimal });
  if (!seen.ok || !seen.plan) throw new Error('was not planned');
  return seen.plan;
}

/** Items with all that an item may have, each with codes of its own. */
const anyItem = fc
  .record({
    ...{
      name: strangeNames.map(oneLine),
      price: fc.nat(99_999),
      cost: fc.nat(99_999),
      onOffer: fc.boolean(),
    },
    soldBy: fc.constantFrom('piece', 'kilogram', 'amount'),
    kind: fc.constantFrom('goods', 'service'),
    ...{ stock: fc.nat(99), pieces: fc.integer({ min: 2, max: 9_999 }), codes: fc.nat(3) },
    lastsDays: fc.option(fc.integer({ min: 1, max: 36_500 })),
    ...{ photo: fc.constantFrom('', 'a b.jpg', 'ä-1.png'), aisle: fc.constantFrom('', '=7', '5') },
    elsewhere: fc.constantFrom('', 'Warehouse; 2 days', '-1'),
    tags: fc.subarray(['red', 'blue', 'a-1']),
  })
  .map(({ soldBy, kind, stock, pieces, codes, ...rest }) => (at: number) => ({
    ...item({ ...rest, sku: `SKU-${at}`, floor: Math.floor(rest.price / 2) }),
    ...{ openPrice: soldBy === 'amount', byWeight: soldBy === 'kilogram' },
    ...(kind === 'service' ? { kind, stock: null } : { kind: 'goods' as const, stock }),
    barcodes: Array.from({ length: codes }, (_, code) => `B-${at}-${code}`),
    packs: codes > 1 ? [{ code: `P${at}`, pieces }] : [],
  }));

/** Exports a store of so many items of every kind and takes the file in again: answers what that would change. */
export function exportedAndBack(count: number) {
  const items = fc.sample(anyItem, count).map((make, at) => make(at));
  const shop = till({ store: store(), items });
  const exported = shop.ask({ type: 'ExportItems' });
  const text = exported.ok ? (exported.file?.text ?? '') : '';
  const plan = planned(shop, Buffer.from(text));
  shop.close();
  return plan;
}

/** The cells that a spreadsheet would reckon with, whichever separator it takes the file to have. */
function formulasIn(text: string, separator: string): string[] {
  const cells: string[] = [];
  let [cell, quoted, begun] = ['', false, false];
  for (const [at, char] of [...text].entries()) {
    if (quoted) {
      if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && (!begun || text[at - 1] === '"')) [quoted, begun] = [true, true];
    else if (char === separator || char === '\n' || char === '\r') {
      cells.push(cell);
      [cell, begun] = ['', false];
    } else [cell, begun] = [cell + char, true];
  }
  return cells.filter((one) => /^[=+\-@\t\r]/.test(one) && !/^-?\d+$/.test(one));
}
