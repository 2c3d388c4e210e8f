import fc from 'fast-check';
import type { Bundle, BundlePrice } from '../../../domain/price-book/bundle.ts';
import type { Selector } from '../../../domain/price-book/item.ts';
import type { Units } from '../../../domain/pricing/line-units.ts';
import { bundle } from '../../builders/price-book.ts';

export const shelves = ['a', 'b', 'c', 'd', 'e'];
const tags = ['red', 'blue'];

const selector = fc.oneof<fc.Arbitrary<Selector>[]>(
  fc.constantFrom(...shelves).map((sku) => ({ sku })),
  fc.constantFrom(...tags).map((tag) => ({ tag })),
  fc.constant({ category: 'things' }),
);
const slots = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 3 }),
    choose: fc.array(selector, { minLength: 1, maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 3 },
);
const basisPoints = fc.constantFrom(500, 1000, 1250, 3333, 5000, 10_000);
/** Every kind; small amounts, so that equal savings are common. */
export const anyPrice = fc.oneof<fc.Arbitrary<BundlePrice>[]>(
  fc.record({ fixed: fc.nat(30) }),
  fc.record({ percentOff: basisPoints }),
  fc.record({ amountOff: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ cheapestFree: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ payFor: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ percentOffKth: basisPoints, k: fc.integer({ min: 1, max: 4 }) }),
);

export const anyBundles = fc
  .array(
    fc.record(
      {
        slots,
        price: anyPrice,
        limitPerSale: fc.integer({ min: 1, max: 2 }),
        notOnOffer: fc.boolean(),
      },
      { requiredKeys: ['slots', 'price'] },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.map((given, place): Bundle => bundle({ id: `bundle-${place}`, ...given })));

const facts = fc.record({ unitPrice: fc.nat(25), tags: fc.subarray(tags), onOffer: fc.boolean() });

/** Lines of at most ten units in all; the same item may lie on several lines. */
export const anyLines = fc
  .tuple(
    fc.array(facts, { minLength: shelves.length, maxLength: shelves.length }),
    fc.array(fc.tuple(fc.nat(shelves.length - 1), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map(([known, scans]) => {
    const lines: Required<Units>[] = [];
    let room = 10;
    scans.forEach(([shelf, wanted], at) => {
      const quantity = Math.min(room, wanted);
      if (quantity === 0) return;
      room -= quantity;
      lines.push({
        lineId: `l${at}`,
        sku: shelves[shelf] ?? '',
        category: shelf < 3 ? 'things' : 'others',
        ...(known[shelf] ?? { unitPrice: 0, tags: [], onOffer: false }),
        quantity,
      });
    });
    return lines;
  });
