import { expect, it } from 'vitest';
import { studentT975 } from '../../../domain/reports/student.ts';

// From the printed tables of Student's t, two-sided 5 %.
it.each([
  [10, 2.2281],
  [20, 2.086],
  [30, 2.0423],
  [120, 1.9799],
  [1e9, 1.96],
])('with %i degrees of freedom the t value is %f', (degrees, value) => {
  expect(studentT975(degrees)).toBeCloseTo(value, 4);
});

it.each([
  [2, 4.3027],
  [3, 3.1824],
  [5, 2.5706],
])('with as few as %i it is %f within 1 %%', (degrees, value) => {
  expect(Math.abs(studentT975(degrees) / value - 1)).toBeLessThan(0.01);
});

it('refuses to guess with fewer than two', () => {
  expect(() => studentT975(1)).toThrow('two degrees');
});
