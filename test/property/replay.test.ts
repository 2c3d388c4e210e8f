import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pastBaskets } from '../../db/past-baskets.ts';
import { eventsOfSale } from '../../db/read-journal.ts';
import type { Bundle } from '../../domain/price-book/bundle.ts';
import { priceSale } from '../../domain/pricing/price-sale.ts';
import type { PricedSale } from '../../domain/pricing/priced-sale.ts';
import { openReplay } from '../../domain/reports/replay.ts';
import { foldAll } from '../../domain/sale/fold.ts';
import type { Sale } from '../../domain/sale/sale.ts';
import { bundle, item, priceBook, store } from '../builders/price-book.ts';
import { type TestTill, till } from '../builders/till.ts';
import { anyPrice } from '../unit/pricing/random-basket.ts';

const taxes = [
  { id: 'full', name: 'Full', rate: 2300 },
  { id: 'low', name: 'Low', rate: 1350 },
];
const items = ['A', 'B', 'C', 'D', 'E'].map((sku, at) =>
  item({
    ...{ sku, price: 700 + 331 * at, cost: 400 + 100 * at, floor: at === 2 ? 1200 : 0 },
    ...{ category: at < 3 ? 'things' : 'others', tags: at % 2 ? ['red'] : ['blue'], onOffer: at === 1 },
    taxRate: at === 3 ? 1350 : 2300,
  }),
);
const inForce = [
  bundle({
    id: 'b-0',
    slots: [{ quantity: 2, choose: [{ category: 'things' }] }],
    price: { percentOff: 1000 },
  }),
  bundle({
    id: 'b-1',
    slots: [
      { quantity: 1, choose: [{ tag: 'red' }] },
      { quantity: 1, choose: [{ sku: 'C' }] },
    ],
    price: { amountOff: 250 },
    limitPerSale: 1,
  }),
  bundle({
    id: 'b-2',
    slots: [{ quantity: 3, choose: [{ tag: 'blue' }] }],
    price: { payFor: 2 },
    weekdays: ['mon', 'tue', 'wed'],
  }),
];

/** Four sales of a week: baskets that meet the bundles, with discounts and another price among them. */
function sold(): TestTill {
  let hour = 0;
  const now = () => new Date(Date.UTC(2026, 9, 5, 8) + hour * 3_600_000).toISOString();
  const desk = till({ store: store({ taxes }), items, bundles: inForce, now });
  for (let sale = 0; sale < 4; sale++) {
    hour += 26;
    items.forEach(({ sku }, at) => {
      const quantity = (sale * (at + 2) + at) % 3;
      if (quantity > 0) desk.do({ type: 'Scan', code: sku, quantity });
    });
    desk.do({ type: 'Scan', code: 'A' });
    if (sale % 3 === 0) desk.do({ type: 'OverridePrice', lineId: 'l1', unitPrice: 650, reason: 'damaged' });
    if (sale % 4 === 1) desk.do({ type: 'Discount', percentOff: 750, reason: 'goodwill' });
    desk.do({ type: 'TakeTender', kind: 'cash', amount: 1_000_000 });
    desk.do({ type: 'CompleteSale' });
  }
  return desk;
}

const selector = fc.oneof(
  fc.constantFrom('A', 'B', 'C', 'D', 'E').map((sku) => ({ sku })),
  fc.constantFrom('red', 'blue').map((tag) => ({ tag })),
  fc.constantFrom('things', 'others').map((category) => ({ category })),
);
const slot = fc.record({
  quantity: fc.integer({ min: 1, max: 3 }),
  choose: fc.array(selector, { minLength: 1, maxLength: 2 }),
});

