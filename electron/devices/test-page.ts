import { wrapWords } from '../../domain/receipt/rows.ts';

/**
 * A page that shows whether a printer is set up well: `title` in the words of the store, a ruler that fills exactly one
 * line, letters and signs of the code pages, amounts at the right edge, a barcode.
 */
export function testPage(title: string, columns: number): string {
  const ruler = Array.from({ length: columns }, (_, at) => (at + 1) % 10).join('');
  return [
    '{width:auto}',
    ...wrapWords(title.replace(/[^\p{L}\p{N} .]/gu, ''), columns).map((line) => `^^"${line}`),
    ruler,
    '|ÄÖÜ äöüß éèêç åæø ñ €£',
    '{width:*,10}',
    '|Abc | 1,234.56|',
    '|Xyz | \\-0.99|',
    '-',
    '{width:auto}',
    '{code:TEST-1;option:code128,2,48,hri}',
  ].join('\n');
}
