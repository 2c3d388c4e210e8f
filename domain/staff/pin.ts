/** Whether a text can be a PIN: 4 to 8 digits. */
export function isPin(text: string): boolean {
  return /^\d{4,8}$/.test(text);
}

/** Why a PIN is guessed first: one digit again and again, digits in a row, the same digits twice or more. */
export type Weakness = 'one-digit' | 'row' | 'repeated';

/** What makes a PIN weak; null where nothing does. */
export function weaknessOf(pin: string): Weakness | null {
  if (/^(\d)\1+$/.test(pin)) return 'one-digit';
  if (isRow(pin, 1) || isRow(pin, 9)) return 'row';
  return /^(\d{2,4})\1+$/.test(pin) ? 'repeated' : null;
}

/** Each digit is the one before and so many more; after 9 comes 0, as on the keys. */
function isRow(pin: string, step: number): boolean {
  return [...pin].every((digit, at) => at === 0 || Number(digit) === (Number(pin[at - 1]) + step) % 10);
}
