import { describe, expect, test } from 'vitest';
import { refundBy, refundFirst } from '../../../renderer/payment/refund-by.ts';

const nothing = { cash: 0, card: 0, voucher: 0 };
const sums = (refundDue: number, dueInCash = -refundDue) => ({ refundDue, dueInCash });

describe('what may go back by a tender', () => {
  test('is what was paid by it, and nothing by the others', () => {
    const room = { ...nothing, card: 5000 };
    expect(refundBy('card', room, sums(890))).toBe(890);
    expect(refundBy('cash', room, sums(890))).toBe(0);
    expect(refundBy('voucher', room, sums(890))).toBe(0);
    expect(refundFirst(room, sums(890))).toBe('card');
  });

  test('of a split payment is each part for itself', () => {
    const room = { cash: 300, card: 500, voucher: 0 };
    expect(refundBy('cash', room, sums(800))).toBe(300);
    expect(refundBy('card', room, sums(800))).toBe(500);
  });

  test('is everything by any, once no tender has room', () => {
    expect(refundBy('cash', nothing, sums(890))).toBe(890);
    expect(refundBy('voucher', nothing, sums(890))).toBe(890);
    expect(refundFirst(nothing, sums(890))).toBe('cash');
  });

  test('is rounded to coins in cash only, and only where all of it goes back in cash', () => {
    const room = { ...nothing, cash: 5000 };
    expect(refundBy('cash', room, sums(892, -890))).toBe(890);
    expect(refundBy('cash', room, sums(893, -895))).toBe(895);
    expect(refundBy('card', { ...nothing, card: 5000 }, sums(892, -890))).toBe(892);
  });

  test('ignores room that is used up', () => {
    const room = { cash: 500, card: -200, voucher: 0 };
    expect(refundBy('card', room, sums(400))).toBe(0);
    expect(refundFirst(room, sums(400))).toBe('cash');
  });
});
