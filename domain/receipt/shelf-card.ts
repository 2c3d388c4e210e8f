import { ownCode } from '../codes/own-code.ts';
import { formatMoney } from '../money.ts';
import type { Store } from '../price-book/store.ts';
import { type BundleFacts, labelPrices, type Piece } from './label-markup.ts';
import { wrapWords } from './rows.ts';
import { paperWords } from './words.ts';

/** A code as an SVG element that may be given any size; `square`: a two-dimensional one. */
export type DrawnCode = { svg: string; square: boolean };

/** Tenths of a millimetre; the card is an A6 lying. */
const [width, height, margin] = [1480, 1050, 70];
const inner = width - 2 * margin;
/** A sign is about so wide, in parts of its size. */
const [signWidth, boldWidth] = [0.52, 0.6];

/**
 * A bundle's shelf card as an SVG picture of 148 by 105 mm that refers to nothing outside itself: its name, what is in it, its
 * price beside what the pieces cost alone, its last day, and the code that adds it when it is scanned.
 */
export function shelfCard(facts: BundleFacts, store: Store, draw: (code: string) => DrawnCode): string {
  const code = ownCode({ kind: 'bundle', bundleId: facts.bundle.id });
  const name = heading(facts.bundle.name);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="148mm" height="105mm" viewBox="0 0 ${width} ${height}" font-family="Inter, Helvetica, Arial, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    name.svg,
    `<path d="M${margin} ${name.end + 34}H${width - margin}" stroke="#000" stroke-width="4"/>`,
    pieceLines(facts.pieces, store, name.end + 44),
    prices(facts, store),
    codeBlock(code, draw(code)),
    '</svg>',
  ].join('\n');
}

/** The biggest letters that let a name stand on two lines. */
function heading(name: string): { svg: string; end: number } {
  const { size, rows } = fitted(name, [112, 92, 76, 62], 2);
  const svg = rows.map((row, at) => text(row, margin, 70 + size * (at + 0.85), size, 'bold'));
  return { svg: svg.join('\n'), end: 70 + size * rows.length };
}

function fitted(words: string, sizes: readonly number[], most: number): { size: number; rows: string[] } {
  const tries = sizes.map((size) => ({
    size,
    rows: wrapWords(words, Math.floor(inner / (size * boldWidth))),
  }));
  return tries.find(({ rows }) => rows.length <= most) ?? { size: 62, rows: [words] };
}

/** Where the prices begin. */
const pricesAt = 610;

function pieceLines(pieces: readonly Piece[], store: Store, from: number): string {
  const { orAnother } = paperWords(store.locale);
  const said = pieces.map(({ quantity, items }) => {
    const or = items.length > 1 ? `, ${orAnother}` : '';
    return `${quantity} × ${items[0]?.name ?? ''}${or}`;
  });
  const room = pricesAt - from - 20;
  const tries = [48, 42, 36, 30, 24, 18, 14].map((size) => ({
    size,
    rows: said.flatMap((one) => wrapWords(one, Math.floor(inner / (size * signWidth)))),
  }));
  const { size, rows } = tries.find((one) => one.rows.length * one.size * 1.35 <= room) ?? {
    size: 14,
    rows: said,
  };
  return rows.map((row, at) => text(row, margin, from + size * 1.35 * (at + 1), size)).join('\n');
}

function prices({ bundle, pieces, until }: BundleFacts, store: Store): string {
  const words = paperWords(store.locale);
  const { currency, locale } = store;
  const { together, alone, saving, open, from } = labelPrices(bundle, pieces);
  const money = (amount: number) => `${currency} ${formatMoney(amount, currency, locale)}`;
  const big = formatMoney(together, currency, locale);
  const size = Math.min(200, Math.floor(740 / (big.length * 0.58)));
  const end = width - margin;
  const small = [
    open ? '' : `${words.insteadOf} ${money(alone)}`,
    `${open ? words.youSaveAtLeast : words.youSave} ${money(saving)}`,
    until === '' ? '' : `${words.until} ${until}`,
  ].filter((line) => line !== '');
  return [
    text(`${from ? `${words.from} ` : ''}${currency}`, end, pricesAt + 50, 46, 'normal', 'end'),
    text(big, end, pricesAt + 60 + size * 0.85, size, 'bold', 'end'),
    ...small.map((line, at) => text(line, end, 890 + at * 52 - (small.length - 3) * 26, 42, 'normal', 'end')),
  ].join('\n');
}

/** The code, and beneath it what to key in where no scanner reads it. */
function codeBlock(code: string, { svg, square }: DrawnCode): string {
  const [wide, high] = square ? [260, 260] : [600, 190];
  const top = height - margin - 44 - high;
  const sized = svg.replace(
    '<svg',
    `<svg x="${margin}" y="${top}" width="${wide}" height="${high}" preserveAspectRatio="none"`,
  );
  return `${sized.trim()}\n${text(code, margin, height - margin, Math.min(32, Math.floor(1040 / code.length)))}`;
}

type Weight = 'normal' | 'bold';

function text(
  words: string,
  x: number,
  y: number,
  size: number,
  weight: Weight = 'normal',
  anchor = 'start',
) {
  return `<text x="${x}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string) => words.replace(/[&<>"]/g, (sign) => escapes[sign] ?? '');
