import type { OfferedBy, priceFaultsEn, problemsEn } from './problems-en.ts';
import { sayBy } from './sentence.ts';

const shapes: Record<string, string> = {
  string: 'ein Text',
  array: 'eine Liste',
  object: 'eine Gruppe von Feldern',
  record: 'eine Gruppe von Feldern',
  number: 'eine Zahl',
  boolean: 'ja oder nein (true oder false)',
};

const priceFaultsDe: typeof priceFaultsEn = {
  noUnit: 'ein Set hat mindestens ein Stück',
  noAmount: 'ein Nachlass ist mehr als null',
  belowZero: 'ein fester Preis ist nie unter null',
  noneFree: 'mindestens ein Stück ist gratis und mindestens eins wird bezahlt',
  nonePaid: 'mindestens ein Stück wird bezahlt und mindestens eins ist gratis',
  noPercentage: 'ein Prozentsatz ist mehr als 0 und höchstens 100',
  noSuchUnit: (k, size) => `unter ${size} Stück gibt es keins mit der Nummer ${k}`,
};

const quoteHint = 'das ganze Feld in Anführungszeichen setzen und eins im Text doppelt schreiben';
const yamlHint =
  ' (ein Text mit Doppelpunkt, oder einer, der mit { oder [ beginnt, gehört in Anführungszeichen)';

const offeredBy = (by: OfferedBy) =>
  by.kind === 'answer' ? 'eine Antwort in store.yaml' : `${by.kind === 'bundle' ? 'Set' : 'Regel'} ${by.id}`;

