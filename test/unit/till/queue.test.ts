import { describe, expect, it } from 'vitest';
import { defaultAdvice } from '../../../domain/price-book/advice.ts';
import { gapsBefore, isQueue } from '../../../domain/selling/queue.ts';
import { store } from '../../builders/price-book.ts';
import { smallShop } from '../../builders/small-shop.ts';
import { till } from '../../builders/till.ts';

/** A till with a clock that is moved by hand, in seconds from ten o'clock. */
function timedTill() {
  let seconds = 0;
  const desk = till({
    ...smallShop,
    store: store({ advice: { ...defaultAdvice, controlShare: 0, queueSeconds: 20 } }),
    now: () => new Date(Date.UTC(2026, 10, 22, 10, 0, seconds)).toISOString(),
  });
  return {
    desk,
    at(second: number) {
      seconds = second;
      return desk;
    },
  };
}

describe('a queue', () => {
  it.each([
    ['on', [], true],
    ['off', [1, 1], false],
    ['auto', [], false],
    ['auto', [5], false],
    ['auto', [20, 20], true],
    ['auto', [20, 21], false],
    ['auto', [21, 1, 1], false],
    ['auto', [-1, 1], false],
  ] as const)('in mode %s with gaps of %j seconds: %j', (mode, gaps, expected) => {
    expect(isQueue(mode, gaps, 20)).toBe(expected);
  });

  it('is never told by itself where the store gives it no seconds', () => {
    expect(isQueue('auto', [0, 0], 0)).toBe(false);
    expect(isQueue('on', [0, 0], 0)).toBe(true);
  });

  it('has a gap for each sale that was completed, up to one that was not', () => {
    const sale = (openedAt: string, completedAt: string | null) => ({
      openedAt: `2026-11-22T${openedAt}Z`,
      completedAt: completedAt && `2026-11-22T${completedAt}Z`,
    });
    const earlier = [
      sale('10:01:00.000', '10:01:30.500'),
      sale('10:00:00.000', '10:00:50.000'),
      sale('09:59:00.000', null),
      sale('09:58:00.000', '09:58:59.000'),
    ];
    expect(gapsBefore('2026-11-22T10:01:31.000Z', earlier)).toEqual([0.5, 10]);
  });

  it('is told by itself from the third of three sales that follow closely', () => {
    const { at } = timedTill();
    const sell = (opened: number, completed: number) => {
      const view = at(opened).do({ type: 'Scan', code: 'PRINTER' });
      at(completed).do({ type: 'TakeTender', kind: 'card', amount: view.totals.due });
      at(completed).do({ type: 'CompleteSale' });
      return view;
    };
    expect(sell(0, 30).queue).toEqual({ mode: 'auto', waiting: false });
    expect(sell(40, 70).queue.waiting).toBe(false);
    const third = sell(90, 120);
    expect(third.queue.waiting).toBe(true);
    expect(third.suggestions.map(({ kind }) => kind)).toEqual(['required']);
    expect(third.quiet.length).toBeGreaterThan(0);
    expect(sell(141, 150).queue.waiting).toBe(false);
  });

  it('ends with a sale that was given up', () => {
    const { at, desk } = timedTill();
    for (const second of [0, 10]) {
      const { totals } = at(second).do({ type: 'Scan', code: 'INK' });
      desk.do({ type: 'TakeTender', kind: 'card', amount: totals.due });
      desk.do({ type: 'CompleteSale' });
    }
    at(20).do({ type: 'Scan', code: 'INK' });
    expect(desk.do({ type: 'VoidSale' }).queue.waiting).toBe(false);
    expect(at(21).do({ type: 'Scan', code: 'INK' }).queue.waiting).toBe(false);
  });

  it('is set by hand for the open sale and all that follow, also after a restart', () => {
    const desk = till(smallShop);
    desk.do({ type: 'Scan', code: 'PRINTER' });
    const waiting = desk.do({ type: 'SetQueue', mode: 'on' });
    expect(waiting.queue).toEqual({ mode: 'on', waiting: true });
    expect(waiting.suggestions.map(({ kind }) => kind)).toEqual(['required']);
    expect(desk.do({ type: 'Undo' }).queue.waiting).toBe(true);
    desk.close();
    const next = till({ file: desk.file });
    expect(next.do({ type: 'View' }).queue).toEqual({ mode: 'on', waiting: true });
    expect(next.do({ type: 'SetQueue', mode: 'auto' }).queue).toEqual({ mode: 'auto', waiting: false });
    next.do({ type: 'VoidSale' });
    expect(next.do({ type: 'SetQueue', mode: 'on' }).queue).toEqual({ mode: 'on', waiting: false });
    expect(next.do({ type: 'Scan', code: 'PRINTER' }).queue.waiting).toBe(true);
    expect(next.do({ type: 'SetQueue', mode: 'off' }).queue).toEqual({ mode: 'off', waiting: false });
  });

  it('that is set as it is says nothing to the journal', () => {
    const { desk, ...one } = till(smallShop);
    const { seq } = desk.journal.last();
    one.do({ type: 'SetQueue', mode: 'auto' });
    expect(desk.journal.last().seq).toBe(seq);
  });
});
