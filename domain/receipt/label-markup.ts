import { ownCode } from '../codes/own-code.ts';
import { formatMoney, type Money } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import type { Item } from '../price-book/item.ts';
import type { Store } from '../price-book/store.ts';
import { savingOf } from '../pricing/kinds/every-kind.ts';
import { codeMarkup } from './code-markup.ts';
import type { PaperWords } from './paper-words.ts';
import { plain } from './plain.ts';
import { quantityColumns, wrappedText, wrapWords } from './rows.ts';
import { paperWords } from './words.ts';

/** What a slot of a bundle takes: so many of any of these items, at least one of them, the cheapest first. */
export type Piece = { quantity: number; items: readonly Item[] };

/** `until`: its last day as it is printed; empty where it has none. */
export type BundleFacts = { bundle: Bundle; pieces: readonly Piece[]; until: string };

type Say = { words: PaperWords; money: (amount: Money) => string; columns: number };

/**
 * A bundle's shelf label in ReceiptLine's markup: its name, what is in it, its price beside what the pieces cost alone, and
 * the code that adds it when it is scanned. Where a slot leaves a choice, the price and the saving are those of the cheapest.
 */
export function bundleLabel({ bundle, pieces, until }: BundleFacts, store: Store, columns: number): string {
  const say = sayFor(store, columns);
  const code = ownCode({ kind: 'bundle', bundleId: bundle.id });
  return [
    ...heading(bundle.name, columns),
    '-',
    `{width:${quantityColumns},*}`,
    ...pieces.flatMap((piece) => pieceRows(piece, say)),
    '-',
    '{width:auto}',
    ...priceRows(bundle, pieces, say),
    ...(until === '' ? [] : wrappedText(columns, `${say.words.until} ${until}`)),
    '',
    codeMarkup(code, columns, 72),
    ...wrappedText(columns, code),
  ].join('\n');
}

/** An item's shelf label: name, price and barcode; its sku stands for a barcode that it has not. */
export function itemLabel(item: Item, store: Store, columns: number): string {
  const { words, money } = sayFor(store, columns);
  const [code = item.sku] = item.barcodes;
  const unit = item.byWeight ? ` ${words.perKilogram}` : '';
  return [
    ...heading(item.name, columns),
    ...(item.openPrice ? [] : [big(money(item.price)), ...(unit ? wrappedText(columns, unit.trim()) : [])]),
    '',
    isEan(code) ? `{code:${code};option:ean,2,72}` : codeMarkup(code, columns, 72),
    ...wrappedText(columns, code),
  ].join('\n');
}

function sayFor({ locale, currency }: Store, columns: number): Say {
  const money = (amount: Money) => `${currency} ${formatMoney(amount, currency, locale)}`;
  return { words: paperWords(locale), money, columns };
}

/** Twice as tall. */
function heading(name: string, columns: number): string[] {
  return ['{width:auto}', ...wrappedText(columns, name).map((line) => `^^"${line}`)];
}

/** Twice as tall and as wide. */
const big = (text: string) => `^^^"${plain(text)}`;

function pieceRows({ quantity, items }: Piece, { words, columns }: Say): string[] {
  const [first] = items;
  const choice = items.length > 1 ? [words.orAnother] : [];
  const said = [first?.name ?? '', ...choice].flatMap((text) =>
    wrapWords(text, columns - quantityColumns - 1),
  );
  return said.map((text, at) => `| ${at === 0 ? quantity : ''}|${plain(text)} |`);
}

/** What a bundle with its cheapest choice costs, alone and together. `open`: a choice changes the price; `from`: so this is the least. */
export function labelPrices(bundle: Bundle, pieces: readonly Piece[]) {
  const prices = pieces.flatMap(({ quantity, items }) =>
    Array.from({ length: quantity }, () => items[0]?.price ?? 0),
  );
  const alone = prices.reduce((sum, price) => sum + price, 0);
  const saving = savingOf(
    bundle.price,
    prices.sort((a, b) => b - a),
  );
  const open = pieces.some(({ items }) => items.some(({ price }) => price !== items[0]?.price));
  return { together: alone - saving, alone, saving, open, from: open && !('fixed' in bundle.price) };
}

function priceRows(bundle: Bundle, pieces: readonly Piece[], { words, money, columns }: Say): string[] {
  const { together, alone, saving, open, from } = labelPrices(bundle, pieces);
  return [
    ...(from ? wrappedText(columns, words.from) : []),
    big(money(together)),
    ...(open ? [] : wrappedText(columns, `${words.insteadOf} ${money(alone)}`)),
    ...wrappedText(columns, `${open ? words.youSaveAtLeast : words.youSave} ${money(saving)}`),
  ];
}

const isEan = (code: string) => /^(\d{8}|\d{13})$/.test(code);
