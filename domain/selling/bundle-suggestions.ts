import type { Money } from '../money.ts';
import { formatMoney } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import type { Item } from '../price-book/item.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { Blank } from '../price-book/script.ts';
import { fillScript } from '../price-book/script.ts';
import { savingOf } from '../pricing/kinds/every-kind.ts';
import type { Taken, Units } from '../pricing/line-units.ts';
import type { Missing } from '../pricing/missing-units.ts';
import { missingUnits } from '../pricing/missing-units.ts';
import { liveBundles, priceSale, unitsForBundles } from '../pricing/price-sale.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import { lineOf } from '../sale/line-of.ts';
import type { Line, Sale } from '../sale/sale.ts';
import { choiceOf, firstInStock, inStock } from './choices.ts';
import type { Choice, Suggestion } from './suggestion.ts';
import { endUrgency, stockUrgency } from './urgency.ts';

const mostChoices = 6;

/** What would complete a bundle: which pieces, picked from which choices, beside which units of the basket. */
type Completion = { quantity: number; choices: Choice[]; choice: Choice; item: Item; taken: Taken[] };

/**
 * Bundles that pieces for one slot would complete and that would then save the customer money on this basket, the
 * greatest saving first. The saving is what the basket would save with the missing pieces, less what it saves now.
 */
export function bundleSuggestions(sale: Sale, priced: PricedSale, priceBook: PriceBook): Suggestion[] {
  return liveBundles(sale, priceBook)
    .flatMap((bundle) => suggestBundle(sale, priced, bundle, priceBook) ?? [])
    .sort((a, b) => (b.saving ?? 0) - (a.saving ?? 0));
}

function suggestBundle(
  sale: Sale,
  priced: PricedSale,
  bundle: Bundle,
  priceBook: PriceBook,
): Suggestion | undefined {
  const id = `bundle:${bundle.id}`;
  const outcome = sale.suggestions[id];
  if (outcome === 'accepted' || outcome === 'declined') return undefined;
  const completion = cheapest(bundle, sale, priced, priceBook);
  if (!completion) return undefined;
  const { quantity, choices, choice, item, taken } = completion;
  const then = priceWith(sale, item, quantity, priceBook);
  const saving = then.saving - priced.saving;
  // The added pieces may save by completing another bundle; that one's card says so.
  if (saving <= 0 || timesIn(then, bundle) <= timesIn(priced, bundle)) return undefined;

  const trigger = sale.lines.find((line) => line.id === taken[0]?.lineId);
  const price = choice.price * quantity;
  const words = wordsFor(sale, priceBook, bundle, {
    for: trigger?.name ?? '',
    item: choice.name,
    price,
    saving,
    total: totalOf(bundle, [...taken, { unitPrice: choice.price, quantity }]),
  });
  return {
    id,
    kind: 'bundle',
    source: bundle.id,
    trigger: trigger?.sku ?? '',
    reason: `Completes ${bundle.name}`,
    sku: choice.sku,
    name: choice.name,
    quantity,
    say: fillScript(bundle.say, words),
    benefit: bundle.benefit,
    demonstrate: bundle.demonstrate,
    price,
    saving,
    stock: choice.stock,
    aisle: choice.aisle,
    elsewhere: item.elsewhere,
    margin: 0,
    chance: 0,
    because: '',
    urgency: endUrgency(bundle.until, sale.pricedOn) ?? stockUrgency(choice.stock),
    choices,
    objections: bundle.objections.map((objection) => ({
      ...objection,
      answer: fillScript(objection.answer, words),
    })),
  };
}

/** The cheapest pieces on the shelf that complete the bundle, whichever slot they are for; of equal ones the first slot's. */
function cheapest(
  bundle: Bundle,
  sale: Sale,
  priced: PricedSale,
  priceBook: PriceBook,
): Completion | undefined {
  let best: Completion | undefined;
  for (const missing of missingFor(bundle, sale, priced)) {
    const found = completionOf(missing, bundle, sale, priceBook);
    if (found && (!best || costOf(found) < costOf(best))) best = found;
  }
  return best;
}

function costOf({ choice, quantity }: Completion): Money {
  return choice.price * quantity;
}

function completionOf(
  { slot, quantity, taken }: Missing,
  bundle: Bundle,
  sale: Sale,
  priceBook: PriceBook,
): Completion | undefined {
  if (slot.lead) return undefined;
  const found = priceBook.choices(slot.choose, mostChoices);
  const items = bundle.notOnOffer ? found.filter(({ onOffer }) => !onOffer) : found;
  const choices = items.map((item) => choiceOf(item, sale.lines));
  const choice = firstInStock(choices, quantity);
  const item = items.find(({ sku }) => sku === choice?.sku);
  return choice && item && inStock(choice, quantity) ? { quantity, choices, choice, item, taken } : undefined;
}

/** What the bundle lacks with all units of the basket; where it lacks nothing, with those that no bundle has. */
function missingFor(bundle: Bundle, sale: Sale, priced: PricedSale): Missing[] {
  const all = unitsForBundles(sale);
  const missing = missingUnits(bundle, all);
  return missing.length > 0 ? missing : missingUnits(bundle, freeUnits(all, priced));
}

function freeUnits(units: readonly Units[], priced: PricedSale): Units[] {
  const shares = priced.bundles.flatMap((bundle) => bundle.shares);
  const used = (lineId: string) =>
    shares.filter((share) => share.lineId === lineId).reduce((sum, share) => sum + share.quantity, 0);
  return units.map((unit) => ({ ...unit, quantity: unit.quantity - used(unit.lineId) }));
}

function timesIn(priced: PricedSale, { id }: Bundle): number {
  return priced.bundles.find(({ bundleId }) => bundleId === id)?.times ?? 0;
}

/** What units cost together as the bundle. */
function totalOf(bundle: Bundle, taken: readonly Pick<Taken, 'unitPrice' | 'quantity'>[]): Money {
  const prices = taken.flatMap(({ unitPrice, quantity }) => new Array<Money>(quantity).fill(unitPrice));
  prices.sort((a, b) => b - a);
  return prices.reduce((sum, one) => sum + one, 0) - savingOf(bundle.price, prices);
}

/** The basket's price with `quantity` more of an item. */
function priceWith(sale: Sale, item: Item, quantity: number, priceBook: PriceBook): PricedSale {
  const { sku } = item;
  const added: Line[] = sale.lines.some((line) => line.sku === sku)
    ? sale.lines.map((line) => (line.sku === sku ? { ...line, quantity: line.quantity + quantity } : line))
    : [...sale.lines, { id: 'added', ...lineOf(item, quantity) }];
  return priceSale({ ...sale, lines: added }, priceBook);
}

type BundleWords = { for: string; item: string; price: Money; saving: Money; total: Money };

function wordsFor(
  sale: Sale,
  priceBook: PriceBook,
  bundle: Bundle,
  words: BundleWords,
): Record<Blank, string> {
  const money = (amount: Money) => formatMoney(amount, sale.currency, priceBook.store.locale);
  return {
    for: words.for,
    item: words.item,
    bundle: bundle.name,
    price: money(words.price),
    saving: money(words.saving),
    total: money(words.total),
    extra: money(words.price - words.saving),
  };
}
