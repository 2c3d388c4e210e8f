import type { Money } from '../../domain/money.ts';
import { currencyDecimals, toDecimal } from '../../domain/money.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { Store } from '../../domain/price-book/store.ts';
import type { ItemRow, StoreTerms } from './item-fields.ts';

/** Bodies as the files of a price book have them: every value a text, amounts in the currency, rates in percent. */
type Written = string | null | Written[] | { [field: string]: Written };

const amounts = new Set(['fixed', 'amountOff', 'amount']);
const percents = new Set(['percentOff', 'percentOffKth', 'commission', 'percent', 'control', 'marginWeight']);
/** Their ids come from their words, so the files have none. */
const named = new Set(['objections', 'answers', 'signals']);

/** A bundle, a rule or a question as its file has it. A number that is none of its kind stays one, so that it is refused. */
export function writtenScript(body: unknown, { currency }: Pick<Store, 'currency'>): Written {
  const { coveredBy, ...rest } = body as { coveredBy?: unknown };
  // What is left out of a file says as much as an empty list, and may not be written as one.
  const bare = Array.isArray(coveredBy) && coveredBy.length === 0 ? rest : body;
  return write(bare, '', currencyDecimals(currency));
}

/** A store as store.yaml has it. */
export function writtenStore(body: unknown): Written {
  const { taxes, advice, ...rest } = body as Record<string, unknown>;
  const all = Array.isArray(taxes) ? taxes.map((tax) => renamed(tax, 'rate', 'percent')) : taxes;
  const given = { ...rest, taxes: all, advice: renamed(advice, 'controlShare', 'control') };
  return write(withoutMissing(given), '', 0);
}

/** An item as its row of items.csv. A rate that is none of the store's has no tax. */
export function writtenItem(item: Item, { currency, taxes }: StoreTerms): ItemRow {
  const money = (amount: Money) => toDecimal(amount, currency.decimals);
  const tax = [...(taxes ?? [])].find(([, rate]) => rate === item.taxRate)?.[0];
  const { sku, name, category, kind, benefit, aisle, photo, elsewhere } = item;
  return {
    ...{ sku, name, category, kind, benefit, aisle, photo, elsewhere },
    tags: item.tags.join(' '),
    barcodes: item.barcodes.join(' '),
    packs: item.packs.map(({ code, pieces }) => `${code}*${pieces}`).join(' '),
    price: money(item.price),
    cost: money(item.cost),
    floor: item.floor === 0 ? '' : money(item.floor),
    offer: item.onOffer ? 'yes' : '',
    tax: tax ?? '',
    stock: item.stock === null ? '' : String(item.stock),
    lasts_days: item.lastsDays === null ? '' : String(item.lastsDays),
    sold_by: item.openPrice ? 'amount' : item.byWeight ? 'kilogram' : '',
  };
}

function write(value: unknown, field: string, decimals: number): Written {
  if (Array.isArray(value)) {
    return value.map((one) => write(named.has(field) ? renamed(one, 'id') : one, '', decimals));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, write(one, name, decimals)] as const),
    );
  }
  if (amounts.has(field)) return decimal(value, decimals);
  if (percents.has(field)) return decimal(value, 2);
  return value === null ? null : String(value);
}

function decimal(value: unknown, decimals: number): string {
  return Number.isSafeInteger(value) ? toDecimal(value as Money, decimals) : 'no whole number';
}

/** A group of fields with one of them called otherwise, or left out. */
function renamed(given: unknown, from: string, to?: string): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const { [from]: value, ...rest } = given as Record<string, unknown>;
  return to === undefined || value === undefined ? rest : { ...rest, [to]: value };
}

function withoutMissing(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
