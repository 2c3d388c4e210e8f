import type { Misread } from './code-faults.ts';
import { faultsDe } from './faults-de.ts';
import { germanDay } from './german-day.ts';
import type { refusalsEn } from './refusals-en.ts';
import { sayBy } from './sentence.ts';
import type { PaidBy } from './steps-en.ts';

const misread: Record<Misread, string> = {
  'check-digit': 'Seine Prüfziffer stimmt nicht',
  'too-long': 'Er ist zu lang',
  'not-a-code': 'Er enthält Zeichen, die kein Strichcode hat',
};

const tenders: Record<PaidBy, string> = { cash: 'bar', card: 'mit Karte', voucher: 'mit Gutschein' };

export const refusalsDe: typeof refusalsEn = {
  emptyBasket: 'Der Korb ist leer. Einen Artikel scannen oder den Verkauf stornieren.',
  paymentBegun: 'Die Zahlung hat begonnen. Erst fertig bezahlen oder Zahlungen zurücknehmen.',
  noOpenSale: 'Kein Verkauf ist offen. Einen Artikel scannen, um zu beginnen.',
  lineGone: 'Diese Zeile gibt es nicht mehr.',
  nothingToUndo: 'In diesem Verkauf gibt es nichts zurückzunehmen.',

  unknownCode: (code) => `Kein Artikel hat diesen Code: ${code}. Nach Namen suchen.`,
  unknownItem: 'Kein Artikel hat diesen Code. Nach Namen suchen.',
  emptyScan: 'Der Scan war leer. Noch einmal scannen oder nach Namen suchen.',
  misreadBarcode: (code, why) =>
    `Der Strichcode ${code} wurde falsch gelesen: ${misread[why]}. Noch einmal scannen oder nach Namen suchen.`,
  misreadLabel: 'Das Etikett wurde falsch gelesen. Noch einmal scannen.',
  misreadCode: (code, fault) =>
    `Der Code ${code} ${sayBy(faultsDe, fault)}. Noch einmal scannen oder nach Namen suchen.`,
  emptyLabel: 'Auf dem Etikett steht kein Gewicht und kein Preis. Noch einmal wiegen.',
  expired: (item, until) =>
    `${item}: nur bis ${germanDay(until)} zu verkaufen. Beiseite legen und ein anderes Stück nehmen.`,
  isReceipt: (number) => `Das ist Bon ${number}. Öffnen, um etwas zurückzunehmen.`,
  priceNeeded: (item) => `${item} hat keinen eigenen Preis. Tippen, was es kostet.`,
  closedHours: (restriction, from, until) => `${restriction}: Verkauf nur von ${from} bis ${until} erlaubt.`,
  tooManyPieces: (most) => `Eine Zeile fasst höchstens ${most} Stück. Die Menge prüfen.`,
  tooMuchForSale: 'Der Verkauf würde höher, als eine Kasse annimmt. Die Menge prüfen.',

  noBundle: 'Kein Set hat dieses Etikett. Die Teile einzeln scannen.',
  bundleNotNow: (bundle) => `${bundle} wird jetzt nicht verkauft, oder nicht an diese Kundschaft.`,
  bundlePieceOut: (bundle, item) => `${bundle} ist nicht zu haben: ${item} ist nicht vorrätig.`,
  bundlePieceGone: (bundle) => `${bundle} ist nicht zu haben: Ein Teil davon wird nicht mehr verkauft.`,

  suggestionGone: 'Diese Empfehlung passt nicht mehr zum Korb.',
  askBeforeSwap:
    'Ein Tausch gibt auf, was die Kundschaft gewählt hat. Erst fragen, dann dem Tausch zustimmen.',
  noSuchChoice: 'Dieser Artikel steht nicht zur Auswahl. Einen der gezeigten nehmen.',
  notRequired: 'So wird nur auf nötiges Zubehör geantwortet.',
  questionGone: 'Danach wird nicht mehr gefragt.',
  noSuchAnswer: 'Diese Antwort steht nicht auf der Karte.',

  noCustomerHere: 'In diesem Verkauf ist keine Kundschaft eingetragen.',
  unknownVoucher: (code) => `Kein Bon dieser Kasse hat den Gutschein ${code} versprochen.`,
  voucherSpent: (code) => `Gutschein ${code} ist schon in einem früheren Verkauf eingelöst. Er gilt einmal.`,
  voucherTaken: (code) => `Gutschein ${code} ist in diesem Verkauf schon abgezogen. Er gilt einmal.`,
  voucherEnded: (code, until) => `Gutschein ${code} galt bis ${germanDay(until)}.`,
  belowFloor: 'Das liegt unter dem niedrigsten Preis dieses Artikels.',

  cardIsAsked: 'Das Terminal ist schon gefragt. Erst sagen, was es geantwortet hat.',
  cardUnanswered: 'Das Terminal wurde nach einer Kartenzahlung gefragt. Erst sagen, was es geantwortet hat.',
  cardStillUnknown: 'Eine Kartenzahlung hat noch keine Antwort. Das Terminal noch einmal fragen.',
  noCardAsked: 'Keine solche Kartenzahlung wartet auf Antwort.',
  checkBeforePayment: 'Vor dem Bezahlen ist etwas zu prüfen.',
  checkBeforeRefund: 'Bevor Geld zurückgeht, ist etwas zu prüfen.',
  checkFirst: 'Vorher ist etwas zu prüfen.',
  noSuchCheck: 'In diesem Verkauf ist nichts davon zu prüfen.',
  nothingDue: 'Es ist nichts mehr offen. Den Verkauf abschließen.',
  onlyCashOver: (kind) => `Höchstens den offenen Betrag ${tenders[kind]} nehmen. Nur bar gibt es Rückgeld.`,
  notPaidYet: 'Der Verkauf ist noch nicht bezahlt. Erst den Rest nehmen.',
  refundFirst: 'Es muss Geld zurückgehen. Erst auszahlen.',
  nothingToRefund: 'Es muss nichts zurückgehen.',
  tooMuchBack: 'Das ist mehr, als zurückgehen muss.',
  refundAsPaid: (kinds) =>
    `Geld geht zurück, wie es bezahlt wurde: hier ${kinds.map((kind) => tenders[kind]).join(' oder ')}.`,

  notOnReceipt: 'Diese Zeile steht nicht auf dem Bon.',
  isService: (item) => `${item} ist eine Dienstleistung; sie kann nicht zurückkommen.`,
  allBack: 'Davon ist schon alles zurückgekommen.',
  onlySoManyBack: (left) => `Davon können nur noch ${left} zurückkommen.`,
  cameBackMeanwhile: (item) =>
    `${item}: Davon ist inzwischen etwas zurückgekommen. Diese Rückgabe weglassen und neu beginnen.`,
  noSuchReturn: 'Diese Rückgabe ist nicht in diesem Verkauf.',
  saleOnCounter: 'Ein anderer Verkauf steht auf der Kasse. Erst parken oder abschließen.',
  notHeld: 'Dieser Verkauf ist nicht mehr geparkt.',
};
