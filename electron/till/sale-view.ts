import type { SaleView, TillView } from '../../contract/till-view.ts';
import type { Money } from '../../domain/money.ts';
import type { PricedSale } from '../../domain/pricing/priced-sale.ts';
import { reasonOf } from '../../domain/pricing/why.ts';
import { openChecks } from '../../domain/sale/checks.ts';
import { change, due, dueInCash, refundDue, tendered } from '../../domain/sale/payment.ts';
import { freshLineId, type Line, type Sale } from '../../domain/sale/sale.ts';
import { refundRoom } from '../../domain/sale/take-back.ts';
import type { OpenSale } from '../../domain/selling/lay-out.ts';
import { type Language, say } from '../../domain/words/words.ts';
import { dayIn } from './clock.ts';
import type { Desk } from './desk.ts';

/** What of a desk the sale is shown by. */
type Shown = Pick<Desk, 'priceBook' | 'language'>;

/** The sale as a screen shows it. */
export function saleView(sale: Sale, priced: PricedSale, { priceBook, language }: Shown): SaleView {
  return {
    id: sale.id,
    state: sale.state,
    lines: sale.lines.map((line, index) => {
      const { id, sku, barcode, name, quantity, taxRate, note = '' } = line;
      const own = priced.lines[index];
      const { unitPrice = 0, gross = 0, saving = 0, discount = 0, net = 0 } = own ?? {};
      const amounts = { unitPrice, gross, saving, discount, net, taxRate };
      return { id, sku, barcode, name, quantity, ...amounts, note, unit: unitInWords(line, language) };
    }),
    bundles: priced.bundles.map((bundle) => {
      const { bundleId, name, times, saving, shares } = bundle;
      const lineIds = shares.map(({ lineId }) => lineId);
      const { took, beats } = reasonOf(bundle, sale, priced, priceBook);
      return { bundleId, name, times, saving, lineIds, took, beats: beats && say(beats, language) };
    }),
    discounts: priced.discounts,
    tenders: sale.tenders,
    returns: sale.returns.map(({ id, from, sku, name, quantity, amount, reason }) => {
      const bought = { receiptNumber: from?.receiptNumber ?? null, lineId: from?.lineId ?? null };
      return { id, ...bought, sku, name, quantity, amount, reason };
    }),
    refundRoom: refundRoom(sale),
    card: sale.card,
    checks: openChecks(sale, priceBook).map(({ restriction, lines, bornBy }) => {
      const { id, name, minAge, licence } = restriction;
      return { id, name, minAge, bornBy, licence, lineIds: lines.map((line) => line.id) };
    }),
    lastLineId: sale.lastLineId,
    freshLineId: freshLineId(sale),
  };
}

/** Nothing on the counter. */
export const noTotals: TillView['totals'] = {
  pieces: 0,
  gross: 0,
  saving: 0,
  discount: 0,
  exempted: 0,
  net: 0,
  tax: 0,
  rounding: 0,
  toPay: 0,
  due: 0,
  dueInCash: 0,
  refund: 0,
  refundDue: 0,
  tendered: 0,
  change: 0,
  taxes: [],
  exemptReason: null,
};

/** The sums below the basket. */
export function totalsOf(open: OpenSale): TillView['totals'] {
  const { sale, priced } = open;
  const { gross, saving, discount, exempted, net, tax, taxes, exemptReason, rounding, toPay } = priced;
  const sums = { gross, saving, discount, exempted, net, tax, taxes, exemptReason, rounding, toPay };
  return {
    ...sums,
    pieces: sale.lines.reduce((sum, line) => sum + line.quantity, 0),
    due: owed(open, due),
    dueInCash: owed(open, dueInCash),
    refund: priced.refund,
    refundDue: owed(open, refundDue),
    tendered: tendered(sale),
    change: change(sale, priced),
  };
}

/** Nobody owes for a voided sale. */
export function owed({ sale, priced }: OpenSale, amount: typeof due): Money {
  return sale.state === 'voided' ? 0 : amount(sale, priced);
}

/** What a code said of the very unit: "195 g, batch AB-1, serial 7". */
function unitInWords({ unit }: Line, language: Language): string {
  if (!unit) return '';
  const { grams, batch, serial } = unit;
  const words = [
    grams === undefined ? '' : `${grams} g`,
    batch === undefined ? '' : say(['batch', batch], language),
    serial === undefined ? '' : say(['serial', serial], language),
  ];
  return words.filter((part) => part !== '').join(', ');
}

/** The sales on hold, the longest first. */
export function heldView(desk: Desk): TillView['held'] {
  const { priceBook, now } = desk;
  const today = dayIn(priceBook.store.timeZone, now());
  return desk.held.map(({ sale, heldAt, toPay }) => ({
    saleId: sale.id,
    name: sale.heldName ?? '',
    heldAt,
    pieces: sale.lines.reduce((sum, line) => sum + line.quantity, 0),
    toPay,
    aged: dayIn(priceBook.store.timeZone, heldAt) < today,
  }));
}
