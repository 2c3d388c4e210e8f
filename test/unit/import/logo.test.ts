import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProblems } from '../../../domain/words/problems.ts';
import { readPriceBook } from '../../../electron/import/read-price-book.ts';
import { receiptOf, receiptSvg } from '../../../electron/till/receipt.ts';
import { newFolder } from '../../builders/folders.ts';
import { item, store } from '../../builders/price-book.ts';
import { soundFiles } from '../../builders/price-book-folder.ts';
import { till } from '../../builders/till.ts';
import { blackSquare } from '../../devices/receipts.ts';

/** The sound price book with that logo, or none, as it is read. */
function read(logo?: Uint8Array) {
  const folder = newFolder();
  for (const [name, text] of Object.entries(soundFiles)) writeFileSync(join(folder, name), text);
  if (logo) writeFileSync(join(folder, 'logo.png'), logo);
  return readPriceBook(folder);
}

const logo = blackSquare(120);

describe('the logo in a store’s folder', () => {
  it('comes with the price book, which is another one by it', () => {
    const [without, with_] = [read(), read(logo)];
    if (!without.ok || !with_.ok) throw new Error('was refused');
    expect(without.contents.store.logo).toBe('');
    expect(with_.contents.store.logo).toBe(Buffer.from(logo).toString('base64'));
    expect(with_.hash).not.toBe(without.hash);
  });

  it.each([
    ['no picture', Buffer.from('GIF89a'), 'is no PNG picture'],
    ['a picture of another kind', Buffer.alloc(200, 7), 'is no PNG picture'],
    ['one too wide', blackSquare(400), 'is 400 by 400 dots; make it 384 by 160 at most'],
    ['one of a size that cannot be drawn', blackSquare(13), 'make it one dot more'],
    ['one that ends too soon', logo.subarray(0, 60), 'is damaged'],
    ['one with a wrong byte', Uint8Array.from(logo, (byte, at) => (at === 50 ? ~byte : byte)), 'is damaged'],
    ['one too large', Buffer.concat([logo, Buffer.alloc(17_000)]), 'is larger than 16 kB'],
  ])('is refused where it is %s', (_what, bytes, why) => {
    const book = read(bytes);
    if (book.ok) throw new Error('was not refused');
    expect(book.problems).toHaveLength(1);
    expect(describeProblems(book.problems, 'en')).toMatch(/^logo\.png: /);
    expect(describeProblems(book.problems, 'en')).toContain(why);
  });

  it('stands on the receipt: on the screen, and in the picture that becomes its PDF', () => {
    const image = Buffer.from(logo).toString('base64');
    const desk = till({ items: [item({ sku: 'PEN', price: 500 })], store: store({ logo: image }) });
    desk.do({ type: 'Scan', code: 'PEN' });
    desk.do({ type: 'TakeTender', kind: 'card', amount: 500 });
    const { receipt } = desk.do({ type: 'CompleteSale' });
    expect(receipt?.logo).toBe(image);
    const { db, priceBook, tillName, tillCode } = desk.desk;
    const printing = { store: priceBook.store, tillName, tillCode, practice: false, columns: 32 };
    const paper = receiptOf(db, 1, printing);
    const svg = paper ? receiptSvg(paper) : '';
    expect(svg).toContain(`href="data:image/png;base64,${image}" x="0" y="0" width="120" height="120"`);
    desk.close();
  });
});
