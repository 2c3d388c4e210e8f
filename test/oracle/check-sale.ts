import { deepStrictEqual, strictEqual } from 'node:assert';
import { bestBundles } from '../../domain/pricing/best-bundles.ts';
import { settleInCash } from '../../domain/pricing/cash-rounding.ts';
import { type Priceable, priceSale } from '../../domain/pricing/price-sale.ts';
import type { AppliedBundle, PricedSale } from '../../domain/pricing/priced-sale.ts';
import { refundFor } from '../../domain/pricing/refund.ts';
import { unitsOf } from '../../domain/pricing/units.ts';
import type { Tender } from '../../domain/sale/sale.ts';
import { item, priceBook } from '../builders/price-book.ts';
import { bruteForce } from './brute-force.ts';
import { type Claimed, claimsOf, faultOf, takersOf } from './check-allocation.ts';
import { counts, type RandomSale } from './sales.ts';
import { calculate, goesBack, type Off, payIn, type SaleFigures } from './second-calculator.ts';

/** Prices a sale by the till and by the oracles, and throws at the first figure that is not the same. */
export function checkSale(random: RandomSale): void {
  const live = random.bundles.filter((bundle) => counts(bundle, random.when));
  const lines = random.basket.map(({ override, ...line }) => ({
    ...line,
    unitPrice: override ?? line.unitPrice,
  }));
  const best = bruteForce(lines, live);
  const found = bestBundles(lines, live);
  strictEqual(found.proven, true, 'proven');
  strictEqual(found.missedAtMost, 0, 'missed at most');
  const claimed = claimsOf(found.applications);
  strictEqual(faultOf(lines, live, claimed), undefined);
  const takers = takersOf(lines, live, claimed);
  const { saving, applications } = { saving: found.saving, applications: claimed.length };
  deepStrictEqual({ saving, applications, taker: takers }, best, 'the best way');
  checkFigures(random, claimed);
}

function checkFigures(random: RandomSale, claimed: readonly Claimed[]): void {
  const { taxMode, taxRounding, cashStep } = random.rules;
  const figures = calculate({
    lines: random.basket.map(
      ({ lineId: id, unitPrice: price, override, quantity, floor, taxRate: rate }) => ({
        ...{ id, price, quantity, floor, rate },
        ...(override === undefined ? {} : { override }),
      }),
    ),
    applications: claimed.flatMap(({ bundleId, taken }) =>
      random.bundles.filter(({ id }) => id === bundleId).map((bundle) => ({ bundle, taken })),
    ),
    ...random.terms,
    ...{ taxMode, taxRounding },
  });
  const sale = saleOf(random);
  const book = priceBook({ items: [], bundles: random.bundles });
  const tenders = paymentOf(random, figures.total);
  const given = (kind: Tender['kind']) =>
    tenders.reduce((sum, tender) => sum + (tender.kind === kind ? tender.amount : 0), 0);
  const paid = payIn(figures.total, given('card'), given('cash'), cashStep);
  const priced = priceSale({ ...sale, tenders }, book);
  deepStrictEqual(seen(priced), expected(figures, random, paid.rounding));
  deepStrictEqual(bundlesOf(priced), merged(claimed), 'bundles');
  const settled = settleInCash(figures.total, tenders, cashStep);
  deepStrictEqual(settled, { rounding: paid.rounding, dueInCash: paid.dueInCash }, 'cash');
  const open = priced.toPay - given('card') - given('cash');
  deepStrictEqual([Math.max(0, open), Math.max(0, -open)], [paid.due, paid.change], 'due and change');
  checkUnits(sale, priced, figures);
}

/** Every unit's price, and every way to bring a line back in two steps. */
function checkUnits(sale: Priceable, priced: PricedSale, figures: SaleFigures): void {
  sale.lines.forEach((line, index) => {
    const own = figures.lines[index];
    if (!own) throw new Error('a line is gone');
    const units = unitsOf(line, priced).flatMap(({ each, quantity }) => Array<number>(quantity).fill(each));
    deepStrictEqual(units, own.units, 'units');
    strictEqual(
      units.reduce((sum, unit) => sum + unit, 0),
      own.net,
    );
    for (let before = 0; before <= line.quantity; before++) {
      const k = line.quantity - before;
      deepStrictEqual(refundFor(line, before, 0, priced), goesBack(own, 0, before), 'first return');
      deepStrictEqual(refundFor(line, k, before, priced), goesBack(own, before, k), 'second return');
    }
  });
}

const discountOf = (off: Off) => ('percent' in off ? { percentOff: off.percent } : { amountOff: off.amount });

