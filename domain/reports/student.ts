/** The standard normal value that 97.5 % stay under. */
const normal = 1.959963984540054;

/**
 * The value that 97.5 % of Student's t distribution stays under: the half width of a 95 % interval in standard errors.
 * Fisher's expansion around the normal value (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5);
 * within 1 % from 2 degrees of freedom, within 0.001 % from 10. Refuses fewer than 2.
 */
export function studentT975(degrees: number): number {
  if (degrees < 2) throw new RangeError('at least two degrees of freedom');
  const x = normal;
  const x2 = x * x;
  const first = (x * (x2 + 1)) / 4;
  const second = (x * ((5 * x2 + 16) * x2 + 3)) / 96;
  const third = (x * (((3 * x2 + 19) * x2 + 17) * x2 - 15)) / 384;
  const fourth = (x * ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945)) / 92_160;
  return x + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees;
}
