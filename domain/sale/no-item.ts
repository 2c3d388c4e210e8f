import { maskCardNumbers } from '../card-numbers.ts';
import type { Barcode } from '../price-book/barcode.ts';
import type { Sentence } from '../words/words.ts';
import type { RefusalCode } from './commands.ts';

/** The refusal of a code that finds no item: its code, and words that say what to do instead. */
export function noItem(code: string, barcode: Barcode): [RefusalCode, Sentence] {
  if (barcode.ok) {
    return ['unknown-barcode', ['unknownCode', printable(code)]];
  }
  if (barcode.why === 'empty') {
    return ['unknown-barcode', ['emptyScan']];
  }
  return ['torn-barcode', ['misreadBarcode', printable(code), barcode.why]];
}

/** A code as a message may show it: printable, short, and no card number, which cut short would not be seen for one. */
export function printable(code: string): string {
  const clean = maskCardNumbers(code.trim()).replace(/[^\x20-\x7e]/g, '·');
  return clean.length > 20 ? `${clean.slice(0, 20)}…` : clean;
}