/** Said behind the name of what is wrong, which has neither article nor gender. */
export const problemsDe: typeof problemsEn = {
  missing: 'fehlt',
  empty: 'ist leer',
  twice: 'steht zweimal da',
  namedTwice: (id) => `„${id}“ steht zweimal da`,
  unknownField: (name) => `unbekanntes Feld ${name}`,
  shape: (shape) => `muss ${shapes[shape] ?? shape} sein`,
  oneOf: (values) => `muss ${values.join(' oder ')} sein`,
  atLeastOne: 'braucht mindestens einen Eintrag',
  atLeastTwo: 'braucht mindestens zwei Einträge: Eine Frage lässt die Wahl',
  atMost: (entries) => `hat höchstens ${entries} ${entries === 1 ? 'Eintrag' : 'Einträge'}`,
  calledOtherwise: (id) => `muss ${id} sein, wie der Eintrag heißt`,
  unfit: ({ code }) => `passt nicht (${code})`,

  unprintable: 'enthält ein Zeichen, das sich nicht zeigen lässt',
  tooLong: (longest, length) => `ist länger als ${longest} Zeichen (es sind ${length})`,
  urgency: (words) =>
    `sagt ${words}: Was knapp ist und was endet, zeigt die Kasse selbst, nach dem, was sie weiß`,
  unknownBlank: (blank, allowed) =>
    `enthält den unbekannten Platzhalter {${blank}}: ${
      allowed.length === 0
        ? 'Platzhalter füllt die Kasse nur im Satz, in Fragen und in Antworten'
        : `möglich ${allowed.length === 1 ? 'ist' : 'sind'} ${allowed.map((one) => `{${one}}`).join(', ')}`
    }`,
  tornBraces: 'hat eine { oder } ohne Gegenstück',
  tornBrackets: 'hat eine [ oder ] ohne Gegenstück, oder ein Paar in einem anderen',
  idleBrackets:
    'hat [Klammern] ohne Platzhalter darin: Sie stehen um einen Teil, der wegfällt, wenn das Wort fehlt',
  bareBlank: (blank) =>
    `hat {${blank}} außerhalb von [Klammern]: Das Wort kann fehlen, also den Teil, der dazugehört, in [ ] setzen`,
  onlyBrackets: 'sagt nichts mehr, wenn der Teil in [Klammern] wegfällt',

  slug: (longest, example) => `besteht aus 1 bis ${longest} von a-z, 0-9 und Bindestrich, wie ${example}`,
  wholeNumber: (least, most) => `muss eine ganze Zahl von ${least} bis ${most} sein`,
  countFrom: (least) => `muss eine ganze Zahl ab ${least} sein`,
  aboveZero: 'muss mehr als 0 sein',
  moreThan: (most) => `ist mehr als ${most}`,
  tooMuchMoney: 'ist mehr, als eine Kasse annimmt',
  negative: 'ist negativ',
  separators: 'hat vor den Nachkommastellen einen Punkt und sonst kein Trennzeichen, wie 1234.50',
  noAmount: 'ist kein Betrag; Ziffern und einen Punkt schreiben, wie 1234.50',
  decimals: (most, currency) =>
    currency === undefined
      ? `hat mehr als ${most} Nachkommastellen`
      : `hat mehr als die ${most} Nachkommastellen von ${currency}`,
  noPercentage: 'muss ein Prozentsatz von 0 bis 100 mit höchstens zwei Nachkommastellen sein, wie 13.5',
  day: 'muss ein Tag sein, wie 2026-01-31',
  dayOfYear: 'muss ein Tag sein, wie 12-24',
  time: 'muss eine Uhrzeit sein, wie 09:30',
  notAfterFrom: (from) => `liegt nicht nach dem Beginn (${from})`,
  beforeFrom: (from) => `liegt vor dem ersten Tag (${from})`,
  neverBetween: (from, until) => `kommen zwischen ${from} und ${until} nicht vor`,

  oneSelector: 'nennt genau eins von sku, category und tag',
  pairOfTags: 'muss ein Paar von Merkmalen sein',
  tagTwice: 'nennt ein Merkmal zweimal',
  oneBundlePrice:
    'nennt genau eins von fixed, percentOff, amountOff, cheapestFree, payFor, und percentOffKth mit k',
  unfitPrice: (why) => `passt nicht zum Inhalt: ${sayBy(priceFaultsDe, why)}`,
  scalePrefix: 'muss 02 oder 20 bis 29 sein',
  scaleDigits: (digits) => `lässt ${digits} Ziffern für den Wert, nicht 4 oder 5`,
  asksNothing: 'verlangt nichts: minAge, licence oder hours angeben',
  currencyCode: 'muss ein Währungscode nach ISO 4217 sein, wie EUR',
  locale: 'muss Sprache und Land sein, wie de-DE',
  timeZone: 'muss eine Zeitzone sein, wie Europe/Berlin',

  offeredTwice: 'wird zweimal angeboten',
  notRequired: 'passt nicht zu nötigem Zubehör, das immer sofort gesagt wird',
  partnerMissing: 'fehlt: wer es verkauft, und die Provision',
  partnerOnly: 'gehört nur zu einem Partnerangebot',
  tooLateForUpgrade: 'kommt für etwas Besseres zu spät: Dann ist schon bezahlt',
  noVoucher: 'enthält {voucher}, und die Regel hat keinen Gutschein',
  afterOnly: 'gehört nur in den Moment nach dem Bezahlen',
  inWantsToo: 'steht auch unter den gewünschten, also würde es nie gesagt',

  noItemWith: (kind, name) => `kein Artikel hat ${kinds[kind] ?? kind} ${name}`,
  neverUpgrade: (sku) => `${sku} ist nie etwas Besseres: Nichts, wozu es angeboten wird, kostet weniger`,
  notCheaper: (sku, than) => `${sku} kostet nicht weniger als ${than}, an dessen Stelle es träte`,
  benefitMissing: (by, sku) => `fehlt: ${offeredBy(by)} bietet ${sku} an`,
  onlyOnOffer: 'nimmt nur Artikel im Angebot, die notOnOffer auslässt',
  fixedNeverApplies: 'gilt nie: Selbst die teuersten Stücke zusammen kosten nicht mehr',
  amountOffTooMuch: 'ist mehr, als selbst die teuersten Stücke zusammen kosten',
  noAnswerGives: (tag) => `keine Antwort auf eine Frage ergibt ${tag}`,
  nobodyHasTag: (tag) => `kein Artikel hat das Merkmal ${tag}, und keine Antwort ergibt es`,
  idleTag: (tag) =>
    `das Merkmal ${tag} bewirkt nichts: Keine Regel wünscht es oder schließt es aus, kein Artikel hat es, kein Widerspruch nennt es`,
  itemsStillHaveRate: (percent) => `Artikel haben noch den Satz von ${String(percent).replace('.', ',')} %`,
  oneOfRates: (rates) => `muss einer von denen des Geschäfts sein: ${rates.join(', ')}`,
  lastItem: 'der letzte Artikel lässt sich nicht herausnehmen',
  storeIsCalled: 'das Geschäft heißt store',
  storeStays: 'das Geschäft lässt sich nicht herausnehmen',
  currencyStays: (currency) =>
    `bleibt ${currency}: Jeder Preis ist darin. Zum Ändern ein ganzes Preisbuch einlesen`,
  officeAlone: 'das ändert nur die Zentrale',
  itemGone: (sku) => `den Artikel ${sku} gibt es nicht`,

  sku: 'besteht aus 1 bis 32 von A-Z, a-z, 0-9, Punkt, Binde- und Unterstrich',
  yesOrEmpty: 'muss yes oder leer sein',
  checkDigit: (digit) => `müsste auf die Prüfziffer ${digit} enden`,
  cutBySpreadsheet: 'wurde von einer Tabelle gekürzt; der Spalte das Format Text geben',
  noBarcode: 'ist weder EAN noch UPC, und ein eigener Code besteht aus 1 bis 20 von A-Z, 0-9 und Bindestrich',
  pack: 'muss ein Strichcode mit zwei oder mehr Stück sein, wie 15400141288763*6',
  soldBy: 'muss piece, kilogram oder amount sein (der Preis wird an der Kasse genannt)',
  aboveThePrice: 'liegt über dem Preis',
  noTaxOfStore: (ids) => `ist keine Steuer des Geschäfts: ${ids.join(', ')}`,
  goodsOrService: 'muss goods oder service sein',
  serviceHasNone: 'bleibt leer: Eine Dienstleistung hat keinen Bestand',
  plainFileName: 'muss ein Dateiname ohne Ordner sein, wie canto-mx420.jpg',
  phone: 'beginnt mit + und der Landesvorwahl, wie +49 30 5550 0100',
  cardOfNoScanner: 'ist kein Code, den ein Scanner liest; die Ziffern prüfen',
  idNotItsOwn:
    'darf nicht Telefon oder Karte sein: Verkäufe behalten sie für immer, also eine eigene Nummer vergeben',
  moreThanQuantity: (quantity) => `ist mehr als die Menge ${quantity}`,
  codeOfItem: 'ist der Code eines Artikels',
  noCustomerId: 'ist keine id aus customers.csv',
  notInBook: 'steht nicht im Preisbuch',

  onLine: (line) => `steht schon in Zeile ${line}`,
  onThisLine: 'steht schon in dieser Zeile',
  onItem: (sku) => `gehört schon zu ${sku}`,
  skuOfAnother: 'ist die Nummer eines anderen Artikels',
  barcodeOf: (sku) => `ist ein Strichcode von ${sku}`,
  barcodeOnLine: (line) => `ist ein Strichcode des Artikels in Zeile ${line}`,
  pin: 'muss 4 bis 8 Ziffern haben',
  noPins: 'gehört nicht hierher: PINs werden an den Kassen gesetzt',
  badge: 'besteht aus 1 bis 20 Buchstaben und Ziffern',
  noManager: 'nennt keine Leitung; jemand muss es sein',

  more: (problems) => `und ${problems} ${problems === 1 ? 'weiterer Fehler' : 'weitere Fehler'}`,
  notInFolder: (folder) => `fehlt im Ordner ${folder}`,
  noCustomersFile: 'fehlt im Ordner, und purchases.csv nennt Kundschaft',
  bothThere: (other) => `und ${other} liegen beide im Ordner; eine davon behalten`,
  noFile: 'ist keine Datei',
  megabytes: (most) => `ist größer als ${most} MB`,
  unreadable: (why) => `ist nicht zu lesen (${why.split(/[:,]/)[0]})`,
  utf16: 'ist in UTF-16; als UTF-8 speichern',
  notUtf8: 'ist von hier an nicht in UTF-8; als UTF-8 speichern',
  noItems: 'hat keine Artikel',
  noHeader: 'ist leer; die erste Zeile nennt die Spalten',
  notCommas: 'die Spalten sind durch Kommas zu trennen',
  lineEnds: 'die Zeilen enden mit LF oder CRLF',
  namelessColumn: 'eine Spalte hat keinen Namen',
  unknownColumn: (name) => `unbekannte Spalte ${name}`,
  columnTwice: (name) => `Spalte „${name}“ steht zweimal da`,
  columnMissing: (name) => `Spalte „${name}“ fehlt`,
  ragged: (fields, columns) => `hat ${fields} Felder, und die erste Zeile nennt ${columns} Spalten`,
  raggedByCommas: (fields, columns) =>
    `hat ${fields} Felder, und die erste Zeile nennt ${columns} Spalten; ein Text mit Komma gehört in Anführungszeichen`,
  openQuote: `hat ein Anführungszeichen ohne Gegenstück; ${quoteHint}`,
  strayQuote: `hat ein Anführungszeichen mitten im Feld; ${quoteHint}`,
  longLine: 'ist länger als 64 KB',
  tooManyRows: (most) => `ist eine von mehr als ${most} Zeilen; in Teilen einlesen`,
  tooManyItems: (most) => `höchstens ${most}`,
  noTable: 'Die Datei enthält keine Tabelle: eine Zeile, die Spalten nennt, und Zeilen darunter.',
  noSkuColumn: 'Für die Artikelnummer ist keine Spalte gewählt; ohne sie ist keine Zeile zu erkennen.',
  noColumn: (place) => `Eine Spalte ${place} hat die Datei nicht.`,
  columnForBoth: (name, one, other) => `Die Spalte ${name} ist für ${one} und für ${other} gewählt.`,

  zeroByte: 'enthält ein Null-Byte',
  noYaml: ({ hint }) => `ist kein YAML, das sich lesen lässt${hint ? yamlHint : ''}`,
  fieldTwice: (name) => `Feld ${name} steht zweimal da`,
  tooManyAliases: 'wiederholt sich durch Verweise (*name) zu oft; ausschreiben',
  tooDeep: 'ist zu tief verschachtelt',
  noList: 'muss eine Liste sein: Jeder Eintrag beginnt mit einem Strich',

  noPng: 'ist kein PNG-Bild; als PNG speichern',
  noBase64: 'muss ein PNG in base64 sein',
  tooManyDots: (width, height, mostWidth, mostHeight) =>
    `hat ${width} mal ${height} Punkte; höchstens ${mostWidth} mal ${mostHeight} sind möglich`,
  kilobytes: (most) => `ist größer als ${most} kB; in Schwarz-Weiß speichern`,
  undrawable: (width, height) =>
    `hat ${width} mal ${height} Punkte, und eins davon lässt sich nicht zeichnen; einen Punkt größer machen`,
  damagedPng: 'ist beschädigt; noch einmal als PNG speichern',
};

const kinds: Record<string, string> = { sku: 'die Nummer', category: 'die Warengruppe', tag: 'das Merkmal' };
