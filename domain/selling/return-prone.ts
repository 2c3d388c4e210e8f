/** Fewer units say nothing of a habit. */
const enoughBought = 8;
const manyReturns = 0.3;

/** Whether somebody brings back so much of what they buy that more would not serve them. Counts are units. */
export function isReturnProne({ bought, returned }: { bought: number; returned: number }): boolean {
  return bought >= enoughBought && returned >= bought * manyReturns;
}