function saleOf({ basket, terms, rules, when }: RandomSale): Priceable {
  const overrides = basket.flatMap(({ lineId, override }) =>
    override === undefined ? [] : [[lineId, override]],
  );
  return {
    lines: basket.map(
      ({ lineId, sku, category, tags, unitPrice: price, quantity, floor, onOffer, taxRate }) => {
        const {
          barcodes: _,
          price: unitPrice,
          stock: __,
          benefit: ___,
          aisle: ____,
          photo: _____,
          ...facts
        } = item({
          ...{ sku, category, tags: [...tags], price, floor, onOffer, taxRate },
        });
        return { ...facts, id: lineId, barcode: sku, quantity, unitPrice };
      },
    ),
    tenders: [],
    returns: [],
    terms: {
      overrides: Object.fromEntries(overrides),
      lineDiscounts: terms.lineDiscounts.map(({ lineId, off }, n) => ({
        lineId,
        name: `line ${n}`,
        ...discountOf(off),
      })),
      saleDiscounts: terms.saleDiscounts.map((off, n) => ({ name: `sale ${n}`, ...discountOf(off) })),
      vouchers: terms.vouchers.map((amount, n) => ({ name: `voucher ${n}`, amount })),
      taxExempt: terms.exempt ? { reason: 'diplomat' } : null,
      customerGroups: when.groups,
    },
    pricedOn: when.day,
    pricedTime: when.time,
    taxMode: rules.taxMode,
    taxRounding: rules.taxRounding,
    cashRounding: rules.cashStep,
  };
}

/** A card for some of the total, then cash that meets what coins ask for, passes it or falls short. */
function paymentOf({ paid, rules }: RandomSale, total: number): Tender[] {
  const cards = Math.floor((total * paid.cards) / 1000);
  const tenders: Tender[] = cards > 0 ? [{ kind: 'card', amount: cards }] : [];
  const asked = payIn(total, cards, 0, rules.cashStep).dueInCash;
  const cash = paid.cash === null ? 0 : asked + paid.cash;
  return cash > 0 ? [...tenders, { kind: 'cash', amount: cash }] : tenders;
}

/** The till's figures and the oracle's in one shape. */
function seen(priced: PricedSale) {
  const lines = priced.lines.map(({ lineId, gross, saving, discount, exempted, net, tax }) => ({
    ...{ id: lineId, gross, saving, discount, exempted, net, tax },
  }));
  const { gross, saving, discount, exempted, net, tax, taxes, rounding, toPay, exemptReason } = priced;
  const discounts = priced.discounts.filter(({ amount }) => amount !== 0);
  return {
    lines,
    gross,
    saving,
    discount,
    exempted,
    net,
    tax,
    taxes,
    rounding,
    toPay,
    exemptReason,
    discounts,
  };
}

function expected(figures: SaleFigures, { terms }: RandomSale, rounding: number): ReturnType<typeof seen> {
  const lines = figures.lines.map(({ units: _, ...line }) => line);
  const sum = (part: 'gross' | 'saving' | 'discount' | 'exempted' | 'net') =>
    lines.reduce((total, line) => total + line[part], 0);
  const names = [
    ...terms.lineDiscounts.map((_, n) => `line ${n}`),
    ...terms.saleDiscounts.map((_, n) => `sale ${n}`),
    ...terms.vouchers.map((_, n) => `voucher ${n}`),
  ];
  return {
    lines,
    ...{ gross: sum('gross'), saving: sum('saving'), discount: sum('discount') },
    ...{ exempted: sum('exempted'), net: sum('net'), taxes: figures.taxes, rounding },
    tax: figures.taxes.reduce((total, row) => total + row.tax, 0),
    toPay: figures.total + rounding,
    exemptReason: terms.exempt ? 'diplomat' : null,
    discounts: figures.taken
      .map((amount, n) => ({ name: names[n] ?? '', amount }))
      .filter(({ amount }) => amount !== 0),
  };
}

/** How often each bundle was applied and what it saved, by id. */
function bundlesOf({ bundles }: { bundles: readonly AppliedBundle[] }) {
  return Object.fromEntries(
    bundles.map(({ bundleId, times, saving, shares }) => {
      strictEqual(
        shares.reduce((sum, share) => sum + share.saving, 0),
        saving,
        'shares',
      );
      return [bundleId, { times, saving }];
    }),
  );
}

function merged(claimed: readonly Claimed[]): ReturnType<typeof bundlesOf> {
  const all: ReturnType<typeof bundlesOf> = {};
  for (const { bundleId, saving } of claimed) {
    const known = all[bundleId] ?? { times: 0, saving: 0 };
    all[bundleId] = { times: known.times + 1, saving: known.saving + saving };
  }
  return all;
}
