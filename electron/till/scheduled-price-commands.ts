import type { ScheduledPriceView } from '../../contract/catalogue-view.ts';
import type { WirePriceBookEntry } from '../../contract/price-book-entry.ts';
import type { PlainCommand } from '../../contract/till-command.ts';
import {
  dropScheduledPrice,
  duePrices,
  holdScheduledPrice,
  keepScheduledPrice,
  type ScheduledPrice,
  scheduledPrices,
} from '../../db/scheduled-prices.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { Language } from '../../domain/words/language.ts';
import { type Problem, sayFault } from '../../domain/words/problems.ts';
import { changeEntries, entryToBe, problemsWith } from './change-entries.ts';
import { dayIn } from './clock.ts';
import { commit } from './commit.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { isSelling } from './facts.ts';
import { lockedChanges } from './locked-changes.ts';
import { type Answer, refusal, unsoundEntry } from './refusals.ts';

type Command<T> = Extract<PlainCommand, { type: T }>;

const today = ({ priceBook, now }: Desk) => dayIn(priceBook.store.timeZone, now());

/**
 * Lets an item have another price from a day of the store on. It is checked as if it held today, and again on its day, when
 * the till takes it up by itself between two sales.
 */
export function schedulePrice(desk: Desk, { sku, price, from }: Command<'SchedulePrice'>): Answer {
  const item = entryToBe(desk, 'item', sku) as Item | null;
  if (!item) return refusal('no-entry', ['noEntry', 'item', sku]);
  if (item.openPrice) return refusal('no-own-price', ['noPriceOfItsOwn', item.name]);
  if (from < today(desk)) return refusal('day-over', ['dayIsOver']);
  const entry = priced(item, price);
  const problems = [...lockedChanges(desk, [entry]), ...problemsWith(desk, [entry])];
  if (problems.length > 0) return unsoundEntry('entryUnsound', problems);
  const scheduled: ScheduledPrice = {
    ...{ id: desk.newId(), sku, price, from },
    ...{ by: desk.signedIn?.id ?? null, why: '' },
  };
  const { id: scheduleId, by } = scheduled;
  commit(desk, desk.now(), [], {
    till: [{ type: 'v1.PriceScheduled', scheduleId, sku, price, from, by }],
    alongside: () => keepScheduledPrice(desk.db, scheduled),
  });
  takeUpPrices(desk);
  return listScheduledPrices(desk);
}

/** The prices of later days, and those that could not be taken up. */
export function listScheduledPrices(desk: Desk): Answer {
  const prices = scheduledPrices(desk.db).map((one): ScheduledPriceView => {
    const item = desk.priceBook.item(one.sku);
    const why = one.why === '' ? '' : whyKept(one.why, desk.language);
    return { ...one, why, name: item?.name ?? one.sku, now: item?.price ?? null };
  });
  return { ok: true, view: currentView(desk), prices };
}

/** Takes a scheduled price back before its day. */
export function withdrawPrice(desk: Desk, { id }: Command<'WithdrawPrice'>): Answer {
  if (!scheduledPrices(desk.db).some((one) => one.id === id)) return refusal('no-schedule', ['noSchedule']);
  const by = desk.signedIn?.id ?? null;
  commit(desk, desk.now(), [], {
    till: [{ type: 'v1.ScheduledPriceWithdrawn', scheduleId: id, by }],
    alongside: () => void dropScheduledPrice(desk.db, id),
  });
  return listScheduledPrices(desk);
}

/**
 * Takes up every price whose day has come, each by itself, unless a sale is on the counter. One that no longer fits the price
 * book stays in the list and says why. Answers whether anything has changed.
 */
export function takeUpPrices(desk: Desk): boolean {
  if (isSelling(desk)) return false;
  const due = duePrices(desk.db, today(desk));
  for (const one of due) takeUpPrice(desk, one);
  return due.length > 0;
}

function takeUpPrice(desk: Desk, { id, sku, price, by }: ScheduledPrice): void {
  const item = entryToBe(desk, 'item', sku) as Item | null;
  if (item === null) {
    holdPrice(desk, id, { of: '', what: ['itemGone', sku] });
    return;
  }
  if (item.price === price) {
    dropScheduledPrice(desk.db, id);
    return;
  }
  const changed = changeEntries(desk, {
    entries: [priced(item, price)],
    from: { editId: id, by },
    beside: { scheduled: id },
  });
  const [first] = changed.ok ? [] : changed.problems;
  if (first) holdPrice(desk, id, { of: first.of, what: first.what });
}

function holdPrice({ db }: Desk, id: string, why: Problem): void {
  holdScheduledPrice(db, id, JSON.stringify(why));
}

/** Tills used to keep the words themselves. */
function whyKept(why: string, language: Language): string {
  return why.startsWith('{"') ? sayFault(JSON.parse(why) as Problem, language) : why;
}

function priced(item: Item, price: number): WirePriceBookEntry {
  return { kind: 'item', id: item.sku, body: { ...item, price } };
}
