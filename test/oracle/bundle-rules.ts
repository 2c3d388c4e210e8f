import type { Bundle, BundlePrice } from '../../domain/price-book/bundle.ts';

/** Units of one line as the oracles see them, in scan order. */
export type BasketLine = {
  lineId: string;
  sku: string;
  category: string;
  tags: readonly string[];
  unitPrice: number;
  quantity: number;
  onOffer: boolean;
};

/** Whether a slot of the bundle may hold a unit of the line. Written again here, so that no rule checks itself. */
export function mayHold(bundle: Bundle, slot: number, line: BasketLine): boolean {
  if (bundle.notOnOffer && line.onOffer) return false;
  return (bundle.slots[slot]?.choose ?? []).some((named) => {
    if ('sku' in named) return named.sku === line.sku;
    if ('category' in named) return named.category === line.category;
    return line.tags.includes(named.tag);
  });
}

/** How many units one application takes. */
export function sizeOf(bundle: Bundle): number {
  return bundle.slots.reduce((size, { quantity }) => size + quantity, 0);
}

/** Whether these units, dealt to the slots in some way, fill the bundle just once. */
export function fillsOnce(bundle: Bundle, units: readonly BasketLine[]): boolean {
  const room = bundle.slots.map(({ quantity }) => quantity);
  const deal = (next: number): boolean => {
    const unit = units[next];
    if (!unit) return true;
    return room.some((free, slot) => {
      if (free === 0 || !mayHold(bundle, slot, unit)) return false;
      room[slot] = free - 1;
      const dealt = deal(next + 1);
      room[slot] = free;
      return dealt;
    });
  };
  return units.length === sizeOf(bundle) && deal(0);
}

/** What one application saves on units of these prices, given in any order: 0 to all that they cost. */
export function savingOf(price: BundlePrice, prices: readonly number[]): number {
  const dear = prices.toSorted((a, b) => b - a);
  const gross = total(dear);
  if ('fixed' in price) return Math.max(0, gross - price.fixed);
  if ('amountOff' in price) return Math.min(gross, price.amountOff);
  if ('cheapestFree' in price) return total(dear.slice(Math.max(0, dear.length - price.cheapestFree)));
  if ('payFor' in price) return total(dear.slice(price.payFor));
  if ('percentOffKth' in price) return percent(dear[price.k - 1] ?? 0, price.percentOffKth);
  return percent(gross, price.percentOff);
}

/** Basis points of an amount, half a minor unit up, in whole numbers all the way. */
function percent(amount: number, basisPoints: number): number {
  return Number((BigInt(amount) * BigInt(basisPoints) * 2n + 10_000n) / 20_000n);
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
