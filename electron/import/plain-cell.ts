import type { DecimalMark } from './guess-columns.ts';
import { isMoneyColumn } from './guess-columns.ts';
import type { ItemColumn, StoreTerms } from './item-fields.ts';

/**
 * A cell as items.csv would have it: amounts with a point and neither currency nor separators, taxes by their id. What
 * cannot be read stays as it is, so that the row is refused with the words that were in it.
 */
export function plainCell(column: ItemColumn, text: string, decimal: DecimalMark, terms: StoreTerms): string {
  if (isMoneyColumn(column)) return plainAmount(text, decimal, terms.currency);
  if (column === 'tax') return taxId(text, terms);
  return text;
}

function plainAmount(text: string, decimal: DecimalMark, { code, decimals }: StoreTerms['currency']): string {
  const bare = text
    .replace(code ?? '', '')
    .replace(/[€$£]/, '')
    .trim();
  const [mark, group] = decimal === 'comma' ? [',', '.'] : ['.', ','];
  // Three decimals would look the same as thousands.
  const grouped = decimals < 3 && new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${mark}\\d+)?$`).test(bare);
  const whole = grouped ? bare.replaceAll(group, '') : bare;
  const amount = decimal === 'comma' ? whole.replace(',', '.') : whole;
  return /^\d+(\.\d+)?$/.test(amount) ? amount : text;
}

/** A tax may be written as its percentage, where the store has one tax of it. */
function taxId(text: string, { taxes }: StoreTerms): string {
  const percent = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*%?$/.exec(text);
  if (!taxes || taxes.has(text) || !percent) return text;
  const rate = Number(percent[1]) * 100 + Number((percent[2] ?? '').padEnd(2, '0'));
  const ids = [...taxes].filter(([, one]) => one === rate).map(([id]) => id);
  return ids.length === 1 ? (ids[0] ?? text) : text;
}
