import { money } from '../store/till.ts';

/** An amount in minor units; a negative one with a true minus sign, so that columns stay aligned. */
export const signed = (amount: number) => (amount < 0 ? `−${money(-amount)}` : money(amount));

export function Money({ amount, testId }: { amount: number; testId?: string }) {
  return (
    <span className="money" data-testid={testId}>
      {signed(amount)}
    </span>
  );
}
