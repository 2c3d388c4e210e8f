import type { SaleView } from '../../contract/till-view.ts';
import type { Words } from '../words/en.ts';
import { dayOf } from '../words/when.ts';

export type Check = SaleView['checks'][number];

/** "Knives: born on or before 22 Nov 2008", or what has to be shown, or both. */
export function checkWords(check: Check, words: Words['checks'], locale: string): string {
  const day = check.bornBy && dayOf(check.bornBy, locale);
  if (check.licence === null) return words.born(check.name, day ?? '');
  return words.licence(check.name, check.licence) + (day ? words.bornToo(day) : '');
}
