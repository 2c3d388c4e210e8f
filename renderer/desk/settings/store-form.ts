import type { CashRounding, Store, Tax } from '../../../domain/price-book/store.ts';
import type { Body } from '../entry/body.ts';

/** A number as it is being typed; empty where what stands there is none, which the till then refuses. */
export type Typed = number | '';

export type TaxForm = Omit<Tax, 'rate'> & { rate: Typed };

/** The store as it is being edited. */
export type StoreForm = Omit<Store, 'taxes' | 'advice' | 'security'> & {
  taxes: readonly TaxForm[];
  advice: Omit<Store['advice'], NumberOfAdvice> & Record<NumberOfAdvice, Typed>;
  security: { lockAfterSeconds: Typed };
};
export type NumberOfAdvice = 'cards' | 'controlShare' | 'marginWeight' | 'queueSeconds';

export const numberOf = (typed: Typed): number | undefined => (typed === '' ? undefined : typed);
export const typedAs = (value: number | undefined): Typed => value ?? '';

export const newTax: TaxForm = { id: '', name: '', rate: '' };

export function withTax(taxes: readonly TaxForm[], at: number, fields: Partial<TaxForm>): TaxForm[] {
  return taxes.map((tax, place) => (place === at ? { ...tax, ...fields } : tax));
}

/** What is typed line by line; lines left empty at its end are none. */
export const linesOf = (text: string): string[] => (text.trim() === '' ? [] : text.trimEnd().split('\n'));

/** How the file of a price book calls what this form calls otherwise. */
const inFile: Record<string, string> = { rate: 'percent', controlShare: 'control' };

/** The place at which the till speaks of a field: the percentage of a tax is `taxes.0.percent`. */
export const placeOf = (field: string): string =>
  field
    .split('.')
    .map((name) => inFile[name] ?? name)
    .join('.');

/** Whether prices would mean something else than the store has agreed until now. */
export const changesPrices = (base: Body | null, { taxMode }: Pick<StoreForm, 'taxMode'>): boolean =>
  base !== null && base.taxMode !== taxMode;

const roundings: Record<`${CashRounding}`, CashRounding> = { '0': 0, '5': 5, '10': 10 };
export const roundingOf = (chosen: `${CashRounding}`): CashRounding => roundings[chosen];
