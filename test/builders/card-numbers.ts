/** What issuers' numbers begin with, and how long they are. */
const issuers: readonly [starts: readonly string[], lengths: readonly number[]][] = [
  [['4'], [16, 19]],
  [['51', '52', '53', '54', '55', '2221', '2404', '2720'], [16]],
  [['34', '37'], [15]],
  [['300', '305', '36', '38'], [14]],
  [
    ['6011', '644', '65'],
    [16, 19],
  ],
  [['3528', '3589'], [16]],
  [
    ['5018', '5020', '5038', '6304', '6759'],
    [16, 18, 19],
  ],
  [['62'], [16, 19]],
];

/** The `index`-th of many payment card numbers, no two alike, issuer after issuer. */
export function cardNumber(index: number): string {
  const [starts, lengths] = issuers[index % issuers.length] ?? issuers[0] ?? [[''], [16]];
  const turn = Math.floor(index / issuers.length);
  const start = starts[turn % starts.length] ?? '';
  const length = lengths[turn % lengths.length] ?? 16;
  // Digits that look like chance and never come twice: a step through all of their numbers by a prime.
  const free = length - start.length - 1;
  const body = String((BigInt(index + 1) * 7_368_787n * 1_299_709n) % 10n ** BigInt(free)).padStart(
    free,
    '0',
  );
  return withLuhnDigit(start + body);
}

/** As a customer's card shows it, with `gap` between its groups. */
export function written(number: string, gap: string): string {
  const groups = number.length === 15 ? /^(.{4})(.{6})(.{5})$/ : /.{1,4}/g;
  const parts =
    number.length === 15 ? (groups.exec(number)?.slice(1) ?? []) : (number.match(groups) ?? [number]);
  return parts.join(gap);
}

function withLuhnDigit(digits: string): string {
  let sum = 0;
  [...digits].reverse().forEach((digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** More digits in a row than the first six and the last four. */
const telling = 11;

/** Finds more of any of the numbers in a text than may be kept, however its digits are grouped. */
export function leaks(numbers: readonly string[]): (text: string) => string[] {
  const windows = new Map<string, string>();
  for (const number of numbers)
    for (let at = 0; at + telling <= number.length; at++) windows.set(number.slice(at, at + telling), number);
  return (text) => {
    const found = new Set<string>();
    for (const [run] of text.matchAll(/\d(?:[ -]?\d){10,}/g)) {
      const digits = run.replace(/\D/g, '');
      for (let at = 0; at + telling <= digits.length; at++) {
        const number = windows.get(digits.slice(at, at + telling));
        if (number !== undefined) found.add(number);
      }
    }
    return [...found];
  };
}
