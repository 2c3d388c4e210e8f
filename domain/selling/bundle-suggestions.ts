import type { Money } from '../money.ts';
import { formatMoney } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import type { Item } from '../price-book/item.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { Blank } from '../price-book/script.ts';
import { fillScript } from '../price-book/script.ts';
import type { Fit, Units } from '../pricing/bundle-fit.ts';
import { fitBundle } from '../pricing/bundle-fit.ts';
import { savingOf } from '../pricing/kinds/every-kind.ts';
import { liveBundles, priceSale } from '../pricing/price-sale.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import { lineOf } from '../sale/line-of.ts';
import type { Line, Sale } from '../sale/sale.ts';
import { choiceOf, firstInStock, inStock } from './choices.ts';
import type { Suggestion } from './suggestion.ts';
import { endUrgency, stockUrgency } from './urgency.ts';

const mostChoices = 6;

/**
 * Bundles that lack one slot only and would save the customer money on this basket, the greatest saving first. The
 * saving is what the basket would save with the missing pieces, less what it saves now.
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
  const fit = nearlyComplete(sale, priced, bundle);
  const lack = fit?.lacking[0];
  if (!fit || !lack || lack.slot.lead) return undefined;
  const { slot, quantity } = lack;
  const items = priceBook.choices(slot.choose, mostChoices);
  const choices = items.map((item) => choiceOf(item, sale.lines));
  const choice = firstInStock(choices, quantity);
  const item = items.find(({ sku }) => sku === choice?.sku);
  if (!choice || !item || !inStock(choice, quantity)) return undefined;
  const then = priceWith(sale, item, quantity, priceBook);
  const saving = then.saving - priced.saving;
  // The added pieces may save by completing another bundle; that one's card says so.
  if (saving <= 0 || timesIn(then, bundle) <= timesIn(priced, bundle)) return undefined;

  const trigger = sale.lines.find((line) => line.id === fit.taken[0]?.lineId);
  const price = choice.price * quantity;
  const prices = [...fit.taken, { unitPrice: choice.price, quantity }]
    .flatMap((taken) => Array.from({ length: taken.quantity }, () => taken.unitPrice))
    .sort((a, b) => b - a);
  const gross = prices.reduce((sum, one) => sum + one, 0);
  const words = wordsFor(sale, priceBook, bundle, {
    for: trigger?.name ?? '',
    item: choice.name,
    price,
    saving,
    total: gross - savingOf(bundle.price, prices),
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
    urgency: endUrgency(bundle.until, sale.pricedOn) ?? stockUrgency(choice.stock),
    choices,
    objections: bundle.objections.map((objection) => ({
      ...objection,
      answer: fillScript(objection.answer, words),
    })),
  };
}

/** How the basket fills the bundle once more, if just one slot is lacking and something of it is there already. */
function nearlyComplete(sale: Sale, priced: PricedSale, bundle: Bundle): Fit | undefined {
  const all = sale.lines.map((line) => ({ ...line, lineId: line.id }));
  const withAll = fitBundle(bundle, all);
  const fit = withAll.lacking.length > 0 ? withAll : fitBundle(bundle, freeUnits(all, priced));
  return fit.lacking.length === 1 && fit.taken.length > 0 ? fit : undefined;
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
