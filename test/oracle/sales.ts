import fc from 'fast-check';
import { type Bundle, type Weekday, weekdays } from '../../domain/price-book/bundle.ts';
import type { BasketLine } from './bundle-rules.ts';
import type { Off, SaleToPrice } from './second-calculator.ts';
import { baskets, type ShopSize, shopBundles } from './shops.ts';

/** A whole sale at random, with everything that the written order of pricing names. */
export type RandomSale = {
  basket: (BasketLine & { floor: number; taxRate: number; override?: number })[];
  bundles: Bundle[];
  when: Moment;
  terms: Pick<SaleToPrice, 'lineDiscounts' | 'saleDiscounts' | 'vouchers' | 'exempt'>;
  rules: Pick<SaleToPrice, 'taxMode' | 'taxRounding'> & { cashStep: 0 | 5 | 10 };
  /** Thousandths of the total on a card; then the cash beside what rounding asks for, or none. */
  paid: { cards: number; cash: number | null };
};

export type Moment = { day: string; weekday: Weekday; time: string; groups: string[] };

/** One in four times the value, else nothing. */
const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** A week in November 2026; the 23rd is a Monday. */
const moments = fc
  .record({
    date: fc.integer({ min: 23, max: 29 }),
    time: fc.constantFrom('00:00', '08:59', '09:00', '12:00', '17:59', '18:00', '23:59'),
    groups: fc.subarray(['staff', 'trade']),
  })
  .map(({ date, ...rest }) => ({
    day: `2026-11-${date}`,
    weekday: weekdays[date - 23] ?? 'mon',
    ...rest,
  }));

const windows = fc.record({
  from: rarely(fc.integer({ min: 20, max: 27 }).map((date) => `2026-11-${date}`)),
  until: rarely(fc.integer({ min: 25, max: 30 }).map((date) => `2026-11-${date}`)),
  weekdays: rarely(fc.subarray([...weekdays])),
  hours: rarely(
    fc.constantFrom(
      { from: '09:00', until: '18:00' },
      { from: '00:00', until: '12:00' },
      { from: '12:00', until: '24:00' },
    ),
  ),
  groups: rarely(fc.subarray(['staff', 'trade', 'club'])),
});

/** Bundles of which some have some window; what is absent is left out, not undefined. */
function windowed(size: ShopSize): fc.Arbitrary<Bundle[]> {
  const limits = fc.array(rarely(windows), {
    minLength: size.bundles[1],
    maxLength: size.bundles[1],
  });
  return fc.tuple(shopBundles(size), limits).map(([bundles, given]) =>
    bundles.map((bundle, index) => {
      const known = Object.entries(given[index] ?? {}).filter(([, value]) => value !== undefined);
      return { ...bundle, ...Object.fromEntries(known) };
    }),
  );
}

/** Whether a bundle counts at a moment, from the written rules. */
export function counts(bundle: Bundle, { day, weekday, time, groups }: Moment): boolean {
  if (bundle.from !== undefined && day < bundle.from) return false;
  if (bundle.until !== undefined && day > bundle.until) return false;
  if (bundle.weekdays?.length && !bundle.weekdays.includes(weekday)) return false;
  if (bundle.hours && (time < bundle.hours.from || time >= bundle.hours.until)) return false;
  return !bundle.groups?.length || bundle.groups.some((group) => groups.includes(group));
}

const off: fc.Arbitrary<Off> = fc.oneof(
  fc.record({ percent: fc.constantFrom(1, 500, 1000, 3333, 5000, 10_000) }),
  fc.record({ percent: fc.integer({ min: 0, max: 10_000 }) }),
  fc.record({ amount: fc.oneof(fc.nat(20), fc.nat(5000)) }),
);

const facts = fc.record({
  floor: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(1200) }),
  taxRate: fc.oneof(fc.constantFrom(0, 0, 900, 1350, 2300, 2300), fc.nat(10_000)),
  override: rarely(fc.oneof(fc.constant(0), fc.nat(2500))),
});

function terms(lines: number): fc.Arbitrary<RandomSale['terms']> {
  const lineId = fc.integer({ min: 1, max: lines + 1 }).map((number) => `l${number}`);
  return fc.record({
    lineDiscounts: fc.array(fc.record({ lineId, off }), { maxLength: 2 }),
    saleDiscounts: fc.array(off, { maxLength: 2 }),
    vouchers: fc.array(fc.nat(6000), { maxLength: 2 }),
    exempt: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
  });
}

export function randomSales(size: ShopSize, units: { min: number; max: number }): fc.Arbitrary<RandomSale> {
  const extra = fc.array(facts, { minLength: units.max, maxLength: units.max });
  const scale = fc.constantFrom(1, 1, 1, 10, 1000);
  const basket = fc.tuple(baskets(size, units), extra, scale).map(([lines, given, factor]) =>
    lines.map((line, index) => {
      const { override, floor = 0, taxRate = 0 } = given[index] ?? {};
      const own = override === undefined ? {} : { override: override * factor };
      return { ...line, unitPrice: line.unitPrice * factor, floor: floor * factor, taxRate, ...own };
    }),
  );
  return basket.chain((given) =>
    fc.record({
      basket: fc.constant(given),
      bundles: windowed(size),
      when: moments,
      terms: terms(given.length),
      rules: fc.record({
        taxMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
        taxRounding: fc.constantFrom('receipt' as const, 'line' as const),
        cashStep: fc.constantFrom(0 as const, 5 as const, 10 as const),
      }),
      paid: fc.record({
        cards: fc.oneof(fc.constantFrom(0, 0, 1000), fc.nat(1000)),
        cash: fc.oneof(fc.constantFrom(null, 0, -1), fc.integer({ min: -5000, max: 5000 })),
      }),
    }),
  );
}
