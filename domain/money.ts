/** An amount in the currency's minor units (cents, pence, yen): always an integer, never a float. */
export type Money = number;

/** Basis points: 2300 is 23 %. Rates and percentages are integers so that no float ever meets money. */
export type BasisPoints = number;

const decimalsByCurrency = new Map<string, number>();

/** How many decimals a currency has (EUR 2, JPY 0, KWD 3), as ISO 4217 says. Refuses a code that is no currency. */
export function currencyDecimals(currency: string): number {
  const known = decimalsByCurrency.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  decimalsByCurrency.set(currency, decimals);
  return decimals;
}

const formats = new Map<string, Intl.NumberFormat>();

/** `1234567` as "12,345.67" in the locale's digits and separators; no currency sign, since a till shows one currency. */
export function formatMoney(amount: Money, currency: string, locale: string): string {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  const decimals = currencyDecimals(currency);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(key, format);
  }
  // A decimal string keeps every digit exact; a division would go through a float.
  return format.format(toDecimal(amount, decimals) as Intl.StringNumericLiteral);
}

/** `-1234` with 2 decimals as "-12.34". */
export function toDecimal(amount: Money, decimals: number): string {
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = amount < 0 ? '-' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** "12.34" with 2 decimals as 1234. Answers undefined for anything but digits with at most that many decimals. */
export function parseDecimal(text: string, decimals: number): Money | undefined {
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const fraction = match[2] ?? '';
  if (fraction.length > decimals) return undefined;
  const amount = Number(match[1] + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/** numerator / denominator rounded once to an integer, half away from zero. The products must be safe integers. */
export function divideRounded(numerator: number, denominator: number): number {
  const size = Math.floor((2 * Math.abs(numerator) + denominator) / (2 * denominator));
  return numerator < 0 ? -size : size;
}

/** `amount` x `part` / `whole`, exact however large, then rounded once, half away from zero. `whole` is above zero. */
export function proportion(amount: Money, part: number, whole: number): Money {
  const product = amount * part;
  if (Number.isSafeInteger(2 * product + whole)) return divideRounded(product, whole);
  const [size, half] = [BigInt(Math.abs(amount)) * BigInt(part), BigInt(whole)];
  const rounded = Number((2n * size + half) / (2n * half));
  return amount < 0 ? -rounded : rounded;
}
