import { selectsAny } from '../price-book/item.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { Restriction } from '../price-book/restriction.ts';
import { bornBy, isWithin } from '../price-book/restriction.ts';
import type { Sentence } from '../words/words.ts';
import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { SaleEvent } from './events.ts';
import type { Facts } from './facts.ts';
import type { Line, Sale } from './sale.ts';

/** Something to be seen before the sale can be paid. */
export type Check = { restriction: Restriction; lines: readonly Line[]; bornBy: string | null };

/** What has to be asked of this sale and was not answered yet: each restriction once, however many lines it is about. */
export function openChecks(sale: Sale, priceBook: PriceBook): Check[] {
  if (sale.state !== 'open') return [];
  return priceBook.store.restrictions.flatMap((restriction) => {
    if (restriction.minAge === null && restriction.licence === null) return [];
    const lines = sale.lines.filter((line) => selectsAny(restriction.choose, line));
    if (lines.length === 0 || isPassed(sale, restriction, priceBook)) return [];
    const born = restriction.minAge === null ? null : bornBy(sale.pricedOn, restriction.minAge);
    return [{ restriction, lines, bornBy: born }];
  });
}

/** Passed by itself, or by an age that was seen already and is as high. */
function isPassed(sale: Sale, { id, minAge, licence }: Restriction, { store }: PriceBook): boolean {
  if (sale.checks[id] === 'passed') return true;
  if (minAge === null || licence !== null) return false;
  return store.restrictions.some(
    (other) => sale.checks[other.id] === 'passed' && (other.minAge ?? 0) >= minAge,
  );
}

/** Why an item may not be sold at this time of day; undefined where it may. */
export function closedHours(
  item: Pick<Line, 'sku' | 'category' | 'tags'>,
  { priceBook, time }: Facts,
): Sentence | undefined {
  const closed = priceBook.store.restrictions.find(
    ({ choose, hours }) => hours !== null && selectsAny(choose, item) && !isWithin(hours, time),
  );
  return closed?.hours ? ['closedHours', closed.name, closed.hours.from, closed.hours.until] : undefined;
}

/** Keeps what the cashier saw. A refusal takes the restricted lines out of the basket. */
export function answerCheck(
  sale: Sale,
  { checkId, passed, seen }: Extract<SaleCommand, { type: 'AnswerCheck' }>,
  { priceBook }: Facts,
): Decision {
  const check = openChecks(sale, priceBook).find(({ restriction }) => restriction.id === checkId);
  if (!check) return refuse('no-check', ['noSuchCheck']);
  const saleId = sale.id;
  const answered: SaleEvent = { type: 'v1.CheckAnswered', saleId, checkId, passed, seen };
  if (passed) return decided(answered);
  const removed = check.lines.map(
    ({ id: lineId }): SaleEvent => ({ type: 'v1.LineRemoved', saleId, lineId, reason: checkId }),
  );
  return decided(answered, ...removed);
}
