import fc from 'fast-check';
import type { Bundle, BundlePrice, Slot } from '../../domain/price-book/bundle.ts';
import type { Selector } from '../../domain/price-book/item.ts';
import { bundle } from '../builders/price-book.ts';
import type { BasketLine } from './bundle-rules.ts';

/** What a basket's units may be, before they are in a basket. */
export type ShopItem = Omit<BasketLine, 'lineId' | 'quantity'>;

/** How large a shop is: many bundles over few items overlap much. */
export type ShopSize = { items: number; groups: number; bundles: [number, number]; largestSlot: number };

const skus = (count: number) => Array.from({ length: count }, (_, index) => `S${index}`);
const groupsOf = (count: number, letter: string) =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`);

/** Prices that meet and tie often, now and then nothing, and some that no percentage divides evenly. */
const money = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(100, 250, 500, 500, 999, 1000) },
  { weight: 1, arbitrary: fc.nat(12) },
  { weight: 3, arbitrary: fc.nat(3000) },
);

export function shopItems({ items, groups }: ShopSize): fc.Arbitrary<ShopItem[]> {
  const facts = fc.record({
    category: fc.constantFrom(...groupsOf(groups, 'c')),
    tags: fc.subarray(groupsOf(groups, 't'), { maxLength: 2 }),
    unitPrice: money,
    onOffer: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
  });
  return fc
    .array(facts, { minLength: items, maxLength: items })
    .map((all) => all.map((one, index) => ({ sku: `S${index}`, ...one })));
}

function selectors({ items, groups }: ShopSize): fc.Arbitrary<Selector[]> {
  const sku = fc.constantFrom(...skus(items)).map((one): Selector => ({ sku: one }));
  const category = fc.constantFrom(...groupsOf(groups, 'c')).map((one): Selector => ({ category: one }));
  const tag = fc.constantFrom(...groupsOf(groups, 't')).map((one): Selector => ({ tag: one }));
  return fc.oneof(
    { weight: 4, arbitrary: sku.map((one) => [one]) },
    { weight: 2, arbitrary: fc.array(sku, { minLength: 2, maxLength: 4 }) },
    { weight: 2, arbitrary: category.map((one) => [one]) },
    { weight: 2, arbitrary: tag.map((one) => [one]) },
    { weight: 1, arbitrary: fc.tuple(sku, category).map((both) => [...both]) },
  );
}

/** A price of any kind that makes sense for `size` units. */
function priceFor(size: number): fc.Arbitrary<BundlePrice> {
  const place = (most: number) => fc.integer({ min: 1, max: most });
  const always: fc.Arbitrary<BundlePrice>[] = [
    fc.record({ fixed: fc.oneof(money, fc.nat(400 * size)) }),
    fc.record({ percentOff: percentage }),
    fc.record({ amountOff: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1500 })) }),
    fc.record({ percentOffKth: percentage, k: place(size) }),
  ];
  if (size === 1) return fc.oneof(...always);
  return fc.oneof(
    ...always,
    fc.record({ cheapestFree: place(size - 1) }),
    fc.record({ payFor: place(size - 1) }),
  );
}

const percentage = fc.oneof(
  fc.constantFrom(500, 1000, 2500, 3333, 5000, 10_000),
  fc.integer({ min: 1, max: 10_000 }),
);

function slots(size: ShopSize): fc.Arbitrary<Slot[]> {
  const slotOf = (most: number) =>
    fc.record({ quantity: fc.integer({ min: 1, max: most }), choose: selectors(size) });
  const slot = fc.oneof(
    { weight: 3, arbitrary: slotOf(1) },
    { weight: 1, arbitrary: slotOf(size.largestSlot) },
  );
  const several = slotOf(size.largestSlot + 1);
  return fc.oneof(
    { weight: 2, arbitrary: fc.array(several, { minLength: 1, maxLength: 1 }) },
    { weight: 3, arbitrary: fc.array(slot, { minLength: 2, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(slot, { minLength: 3, maxLength: 3 }) },
  );
}

/** Bundles of every kind, in the shopkeeper's order; some with a limit, some that leave alone what is on offer. */
export function shopBundles(size: ShopSize): fc.Arbitrary<Bundle[]> {
  const one = slots(size).chain((given) => {
    const units = given.reduce((sum, { quantity }) => sum + quantity, 0);
    return fc.record({
      slots: fc.constant(given),
      price: priceFor(units),
      limitPerSale: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
      ),
      notOnOffer: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
    });
  });
  return fc
    .array(one, { minLength: size.bundles[0], maxLength: size.bundles[1], size: 'max' })
    .map((all) => all.map((given, index) => named(given, index)));
}

function named({ limitPerSale, ...given }: Partial<Bundle>, index: number): Bundle {
  const limit = limitPerSale === undefined ? {} : { limitPerSale };
  return bundle({ id: `b${index}`, name: `Set ${index}`, ...given, ...limit });
}

/** Baskets of so many units, in scan order; scanning an item again raises its line. */
export function baskets(size: ShopSize, units: { min: number; max: number }): fc.Arbitrary<BasketLine[]> {
  const scans = fc.array(fc.nat(size.items - 1), { minLength: units.min, maxLength: units.max, size: 'max' });
  return fc.tuple(shopItems(size), scans).map(([items, order]) => linesOf(items, order));
}

function linesOf(items: readonly ShopItem[], order: readonly number[]): BasketLine[] {
  const lines = new Map<number, BasketLine>();
  for (const index of order) {
    const line = lines.get(index);
    const item = items[index];
    if (line) line.quantity++;
    else if (item) lines.set(index, { lineId: `l${lines.size + 1}`, ...item, quantity: 1 });
  }
  return [...lines.values()];
}

/** Few items in many bundles that overlap: small enough for brute force. */
export const cornerShop: ShopSize = { items: 5, groups: 2, bundles: [2, 9], largestSlot: 3 };

/** 200 live bundles, and a basket that nearly all of them can touch. */
export const crowdedShop: ShopSize = { items: 60, groups: 12, bundles: [200, 200], largestSlot: 2 };

/** Fewer bundles, each of which may hold half the basket. */
export const tangledShop: ShopSize = { items: 16, groups: 4, bundles: [20, 40], largestSlot: 2 };
