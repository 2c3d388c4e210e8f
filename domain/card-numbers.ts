/** Digits in groups, as people write them: with blanks, dashes, dots or slashes between. */
const grouped = /\d+(?:[\s.\-\u2010-\u2015/]{1,3}\d+)*/g;

/** So many digits a card number has. */
const [fewest, most] = [13, 19];

/** What issuers' numbers begin with: American Express and Diners, Visa, Mastercard, Maestro, Discover and others. */
const issuer = /^(3\d|4|5[0-8]|6|2[2-7](?=\d{14}))/;

/** Longer than that no telephone number is, with its country in front. */
const longestPhone = 15;

type Group = { digits: string; from: number; to: number };

/**
 * A text with the middle of every payment card number in it made unreadable; no more than the first six and the last four digits
 * are left (PCI DSS 4.0, 3.4.1). Other numbers stay, but for the one in ten of a card's length and beginning whose check
 * digit is a card's by chance.
 */
export function maskCardNumbers(text: string): string {
  return text.replace(grouped, (run, at: number) => {
    const digits = run.replace(/\D/g, '').length;
    return text[at - 1] === '+' && digits <= longestPhone ? run : maskRun(run);
  });
}

/** From left to right: the longest row of whole groups that is a card number; an expiry date may stand behind it. */
function maskRun(run: string): string {
  const groups = [...run.matchAll(/\d+/g)].map(
    ({ 0: digits, index: from }): Group => ({ digits, from, to: from + digits.length }),
  );
  let [masked, done] = ['', 0];
  for (let first = 0; first < groups.length; first++) {
    const found = cardFrom(groups.slice(first, first + most));
    const begin = groups[first]?.from ?? 0;
    if (!found || begin < done) continue;
    masked += `${run.slice(done, begin)}${found.masked}`;
    done = found.to;
  }
  return masked + run.slice(done);
}

function cardFrom(groups: readonly Group[]): { masked: string; to: number } | undefined {
  let found: { masked: string; to: number } | undefined;
  let digits = '';
  for (const group of groups) {
    digits += group.digits;
    if (digits.length > most) break;
    if (digits.length < fewest || !issuer.test(digits) || !hasCheckDigit(digits)) continue;
    found = {
      masked: `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}`,
      to: group.to,
    };
  }
  return found;
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
