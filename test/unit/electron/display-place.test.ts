import { describe, expect, it } from 'vitest';
import { displayPlace, type Screen } from '../../../electron/display-place.ts';

const at = (id: number, x: number, width: number, height: number, bar = 0): Screen => ({
  ...{ id, bounds: { x, y: 0, width, height } },
  workArea: { x, y: bar, width, height: height - bar },
});
const till = at(1, 0, 1366, 768, 40);
const customer = at(2, 1366, 1024, 600);
const wall = at(3, -1920, 1920, 1080);

describe('the place of the customer’s display', () => {
  it.each([
    ['the second screen, whole, where none is chosen', [till, customer], null, customer.bounds],
    ['the second screen wherever it stands in the list', [customer, till], null, customer.bounds],
    ['the chosen one of several', [till, customer, wall], 3, wall.bounds],
    ['the second one where the chosen one is unplugged', [till, customer], 3, customer.bounds],
    ['left of the till’s screen too', [till, wall], null, wall.bounds],
  ] as const)('is %s', (_what, all, wanted, place) => {
    expect(displayPlace(all, till, wanted)).toEqual(place);
  });

  it.each([
    ['it is the only one', [till], null],
    ['it was chosen', [till, customer], 1],
  ] as const)('is a part of the till’s own screen, beside its bar, where %s', (_what, all, wanted) => {
    expect(displayPlace(all, till, wanted)).toEqual({ x: 0, y: 40, width: 1024, height: 600 });
  });

  it('is never larger than a small screen', () => {
    const small = at(1, 0, 800, 480);
    expect(displayPlace([small], small, null)).toEqual(small.bounds);
  });
});
