/** Where two values differ: the way to each field, as `totals.sold.amount`, and what stands there on both sides. */
export type Difference = { field: string; claimed: unknown; computed: unknown };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every field that the two do not have in common, down to plain values. */
export function differences(claimed: unknown, computed: unknown, field = ''): Difference[] {
  if (!isRecord(claimed) || !isRecord(computed))
    return Object.is(claimed, computed) ? [] : [{ field, claimed, computed }];
  const names = [...new Set([...Object.keys(claimed), ...Object.keys(computed)])];
  return names.flatMap((name) =>
    differences(claimed[name], computed[name], field === '' ? name : `${field}.${name}`),
  );
}

/** Both sides of a Z report that differs; undefined for an alarm about something else. */
export function sidesOf(about: unknown): Difference[] | undefined {
  return isRecord(about) && 'claimed' in about && 'computed' in about
    ? differences(about.claimed, about.computed)
    : undefined;
}

const amounts =
  /(^|\.)(amount|gross|savings|discounts|exempted|net|tax|taxable|rounding|taken|refunded|value|grandTotal)$|^totals\.drawer\./;

/** Whether what stands at a field of a Z report is an amount in minor units. */
export const isAmount = ({ field }: Difference): boolean => amounts.test(field);
