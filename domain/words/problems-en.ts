import { type SentenceOf, sayBy } from './sentence.ts';

/** What a value of a file should be, by the shape that a schema calls it. */
const shapes: Record<string, string> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

/** Why a bundle's price makes no sense with its slots. */
export const priceFaultsEn = {
  noUnit: 'a bundle takes at least one unit',
  noAmount: 'an amount off is above zero',
  belowZero: 'a fixed price is never below zero',
  noneFree: 'at least one unit is free and at least one is paid',
  nonePaid: 'at least one unit is paid and at least one is free',
  noPercentage: 'a percentage is above 0 and at most 100',
  noSuchUnit: (k: number, size: number) => `there is no unit number ${k} among ${size}`,
};
export type PriceFault = SentenceOf<typeof priceFaultsEn>;

const quoteHint = 'put the whole field into quotes and write a quote in it twice';
const yamlHint = ' (a text with a colon, or one that begins with { or [, belongs in quotes)';

/**
 * What is wrong with a price book, a file of items or of people, or an entry that is being written. Each goes behind the
 * name of what it is about, and is a whole sentence where it is about no one thing.
 */
export const problemsEn = {
  missing: 'is missing',
  empty: 'is empty',
  twice: 'is there twice',
  namedTwice: (id: string) => `"${id}" is there twice`,
  unknownField: (name: string) => `unknown field ${name}`,
  shape: (shape: string) => `should be ${shapes[shape] ?? shape}`,
  oneOf: (values: readonly string[]) => `should be ${values.join(' or ')}`,
  atLeastOne: 'should have at least one entry',
  atLeastTwo: 'should have at least two entries: a question leaves a choice',
  atMost: (entries: number) => `should have at most ${entries} entries`,
  calledOtherwise: (id: string) => `should be ${id}, as the entry is called`,
  /** `inEnglish`: what a library says; it speaks no other language. */
  unfit: ({ inEnglish }: { code: string; inEnglish: string }) => inEnglish,

  unprintable: 'has a character in it that cannot be shown',
  tooLong: (longest: number, length: number) => `is longer than ${longest} characters (it has ${length})`,
  urgency: (words: string) =>
    `says ${words}: the till itself shows what is left and what ends, from the facts`,
  unknownBlank: (blank: string, allowed: readonly string[]) =>
    `has the unknown placeholder {${blank}}: ${
      allowed.length === 0
        ? 'placeholders are filled in "say", questions and answers only'
        : `it may be ${allowed.map((one) => `{${one}}`).join(', ')}`
    }`,
  tornBraces: 'has a { or } without its pair',
  tornBrackets: 'has a [ or ] without its pair, or one pair within another',
  idleBrackets:
    'has [brackets] without a placeholder in them: they are for a part that goes when it has no word',
  bareBlank: (blank: string) =>
    `has {${blank}} outside [brackets]: it may have no word, so put the part that goes with it into [ ]`,
  onlyBrackets: 'says nothing when the part in [brackets] goes',

  slug: (longest: number, example: string) =>
    `should be 1 to ${longest} of a-z, 0-9 and dash, like ${example}`,
  wholeNumber: (least: number, most: number) => `should be a whole number from ${least} to ${most}`,
  countFrom: (least: number) => `should be a whole number, ${least} or more`,
  aboveZero: 'should be more than 0',
  moreThan: (most: number) => `is more than ${most}`,
  tooMuchMoney: 'is more than a till can take',
  negative: 'is negative',
  separators: 'should have a point before the decimals and no other separator, like 1234.50',
  noAmount: 'is no amount; write digits and a point, like 1234.50',
  decimals: (most: number, currency: string | undefined) =>
    `has more than the ${most} decimals of ${currency ?? 'any currency'}`,
  noPercentage: 'should be a percentage from 0 to 100 with at most two decimals, like 13.5',
  day: 'should be a day like 2026-01-31',
  dayOfYear: 'should be a day like 12-24',
  time: 'should be a time like 09:30',
  notAfterFrom: (from: string) => `is not after "from" (${from})`,
  beforeFrom: (from: string) => `is before "from" (${from})`,
  neverBetween: (from: string, until: string) => `never come between ${from} and ${until}`,

  oneSelector: 'should have exactly one of sku, category and tag',
  pairOfTags: 'should be a pair of tags',
  tagTwice: 'names one tag twice',
  oneBundlePrice:
    'should have exactly one of fixed, percentOff, amountOff, cheapestFree, payFor, and percentOffKth with k',
  unfitPrice: (why: PriceFault) => `does not fit the slots: ${sayBy(priceFaultsEn, why)}`,
  scalePrefix: 'should be 02 or 20 to 29',
  scaleDigits: (digits: number) => `leaves ${digits} digits for the value, not 4 or 5`,
  asksNothing: 'asks nothing: give minAge, licence or hours',
  currencyCode: 'should be a currency code of ISO 4217, like EUR',
  locale: 'should be a language and country, like en-IE',
  timeZone: 'should be a time zone, like Europe/Dublin',

  offeredTwice: 'is offered twice',
  notRequired: 'does not go with kind required, which is always said at once',
  partnerMissing: 'is missing: who sells it, and the commission',
  partnerOnly: 'goes with kind partner only',
  tooLateForUpgrade: 'comes too late for an upgrade: it is paid by then',
  noVoucher: 'has {voucher}, and the rule has no voucher',
  afterOnly: 'goes with the moment after only',
  inWantsToo: 'is in wants too, so it would never be said',

  noItemWith: (kind: string, name: string) => `there is no item with the ${kind} ${name}`,
  neverUpgrade: (sku: string) => `${sku} is never an upgrade: nothing that calls for it is cheaper than it`,
  notCheaper: (sku: string, than: string) => `${sku} is not cheaper than ${than}, which it would stand for`,
  benefitMissing: (by: OfferedBy, sku: string) => `is missing: ${offeredBy(by)} offers ${sku}`,
  onlyOnOffer: 'takes only items on offer, which notOnOffer leaves out',
  fixedNeverApplies: 'never applies: even the dearest pieces together cost no more than that',
  amountOffTooMuch: 'is more than even the dearest pieces together cost',
  noAnswerGives: (tag: string) => `no answer of needs.yaml gives ${tag}`,
  nobodyHasTag: (tag: string) => `no item has the tag ${tag}, and no answer gives it`,
  idleTag: (tag: string) =>
    `the tag ${tag} steers nothing: no rule wants it or is notWith it, no item has it, no contradiction names it`,
  itemsStillHaveRate: (percent: number) => `items still have the rate of ${percent} %`,
  oneOfRates: (rates: readonly number[]) => `should be one of the store's: ${rates.join(', ')}`,
  lastItem: 'the last item cannot be taken out',
  storeIsCalled: 'the store is called store',
  storeStays: 'the store cannot be taken out',
  currencyStays: (currency: string) =>
    `stays ${currency}: every price is in it. Import a whole price book to change it`,
  officeAlone: 'head office alone changes this',
  itemGone: (sku: string) => `there is no item ${sku}`,

  sku: 'should be 1 to 32 of A-Z, a-z, 0-9, point, dash and underscore',
  yesOrEmpty: 'should be yes or empty',
  checkDigit: (digit: string) => `should end in the check digit ${digit}`,
  cutBySpreadsheet: 'was cut short by a spreadsheet; give the column the format Text',
  noBarcode: 'is no EAN or UPC, and an in-store code is 1 to 20 of A-Z, 0-9 and dash',
  pack: 'should be a barcode and two pieces or more, like 15400141288763*6',
  soldBy: 'should be piece, kilogram or amount (the cashier names the price)',
  aboveThePrice: 'is above the price',
  noTaxOfStore: (ids: readonly string[]) => `is not one of store.yaml's: ${ids.join(', ')}`,
  goodsOrService: 'should be goods or service',
  serviceHasNone: 'should be empty: a service has none',
  plainFileName: 'should be a plain file name without a folder, like canto-mx420.jpg',
  phone: "should begin with + and the country's number, like +353 1 555 0100",
  cardOfNoScanner: 'is no code that a scanner reads; check its digits',
  idNotItsOwn: 'should not be the phone or the card: sales keep it for good, so give a number of its own',
  moreThanQuantity: (quantity: number) => `is more than the quantity ${quantity}`,
  codeOfItem: 'is the code of an item',
  noCustomerId: 'is no id of customers.csv',
  notInBook: 'is not in the price book',

  onLine: (line: number) => `is already on line ${line}`,
  onThisLine: 'is already on this line',
  onItem: (sku: string) => `is already on ${sku}`,
  skuOfAnother: 'is the sku of another item',
  barcodeOf: (sku: string) => `is a barcode of ${sku}`,
  barcodeOnLine: (line: number) => `is a barcode of the item on line ${line}`,
  pin: 'should be 4 to 8 digits',
  noPins: 'should be left out: PINs are set at the tills',
  badge: 'should be 1 to 20 letters and digits',
  noManager: 'names no manager; somebody has to be one',

  more: (problems: number) => `and ${problems} more problem${problems === 1 ? '' : 's'}`,
  notInFolder: (folder: string) => `is missing from the folder ${folder}`,
  noCustomersFile: 'is missing from the folder, and purchases.csv names customers',
  bothThere: (other: string) => `and ${other} are both in the folder; keep one of them`,
  noFile: 'is not a file',
  megabytes: (most: number) => `is larger than ${most} MB`,
  unreadable: (why: string) => `cannot be read (${why})`,
  utf16: 'is in UTF-16; save it as UTF-8',
  notUtf8: 'is not in UTF-8 from here on; save it as UTF-8',
  noItems: 'has no items',
  noHeader: 'is empty; its first line should name the columns',
  notCommas: 'the columns should be separated by commas',
  lineEnds: 'the lines should end with LF or CRLF',
  namelessColumn: 'a column has no name',
  unknownColumn: (name: string) => `unknown column ${name}`,
  columnTwice: (name: string) => `column "${name}" is there twice`,
  columnMissing: (name: string) => `column "${name}" is missing`,
  ragged: (fields: number, columns: number) =>
    `has ${fields} fields where the first line names ${columns} columns`,
  raggedByCommas: (fields: number, columns: number) =>
    `has ${fields} fields where the first line names ${columns} columns; a text with a comma in it belongs in quotes`,
  openQuote: `has a quote without its pair; ${quoteHint}`,
  strayQuote: `has a quote in the middle of a field; ${quoteHint}`,
  longLine: 'is longer than 64 KB',
  tooManyRows: (most: number) => `is one of more than ${most} rows; import them in parts`,
  tooManyItems: (most: number) => `at most ${most}`,
  noTable: 'The file holds no table: a line that names columns, and rows under it.',
  noSkuColumn: 'No column is chosen for the sku, and without it no row is known.',
  noColumn: (place: number) => `The file has no column ${place}.`,
  columnForBoth: (name: string, one: string, other: string) =>
    `The column ${name} is chosen for both ${one} and ${other}.`,

  zeroByte: 'has a zero byte in it',
  noYaml: ({ inEnglish, hint }: { inEnglish: string; hint: boolean }) =>
    `is not YAML that can be read: ${inEnglish}${hint ? yamlHint : ''}`,
  fieldTwice: (name: string) => `field ${name} is there twice`,
  tooManyAliases: 'repeats itself by aliases (*name) too often; write it out',
  tooDeep: 'is nested too deeply',
  noList: 'should be a list: each entry begins with a dash',

  noPng: 'is no PNG picture; save it as PNG',
  noBase64: 'should be a PNG in base64',
  tooManyDots: (width: number, height: number, mostWidth: number, mostHeight: number) =>
    `is ${width} by ${height} dots; make it ${mostWidth} by ${mostHeight} at most`,
  kilobytes: (most: number) => `is larger than ${most} kB; save it in black and white`,
  undrawable: (width: number, height: number) =>
    `is ${width} by ${height} dots, and one of these cannot be drawn; make it one dot more`,
  damagedPng: 'is damaged; save it again as PNG',
};

/** What offers an item: a bundle or a rule, or an answer in store.yaml. */
export type OfferedBy = { kind: 'bundle' | 'rule'; id: string } | { kind: 'answer' };

const offeredBy = (by: OfferedBy) =>
  by.kind === 'answer' ? 'an answer in store.yaml' : `${by.kind} ${by.id}`;
