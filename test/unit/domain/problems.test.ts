import { describe, expect, it } from 'vitest';
import { sayFault, sayProblem, type What } from '../../../domain/words/problems.ts';
import type { PriceFault, problemsEn } from '../../../domain/words/problems-en.ts';
import { problemsEn as table } from '../../../domain/words/problems-en.ts';
import { type StartSentence, sayStart } from '../../../domain/words/start.ts';
import { startEn } from '../../../domain/words/start-en.ts';

type WithFacts = {
  [Name in keyof typeof problemsEn as (typeof problemsEn)[Name] extends string
    ? never
    : Name]: (typeof problemsEn)[Name] extends (...facts: infer Facts) => string ? Facts[] : never;
};

const priceFaults: PriceFault[] = [
  ...([['noUnit'], ['noAmount'], ['belowZero'], ['noneFree'], ['nonePaid'], ['noPercentage']] as const),
  ['noSuchUnit', 4, 3],
];

/** Facts for each text that has some; a text without a sample does not compile. */
const facts: WithFacts = {
  namedTwice: [['a']],
  unknownField: [['"x"']],
  shape: [['string'], ['array'], ['object'], ['number'], ['boolean']],
  oneOf: [[['a', 'b']]],
  atMost: [[1], [12]],
  calledOtherwise: [['a']],
  unfit: [[{ code: 'custom', inEnglish: 'is not it' }]],
  tooLong: [[80, 90]],
  urgency: [['"x"']],
  unknownBlank: [
    ['x', []],
    ['x', ['item']],
    ['x', ['item', 'price']],
  ],
  bareBlank: [['x']],
  slug: [[40, 'ink-420']],
  wholeNumber: [[1, 3]],
  countFrom: [[1]],
  moreThan: [[36_500]],
  decimals: [
    [2, 'EUR'],
    [4, undefined],
  ],
  notAfterFrom: [['10:00']],
  beforeFrom: [['2026-11-22']],
  neverBetween: [['2026-11-22', '2026-11-23']],
  unfitPrice: priceFaults.map((fault) => [fault]),
  scaleDigits: [[6]],
  noItemWith: [
    ['sku', '"A"'],
    ['category', '"a"'],
    ['tag', '"a"'],
  ],
  neverUpgrade: [['A']],
  notCheaper: [['A', 'B']],
  benefitMissing: [
    [{ kind: 'bundle', id: 'b' }, 'A'],
    [{ kind: 'rule', id: 'b' }, 'A'],
    [{ kind: 'answer' }, 'A'],
  ],
  noAnswerGives: [['"a"']],
  nobodyHasTag: [['"a"']],
  idleTag: [['"a"']],
  itemsStillHaveRate: [[13.5]],
  oneOfRates: [[[1900, 700]]],
  currencyStays: [['EUR']],
  itemGone: [['A']],
  checkDigit: [['0']],
  noTaxOfStore: [[['standard']]],
  moreThanQuantity: [[2]],
  onLine: [[3]],
  onItem: [['A']],
  barcodeOf: [['A']],
  barcodeOnLine: [[3]],
  more: [[1], [2]],
  notInFolder: [['/shop']],
  bothThere: [['store.yml']],
  megabytes: [[16]],
  unreadable: [["EACCES: permission denied, open '/x'"]],
  unknownColumn: [['"x"']],
  columnTwice: [['sku']],
  columnMissing: [['sku']],
  ragged: [[2, 3]],
  raggedByCommas: [[4, 3]],
  tooManyRows: [[200_000]],
  tooManyItems: [[10_000]],
  noColumn: [[3]],
  columnForBoth: [['"x"', 'sku', 'name']],
  noYaml: [[{ inEnglish: 'Missing the closing quote', hint: false }], [{ inEnglish: 'Not so', hint: true }]],
  fieldTwice: [['"x"']],
  tooManyDots: [[400, 200, 384, 160]],
  kilobytes: [[16]],
  undrawable: [[10, 20]],
};

const plain = Object.entries(table).flatMap(([name, text]) => (typeof text === 'string' ? [[name]] : []));
const sampled = Object.entries(facts).flatMap(([name, samples]) =>
  samples.map((sample) => [name, ...sample]),
);
const all = [...plain, ...sampled] as unknown as readonly What[];
/** Words that no German sentence has. */
const english = /\b(the|this|that|and|or|of|is|not|it|with|no|to|by|has|should|denied)\b|undefined|\[object/i;

describe('what is wrong with a price book', () => {
  it.each(all)('is another sentence in German, with the same facts: %s', (...what) => {
    const problem = { of: '', what: what as unknown as What };
    const spoken = sayProblem(problem, 'de');
    expect(spoken).not.toBe(sayProblem(problem, 'en'));
    expect(spoken).not.toMatch(english);
    expect(spoken).not.toBe('');
  });

  it('names fields as the file does, and to whoever sees a screen as the screen does', () => {
    const problem = { of: 'slots 2, quantity', what: ['wholeNumber', 1, 99] } as const;
    expect(sayProblem(problem, 'de')).toBe('slots 2, quantity muss eine ganze Zahl von 1 bis 99 sein');
    expect(sayFault(problem, 'de')).toBe('Platz 2, Stück muss eine ganze Zahl von 1 bis 99 sein');
    expect(sayFault(problem, 'en')).toBe('slots 2, quantity should be a whole number from 1 to 99');
    expect(sayFault({ of: 'name "price, name"', what: ['empty'] }, 'de')).toBe('Name "price, name" ist leer');
    expect(sayFault({ of: 'rule price-cut: say', what: ['empty'] }, 'de')).toBe(
      'Regel price-cut: Satz ist leer',
    );
  });
});

const wrong = [{ file: 'items.csv', line: 2, of: 'price', what: ['missing'] }];

describe('why a till does not start', () => {
  it.each(Object.keys(startEn))('is said in German too: %s', (name) => {
    const facts = name.endsWith('Imported') ? [wrong] : ['/till.db', 9, 8];
    const why = [name, ...facts] as unknown as StartSentence;
    expect(sayStart(why, 'de')).not.toBe(sayStart(why, 'en'));
    expect(sayStart(why, 'de')).not.toMatch(english);
    if (name.endsWith('Imported')) expect(sayStart(why, 'de')).toContain('items.csv Zeile 2: price fehlt');
  });
});