/** A change of a bundle that is in force, or a new one: any slots and kind of price, dates that are long over, a draft. */
const edit: fc.Arbitrary<Bundle> = fc
  .record({
    id: fc.constantFrom('b-0', 'b-1', 'b-2', 'new', 'new'),
    slots: fc.array(slot, { minLength: 1, maxLength: 3 }),
    price: fc.oneof(
      anyPrice,
      fc.record({ fixed: fc.integer({ min: 500, max: 5000 }) }),
      fc.record({ amountOff: fc.integer({ min: 1, max: 900 }) }),
    ),
    more: fc.constantFrom<Partial<Bundle>>(
      ...[{}, {}, { from: '2020-01-01', until: '2020-01-31' }, { state: 'draft' as const }],
      ...[{ limitPerSale: 1 }, { notOnOffer: true }, { hours: { from: '09:00', until: '15:00' } }],
      ...[{ weekdays: ['thu' as const] }, { groups: ['trade'] }],
    ),
  })
  .map(({ more, ...given }) => bundle({ ...given, ...more }));

/** What the engine says of every sale with these bundles, added up with a pencil. */
function addedUp(sales: readonly Sale[], bundles: readonly Bundle[]) {
  const everyDay = bundles.map(({ from: _, until: __, state: ___, ...rest }) => rest);
  const book = priceBook({ items, bundles: everyDay });
  const priced = sales.map((sale) => priceSale({ ...sale, tenders: [], returns: [] }, book));
  const of = (id: string) => {
    const all = priced.flatMap((one) => one.bundles).filter(({ bundleId }) => bundleId === id);
    return { times: total(all, (one) => one.times), saving: total(all, (one) => one.saving) };
  };
  return {
    of,
    matches: (id: string) =>
      priced.filter((one) => one.bundles.some(({ bundleId }) => bundleId === id)).length,
    sums: {
      saving: total(priced, (one) => one.saving),
      paid: total(priced, (one) => one.toPay),
      margin:
        total(priced, untaxed) -
        total(
          sales.flatMap(({ lines }) => lines),
          costOf,
        ),
    },
  };
}

const untaxed = ({ taxes: rows }: PricedSale) => total(rows, ({ taxable }) => taxable);
const costOf = ({ cost, quantity }: Sale['lines'][number]) => cost * quantity;
const total = <T>(all: readonly T[], amount: (one: T) => number) =>
  all.reduce((sum, one) => sum + amount(one), 0);

it('says of a thousand edits what the pricing engine says of each basket, to the penny', () => {
  const desk = sold();
  const { db } = desk.desk;
  const rows = db
    .prepare("SELECT id, opened_seq AS seq FROM sales WHERE state = 'completed' ORDER BY seq")
    .all();
  const sales = (rows as { id: string; seq: number }[]).flatMap(
    ({ id, seq }) => foldAll(eventsOfSale(db, id, seq)) ?? [],
  );
  const baskets = [...pastBaskets(db, '')].map(({ basket }) => basket);
  desk.close();
  expect([sales.length, baskets.length]).toEqual([4, 4]);
  const before = addedUp(sales, inForce);
  expect(before.sums.saving).toBeGreaterThan(0);
  let differing = 0;
  fc.assert(
    fc.property(edit, (changed) => {
      const replay = openReplay(inForce, changed);
      for (const basket of baskets) replay.add(basket);
      const found = replay.found();
      const known = inForce.some(({ id }) => id === changed.id);
      const then = known
        ? inForce.map((one) => (one.id === changed.id ? changed : one))
        : [...inForce, changed];
      const after = addedUp(sales, then);
      expect(found).toMatchObject({ sales: 4, before: before.sums, after: after.sums, unproven: 0 });
      expect(found.matches).toBe(after.matches(changed.id));
      expect(found.was).toEqual(before.of(changed.id));
      expect(found.wouldBe).toEqual(after.of(changed.id));
      for (const { id } of inForce.filter((one) => one.id !== changed.id)) {
        const other = found.others.find((one) => one.id === id);
        const same = JSON.stringify(before.of(id)) === JSON.stringify(after.of(id));
        expect(other && [other.before, other.after]).toEqual(
          same ? undefined : [before.of(id), after.of(id)],
        );
      }
      if (found.after.saving !== found.before.saving) differing += 1;
    }),
    { numRuns: 1000 },
  );
  expect(differing).toBeGreaterThan(300);
}, 60_000);
