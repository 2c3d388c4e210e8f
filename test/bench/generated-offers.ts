import type { Bundle, BundlePrice, Slot } from '../../domain/price-book/bundle.ts';
import { bundle } from '../builders/price-book.ts';
import type { BasketLine } from '../oracle/bundle-rules.ts';
import { type Random, randomFrom } from './random.ts';

type Item = Omit<BasketLine, 'lineId' | 'quantity'>;

/** A shop of 400 items in 40 categories, with 200 bundles that are all live; a third of what is sold is in one. */
export type Shop = { items: Item[]; bundles: Bundle[]; promoted: Item[] };

const itemCount = 400;
const categories = 40;
export const bundleCount = 200;

export function generatedShop(seed: number): Shop {
  const random = randomFrom(seed);
  const items = Array.from({ length: itemCount }, (_, index) => itemOf(index, random));
  const bundles = Array.from({ length: bundleCount }, (_, index) => bundleOf(index, items, random));
  const named = bundles.flatMap(({ slots }) => slots.flatMap(({ choose }) => choose));
  const promoted = items.filter((item) => named.some((name) => 'sku' in name && name.sku === item.sku));
  return { items, bundles, promoted };
}

/** Units as a customer lays them down: now and then the same again, mostly what is in some bundle. */
export function basketOf({ items, promoted }: Shop, units: number, random: Random): BasketLine[] {
  const lines: BasketLine[] = [];
  for (let count = 0; count < units; count++) {
    const again = random.below(4) === 0 && lines.length > 0;
    const { sku } = again ? random.pick(lines) : random.pick(random.below(3) > 0 ? promoted : items);
    const line = lines.find((one) => one.sku === sku);
    const item = items.find((one) => one.sku === sku);
    if (line) line.quantity++;
    else if (item) lines.push({ ...item, lineId: `l${lines.length + 1}`, quantity: 1 });
  }
  return lines;
}

/** Each category has its price level; prices end in 9. */
function itemOf(index: number, random: Random): Item {
  const category = index % categories;
  const level = 100 * (1 + ((category * 7) % 20));
  return {
    sku: `S${index}`,
    category: `c${category}`,
    tags: random.below(4) === 0 ? [`t${random.below(20)}`] : [],
    unitPrice: level + 10 * random.below(Math.max(10, level / 10)) + 9,
    onOffer: random.below(10) === 0,
  };
}

/** Two items together, meals of three choices, three for two in a category, the second for half, so much off. */
function bundleOf(index: number, items: readonly Item[], random: Random): Bundle {
  const item = () => random.pick(items);
  const only = (quantity: number, ...some: Item[]): Slot => ({
    quantity,
    choose: some.map(({ sku }) => ({ sku })),
  });
  const category = (quantity: number): Slot => ({
    quantity,
    choose: [{ category: `c${random.below(categories)}` }],
  });
  const tag = (quantity: number): Slot => ({ quantity, choose: [{ tag: `t${random.below(20)}` }] });
  const [a, b, c] = [item(), item(), item()];
  const percent = 500 + 500 * random.below(5);
  const together = Math.round(((a.unitPrice + b.unitPrice) * (95 - random.below(20))) / 1000) * 10 - 1;
  const shapes: [Slot[], BundlePrice][] = [
    [[only(1, a), only(1, b)], { fixed: together }],
    [[only(1, a), only(1, b, c)], { percentOff: percent }],
    [[only(1, a, b, c), only(1, item(), item(), item()), only(1, item(), item())], { percentOff: percent }],
    [[only(1, a), category(1)], { amountOff: 100 + 50 * random.below(6) }],
    [[category(3)], { payFor: 2 }],
    [[tag(2)], { percentOffKth: 5000, k: 2 }],
    [[category(2)], { cheapestFree: 1 }],
    [[only(4, a, b, c)], { fixed: Math.round(a.unitPrice * 3.5) }],
  ];
  // Bundles over a whole category are fewer than those of single items, as in shops.
  const [slots, price] = shapes[random.pick([0, 0, 0, 1, 1, 1, 2, 3, 4, 5, 6, 7])] ?? [];
  return bundle({ id: `b${index}`, name: `Set ${index}`, slots: slots ?? [], price: price ?? { fixed: 0 } });
}
