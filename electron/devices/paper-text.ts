import receiptline from 'receiptline';
import { plain } from '../../domain/receipt/plain.ts';

/** The code pages of a printer; `multilingual` changes between five of them within a line. */
export type PaperEncoding =
  | 'multilingual'
  | 'cp437'
  | 'cp852'
  | 'cp858'
  | 'cp860'
  | 'cp863'
  | 'cp865'
  | 'cp866'
  | 'cp1252';

/** What stands for a sign that a code page lacks, where taking accents and fine blanks away is not enough. */
const substitutes: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '‚': ',',
  '“': '"',
  '”': '"',
  '„': '"',
  '•': '*',
  '×': 'x',
  '€': 'EUR',
  '£': 'GBP',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
};

/**
 * Markup with the signs that the code page lacks replaced by what a reader takes for the same: 5 000 keeps its gap, 3’000
 * its mark, ő becomes o. What has no substitute stays, and the printer prints a question mark.
 */
export function forCodePage(markup: string, encoding: PaperEncoding): string {
  return markup
    .normalize('NFC')
    .replace(/[^\p{ASCII}]/gu, (sign) => (isPrintable(sign, encoding) ? sign : substitute(sign, encoding)));
}

function substitute(sign: string, encoding: PaperEncoding): string {
  const base = substitutes[sign] ?? sign.normalize('NFKD').replace(/\p{Mark}/gu, '');
  // A wide brace becomes a brace, which must not begin a command.
  return [...base].every((part) => isPrintable(part, encoding)) ? plain(base) : sign;
}

const printable = new Map<string, boolean>();

/** Whether the code page has the sign; ReceiptLine writes a question mark where it has not. */
function isPrintable(sign: string, encoding: PaperEncoding): boolean {
  if (/^\p{ASCII}$/u.test(sign)) return true;
  const key = `${encoding} ${sign}`;
  const known = printable.get(key);
  if (known !== undefined) return known;
  const found = !receiptline.transform(sign, { command: 'impact', encoding, cpl: 42 }).includes('?');
  printable.set(key, found);
  return found;
}
