/** So many digits a card number has; it may be written in groups. */
const candidate = /(?<![\d])\d(?:[ -]?\d){12,18}(?![\d])/g;

/** What issuers' numbers begin with: American Express and Diners, Visa, Mastercard, Maestro, Discover and others. */
const issuer = /^(3[0-9]|4|5[0-8]|6|2[2-7])/;

/**
 * A text with the middle of every payment card number in it made unreadable; no more than the first six and the last four digits
 * are left (PCI DSS 4.0, 3.4.1). Other numbers stay, but for the one in ten of a card's length and beginning whose check
 * digit is a card's by chance.
 */
export function maskCardNumbers(text: string): string {
  return text.replace(candidate, (found) => {
    const digits = found.replace(/\D/g, '');
    if (!issuer.test(digits) || !hasCheckDigit(digits)) return found;
    return `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}`;
  });
}

/** The check digit of card numbers (ISO/IEC 7812-1, annex B: the Luhn formula). */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}
