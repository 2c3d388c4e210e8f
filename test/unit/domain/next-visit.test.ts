import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../domain/price-book/rule.ts';
import type { NextVisit } from '../../../domain/sale/events.ts';
import { nothingLearned } from '../../../domain/selling/learned.ts';
import { receiptOfVoucher, voucherCode } from '../../../domain/selling/voucher-code.ts';
import { counter, customer } from '../../builders/counter.ts';
import { item, priceBook, rule } from '../../builders/price-book.ts';

const ink = item({ sku: 'INK', name: 'Black ink', price: 2000, cost: 1000, tags: ['photos'] });
const paper = item({ sku: 'PAPER', name: 'Paper', price: 600, cost: 500, stock: 0 });
const again = rule({
  id: 'again',
  kind: 'complement',
  when: [{ sku: 'INK' }],
  offer: ['INK'],
  moment: 'after',
  voucher: { amount: 200, days: 40 },
  say: 'The next {item} is here[, {voucher} less with this].',
});
const more = rule({ ...again, id: 'more', offer: ['PAPER'], voucher: undefined });

type Given = { control?: boolean; noOffers?: boolean; queue?: boolean; owned?: boolean };

function offer(rules: Rule[], given: Given = {}, skus = ['INK']): NextVisit | null {
  const { control = false, noOffers = false, queue = false, owned = false } = given;
  const advice = { ...priceBook({ items: [] }).store.advice, controlShare: control ? 10_000 : 0 };
  const book = priceBook({ items: [ink, paper], rules, store: { advice } });
  const has = {
    ...{ sku: 'INK', category: 'x', tags: [], name: 'Ink' },
    boughtOn: '2026-11-01',
    goodUntil: null,
  };
  const facts = { learned: nothingLearned, customer: customer({ owned: owned ? [has] : [] }) };
  const customers = [{ id: 'c1', groups: [], noOffers }];
  const desk = counter(book, '2026-11-22', facts, { customers, queue });
  desk.do({ type: 'AttachCustomer', customerId: 'c1' }).scan(...skus);
  desk.do({ type: 'TakeTender', kind: 'cash', amount: 100_000 });
  const decision = desk.try({ type: 'CompleteSale' });
  const completed = decision.ok ? decision.events.find(({ type }) => type === 'v1.SaleCompleted') : undefined;
  return completed?.type === 'v1.SaleCompleted' ? completed.nextVisit : null;
}

describe('the offer for the next visit', () => {
  it('is said on the receipt with a voucher, even for what was bought just now', () => {
    expect(offer([again])).toEqual({
      source: 'again',
      trigger: 'INK',
      sku: 'INK',
      say: 'The next Black ink is here, 2.00 less with this.',
      benefit: 'It works from the first day.',
      voucher: { code: 'V0000017', amount: 200, until: '2027-01-01' },
    });
  });

  it('may have no voucher, and then does not speak of one', () => {
    expect(offer([more])).toMatchObject({ sku: 'PAPER', say: 'The next Paper is here.', voucher: null });
  });

  it('is at most one: the one that is worth most', () => {
    expect(offer([more, again])?.source).toBe('again');
    expect(offer([{ ...again, id: 'first' }, again])?.source).toBe('first');
  });

  it('is never a card', () => {
    expect(
      counter(priceBook({ items: [ink, paper], rules: [again, more] }))
        .scan('INK')
        .ids(),
    ).toEqual([]);
  });

  const never: [string, Rule, Given, string[]?][] = [
    ['in a control sale', again, { control: true }],
    ['for a customer who asked for no offers', again, { noOffers: true }],
    ['for what the customer has at home', again, { owned: true }],
    ['out of season', { ...again, season: { from: '01-01', until: '02-01' } }, {}],
    ['without the answer that it waits for', { ...again, wants: ['work'] }, {}],
    ['against the basket', { ...again, notWith: ['photos'] }, {}],
    ['where the basket makes it needless', { ...again, coveredBy: [{ sku: 'PAPER' }] }, {}, ['INK', 'PAPER']],
    ['of something else than was bought', again, {}, ['PAPER']],
  ];
  it.each(never)('is not made %s', (_, one, given, skus) => {
    expect(offer([one], given, skus)).toBeNull();
  });

  it('is printed in a queue too: nobody waits for it', () => {
    expect(offer([again], { queue: true })?.source).toBe('again');
  });
});

describe("a voucher's code", () => {
  it.each([1, 42, 999_999, 1_234_567])('leads back to receipt %s', (number) => {
    expect(receiptOfVoucher(voucherCode(number))).toBe(number);
  });

  it('is refused with any one digit misread', () => {
    const code = voucherCode(12_345);
    for (let at = 1; at < code.length; at++) {
      const misread = `${code.slice(0, at)}${(Number(code[at]) + 1) % 10}${code.slice(at + 1)}`;
      expect(receiptOfVoucher(misread)).toBeUndefined();
    }
    expect(receiptOfVoucher('9520100042010')).toBeUndefined();
  });
});
