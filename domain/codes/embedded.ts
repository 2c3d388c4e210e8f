import { divideRounded, type Money, proportion } from '../money.ts';

/**
 * How a store's scales write their labels: EAN-13 codes that begin with `prefix`, then so many digits of the item's
 * number, an own check digit for the value where `checked`, then the value itself, and the EAN's check digit at the end.
 */
export type EmbeddedLayout = {
  prefix: string;
  itemDigits: number;
  checked: boolean;
  /** What the value is: a price in minor units, or a weight in grams. */
  carries: 'price' | 'weight';
};

/** What such a label says: the key under which the price book has the item, and a price or a weight. */
export type EmbeddedCode = { item: string } & ({ price: Money } | { weight: number });

/** Reads the label by the store's layouts; undefined for an EAN-13 that is none of them. Its check digit is sound already. */
export function readEmbedded(ean13: string, layouts: readonly EmbeddedLayout[]): EmbeddedCode | undefined {
  if (!/^\d{13}$/.test(ean13)) return undefined;
  const layout = layouts.find(({ prefix }) => ean13.startsWith(prefix));
  if (!layout) return undefined;
  const { prefix, itemDigits, checked, carries } = layout;
  const item = ean13.slice(0, prefix.length + itemDigits);
  const value = ean13.slice(item.length, -1);
  const digits = checked ? value.slice(1) : value;
  if (checked && Number(value[0]) !== valueCheckDigit(digits)) return undefined;
  return carries === 'price' ? { item, price: Number(digits) } : { item, weight: Number(digits) };
}

/** The price of so many grams of what costs `perKilogram`, rounded once, half away from zero. */
export function priceOfWeight(perKilogram: Money, grams: number): Money {
  return proportion(perKilogram, grams, 1_000);
}

/** How many grams a price bought, to the nearest; for stock, where a label carries the price alone. */
export function weightOfPrice(price: Money, perKilogram: Money): number {
  return perKilogram === 0 ? 0 : divideRounded(price * 1_000, perKilogram);
}

// How each digit counts, by GS1's weighting factors (General Specifications, 7.9.3).
const twoMinus = '0246891357';
const three = '0369258147';
const fivePlus = '0516273849';
const fiveMinus = '0594837261';

/** The check digit that guards a value of four or five digits (GS1 General Specifications, 7.9.4 and 7.9.5). */
export function valueCheckDigit(digits: string): number {
  const weights = digits.length === 4 ? [twoMinus, twoMinus, three, fiveMinus] : fiveDigits;
  const sum = weights.reduce((total, weight, at) => total + Number(weight[Number(digits[at])]), 0);
  return digits.length === 4 ? (sum * 3) % 10 : fiveMinus.indexOf(String((10 - (sum % 10)) % 10));
}

const fiveDigits = [fivePlus, twoMinus, fiveMinus, fivePlus, twoMinus];
