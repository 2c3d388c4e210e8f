import type { Item, Selector } from '../domain/price-book/item.ts';
import { bySelector } from './by-selector.ts';
import type { ReadableDb } from './handles.ts';
import { type ItemRow, itemColumns, itemOf } from './item-row.ts';

/** The cheapest and the dearest item that any selector names; undefined where there is none. */
export type Extremes = (
  selectors: readonly Selector[],
  notOnOffer: boolean,
) => [cheapest: Item, dearest: Item] | undefined;

/** Answers from the items as they are, in stock or not. */
export function openExtremes(db: ReadableDb): Extremes {
  const ask = (and: string, order: string) =>
    bySelector(
      db,
      (from, price) => `SELECT ${itemColumns} FROM ${from} ${and} ORDER BY ${price} ${order} LIMIT 1`,
    );
  const both = (and: string) => [ask(and, 'ASC'), ask(and, 'DESC')];
  const [any, full] = [both(''), both('AND i.on_offer = 0')];
  return (selectors, notOnOffer) => {
    const found = (notOnOffer ? full : any).map((one) =>
      selectors.flatMap((selector) => (one(selector) as ItemRow | undefined) ?? []).map(itemOf),
    );
    const [least, most] = found.map((items) => items.sort((a, b) => a.price - b.price));
    const [cheapest, dearest] = [least?.[0], most?.at(-1)];
    return cheapest && dearest && [cheapest, dearest];
  };
}
