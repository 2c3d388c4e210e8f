import fc from 'fast-check';
import { defaultAdvice } from '../../domain/price-book/advice.ts';
import type { Bundle, BundlePrice } from '../../domain/price-book/bundle.ts';
import type { Item, Selector } from '../../domain/price-book/item.ts';
import type { Need } from '../../domain/price-book/need.ts';
import type { Rule } from '../../domain/price-book/rule.ts';
import type { WeekOfOutcomes } from '../../domain/selling/acceptance.ts';
import type { KnownCustomer, Owned } from '../../domain/selling/advice-facts.ts';
import { customer } from './counter.ts';
import type { PriceBookParts } from './price-book.ts';
import { bundle, item, need, rule } from './price-book.ts';

/** Few items and tags, so that whatever is drawn meets. */
const skus = [...'ABCDEFGHIJKLMN'];
const tags = ['red', 'blue', 'home'];
const sku = fc.constantFrom(...skus);
const tag = fc.constantFrom(...tags);
const someTags = fc.subarray(tags, { maxLength: 2 });
const selector: fc.Arbitrary<Selector> = fc.oneof(
  sku.map((one) => ({ sku: one })),
  tag.map((one) => ({ tag: one })),
);
const someSelectors = fc.array(selector, { minLength: 1, maxLength: 3 });

/** Plain data: everything that a panel depends on beside the sale. */
export type AnyShop = {
  parts: PriceBookParts;
  weeks: WeekOfOutcomes[];
  returns: [string, { sold: number; returned: number }][];
  customer: KnownCustomer;
};

const items: fc.Arbitrary<Item[]> = fc
  .tuple(
    ...skus.map(() =>
      fc.record({
        price: fc.nat(3000),
        cost: fc.nat(500),
        tags: someTags,
        stock: fc.constantFrom(0, 1, 2, 30, 30, 30),
        onOffer: fc.boolean(),
      }),
    ),
  )
  .map((all) => all.map((given, at) => item({ sku: skus[at], ...given })));

/** Most rules have no condition of their own. */
const condition: fc.Arbitrary<Partial<Rule>> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ coveredBy: fc.tuple(selector) }) },
  { weight: 1, arbitrary: fc.constant({ moment: 'total' as const }) },
  { weight: 1, arbitrary: fc.record({ wants: fc.tuple(tag) }) },
  { weight: 1, arbitrary: fc.record({ notWith: fc.tuple(tag) }) },
);

const rules: fc.Arbitrary<Rule[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Rule['kind'][]>('required', 'complement', 'complement', 'upgrade', 'partner'),
      when: someSelectors,
      offer: fc.uniqueArray(sku, { minLength: 1, maxLength: 3 }),
      each: fc.boolean(),
      condition,
    }),
    { minLength: 4, maxLength: 16 },
  )
  .map((all) => all.map(({ condition, ...given }, at) => rule({ id: `rule-${at}`, ...given, ...condition })));

const price: fc.Arbitrary<BundlePrice> = fc.oneof(
  fc.record({ fixed: fc.nat(2500) }),
  fc.record({ percentOff: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ amountOff: fc.integer({ min: 1, max: 3000 }) }),
  fc.record({ cheapestFree: fc.constant(1) }),
);

const bundles: fc.Arbitrary<Bundle[]> = fc
  .array(
    fc.record({
      slots: fc.array(
        fc.record({
          quantity: fc.integer({ min: 1, max: 2 }),
          choose: fc.tuple(sku.map((one) => ({ sku: one }))),
          lead: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      price,
    }),
    { minLength: 2, maxLength: 14 },
  )
  .map((all) => all.map((given, at) => bundle({ id: `bundle-${at}`, ...given })));

const needs: fc.Arbitrary<Need[]> = fc
  .array(fc.record({ when: someSelectors }), { maxLength: 3 })
  .map((all) =>
    all.map((given, at) => {
      const answers = [...tags, ''].map((tag, id) => ({ id: `${id}`, text: tag, tags: tag ? [tag] : [] }));
      return need({ id: `need-${at}`, ...given, answers });
    }),
  );

const advice = fc
  .record({
    cards: fc.integer({ min: 1, max: 4 }),
    marginWeight: fc.constantFrom(0, 3000, 10_000),
    contradictions: fc.constantFrom([], [['red', 'blue'] as const]),
  })
  .map((given) => ({ ...defaultAdvice, controlShare: 0, ...given }));

const owned: fc.Arbitrary<Owned> = fc.record({
  sku,
  category: fc.constant('things'),
  tags: someTags,
  name: fc.constant('An old one'),
  boughtOn: fc.constant('2026-01-01'),
  goodUntil: fc.constantFrom(null, '2026-11-21', '2027-01-01'),
});

const known: fc.Arbitrary<KnownCustomer> = fc
  .record({
    owned: fc.array(owned, { maxLength: 2 }),
    hasOneOf: fc.subarray(['rule-0', 'rule-1']),
    declinedBefore: fc.subarray(['rule-2', 'bundle-0']),
    bought: fc.nat(20),
    returned: fc.nat(8),
  })
  .map(customer);

const weeks: fc.Arbitrary<WeekOfOutcomes[]> = fc.array(
  fc.record({
    source: fc.constantFrom('rule-0', 'rule-1', 'rule-2', 'bundle-0', 'bundle-1'),
    kind: fc.constantFrom('required', 'bundle', 'complement', 'upgrade', 'partner'),
    trigger: sku,
    week: fc.integer({ min: 2950, max: 2969 }),
    shown: fc.integer({ min: 20, max: 60 }),
    accepted: fc.nat(20),
    returned: fc.nat(3),
  }),
  { maxLength: 8 },
);

/** A small shop with rules, bundles, questions, a customer and a past, all of them random. */
export const anyShop: fc.Arbitrary<AnyShop> = fc.record({
  parts: fc.record({ items, rules, bundles, needs, store: advice.map((one) => ({ advice: one })) }),
  weeks,
  returns: fc.array(fc.tuple(sku, fc.constantFrom({ sold: 20, returned: 9 }, { sold: 50, returned: 2 }))),
  customer: known,
});

/** What is done at the counter; `at` picks a card or a line, counted round. */
export type Step = {
  what: 'scan' | 'accept' | 'decline' | 'answer' | 'total' | 'remove';
  sku: string;
  at: number;
};

export const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    what: fc.constantFrom('scan', 'scan', 'scan', 'accept', 'decline', 'answer', 'total', 'remove'),
    sku,
    at: fc.nat(5),
  }),
  { maxLength: 10 },
);
