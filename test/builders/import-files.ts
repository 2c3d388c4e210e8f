import fc from 'fast-check';
import { expect } from 'vitest';
import { anyFile } from './hostile-files.ts';
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
