import { maskCardNumbers } from '../card-numbers.ts';
import type { Barcode } from '../price-book/barcode.ts';
import type { RefusalCode } from './commands.ts';

const misread = {
  'check-digit': 'its check digit is wrong',
  'too-long': 'it is too long',
  'not-a-code': 'it holds characters that no barcode has',
};

/** The refusal of a code that finds no item: its code, and words that say what to do instead. */
export function noItem(code: string, barcode: Barcode): [RefusalCode, string] {
  if (barcode.ok) {
    return ['unknown-barcode', `No item has the code ${printable(code)}. Find it by name instead.`];
  }
  if (barcode.why === 'empty') {
    return ['unknown-barcode', 'The scan was empty. Scan again, or find the item by name.'];
  }
  const why = misread[barcode.why];
  return [
    'torn-barcode',
    `The barcode ${printable(code)} was misread: ${why}. Scan again, or find the item by name.`,
  ];
}

/** A code as a message may show it: printable, short, and no card number, which cut short would not be seen for one. */
export function printable(code: string): string {
  const clean = maskCardNumbers(code.trim()).replace(/[^\x20-\x7e]/g, '·');
  return clean.length > 20 ? `${clean.slice(0, 20)}…` : clean;
}
