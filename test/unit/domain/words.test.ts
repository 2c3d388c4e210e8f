import { describe, expect, it } from 'vitest';
import { faultsDe } from '../../../domain/words/faults-de.ts';
import { faultsEn } from '../../../domain/words/faults-en.ts';
import { sayBy } from '../../../domain/words/sentence.ts';
import { languageOf, type Sentence, say, type TillWords, tillWords } from '../../../domain/words/words.ts';

const printer = 'Canto';
const heard = { yes: 12, shown: 40 };
const ofField = ['unknownField', 'shortField', 'strangeField', 'misreadField', 'twofoldField'] as const;

type WithFacts = {
  [Name in keyof TillWords as TillWords[Name] extends string ? never : Name]: TillWords[Name] extends (
    ...facts: infer Facts
  ) => string
    ? Facts[]
    : never;
};

/** Facts, the same in every language, for each text that has some; a text without a sample does not compile. */
const facts: WithFacts = {
  few: [[2]],
  fewLeft: [[2]],
  nearDay: [[{ inDays: 0, weekday: 6 }], [{ inDays: 3, weekday: 2 }]],
  endsOn: [[{ inDays: 1, weekday: 0 }]],
  completes: [[printer]],
  beats: [[printer, '3.00', ['A', 'B'], '2.00']],
  comesBefore: [[printer, '3.00', ['A', 'B'], '3.00']],
  requiredFor: [[printer]],
  saidYes: [
    [{ of: 'this', ...heard, back: 0 }],
    [{ of: 'its-kind', ...heard, back: 2 }],
    [{ of: 'beside-others', ...heard, back: 0 }],
  ],
  savesThem: [['3.00']],
  oftenWith: [[['A', 'B']]],
  senselessBeside: [[printer]],
  ownsFrom: [[printer, '2025-03-01']],
  customerReturns: [[3, 9]],
  notSoMany: [[2]],
  itemReturns: [[3, 9]],
  effectCounted: [[640, 32]],
  effectTooFew: [[20]],
  effectMore: [['0.10', '0.90']],
  effectLess: [['0.10', '0.90']],
  effectUnclear: [['0.10', '0.90']],
  unknownCode: [['123']],
  misreadBarcode: [['123', 'check-digit']],
  misreadCode: [['123', ['noEnd']]],
  expired: [[printer, '2026-11-21']],
  isReceipt: [[7]],
  priceNeeded: [[printer]],
  closedHours: [[printer, '08:00', '20:00']],
  tooManyPieces: [[9999]],
  bundleNotNow: [[printer]],
  bundlePieceOut: [[printer, 'A']],
  bundlePieceGone: [[printer]],
  unknownVoucher: [['V1']],
  voucherSpent: [['V1']],
  voucherTaken: [['V1']],
  voucherEnded: [['V1', '2026-11-21']],
  onlyCashOver: [['card']],
  refundAsPaid: [[['card', 'voucher']]],
  isService: [[printer]],
  onlySoManyBack: [[2]],
  cameBackMeanwhile: [[printer]],
  stepAdd: [[printer]],
  stepSwap: [[printer]],
  stepQuantity: [[printer]],
  stepRemove: [[printer]],
  stepPrice: [[printer]],
  stepDiscount: [[printer]],
  stepNote: [[printer]],
  stepVoucher: [['V1']],
  stepReturn: [[printer]],
  stepTender: [['cash']],
  stepRefund: [['voucher']],
  clockIsBehind: [['22.11.2026']],
  voucherName: [['V1']],
  batch: [['B1']],
  serial: [['S1']],
  notACommand: [['code: ', { code: 'too_big', inEnglish: 'Too big: expected the string to be short' }]],
  diskRefuses: [['SQLITE_IOERR']],
  mayNot: [['void-sale']],
  askToAllow: [
    ['discount', []],
    ['discount', ['Ada', 'Bea']],
  ],
  mayNotAllow: [['Ada']],
  pinsWait: [[30]],
  pinOf: [['Ada']],
  noReceipt: [[7]],
  receiptElsewhere: [['2A']],
  noCoin: [['3']],
  noReport: [[7]],
  weakPin: [['one-digit'], ['row'], ['repeated']],
  badgeTaken: [['Ada']],
  passphraseTooShort: [[12]],
  typeTillName: [['Till 1']],
  noBackupFile: [
    ['missing'],
    ['foreign'],
    ['other-till'],
    ['newer'],
    ['passphrase'],
    ['torn'],
    ['chain'],
    ['rebuild'],
    ['full'],
    ['fault'],
  ],
  backupFailed: [['folder'], ['full'], ['unsound'], ['fault'], ['passphrase']],
  officeRefuses: [['E1', 'x']],
  fenced: [['no-key'], ['fork']],
  noReceiptNumber: [[7]],
  noEntry: [['bundle', 'B1']],
  lockedFields: [['price']],
  entryUnsound: [
    [{ of: 'price', what: ['missing'] }, 0],
    [{ of: 'price', what: ['missing'] }, 2],
  ],
  fileTooLarge: [[32]],
  importUnsound: [[1], [3]],
  importTooLarge: [[10_000]],
  noPriceOfItsOwn: [['Pen']],
  notCounted: [['A-1']],
  noBundleYet: [[{ of: 'slots 1, quantity', what: ['missing'] }]],
  notSaved: [['/receipts', '']],
};

const plain = Object.entries(tillWords.en).flatMap(([name, text]) =>
  typeof text === 'string' ? [[name]] : [],
);
const sampled = Object.entries(facts).flatMap(([name, samples]) =>
  samples.map((sample) => [name, ...sample]),
);
const all = [...plain, ...sampled] as unknown as readonly Sentence[];
/** Words that no German sentence has. */
const english = /\b(the|this|that|and|or|of|is|not|it|with|no|to|by|again|already)\b|undefined|\[object/i;

describe('what the till says', () => {
  it.each(all)('is another sentence in German, with the same facts: %s', (...sentence) => {
    const spoken = say(sentence as unknown as Sentence, 'de');
    expect(spoken).not.toBe(say(sentence as unknown as Sentence, 'en'));
    expect(spoken).not.toMatch(english);
    expect(spoken).not.toBe('');
  });

  it('names what is wrong with a code in German too', () => {
    const faults = Object.keys(faultsEn).filter((name) => !ofField.some((one) => one === name));
    const said = [
      ...faults.map((name) => sayBy(faultsDe, [name as 'noEnd'])),
      ...ofField.map((name) => sayBy(faultsDe, [name, '01'])),
    ];
    expect(said.filter((one) => english.test(one) || one === '')).toEqual([]);
  });

  it('leaves what the store has written as it is', () => {
    expect(say('Needed to print', 'de')).toBe('Needed to print');
  });

  it.each([
    ['de-DE', 'de'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['en-IE', 'en'],
    ['fr-FR', 'en'],
  ])('in a store of %s is in %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
