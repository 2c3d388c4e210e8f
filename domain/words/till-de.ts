import type { EntryKind } from '../price-book/entry-kind.ts';
import type { Action } from '../staff/action.ts';
import { sayFault } from './problems.ts';
import type { tillEn } from './till-en.ts';

/** Each stands behind "darf" and "allein". */
const actions: Record<Action, string> = {
  sell: 'verkaufen',
  hold: 'einen Verkauf parken',
  'void-line': 'eine Zeile entfernen',
  'void-sale': 'den Verkauf stornieren',
  'override-price': 'den Preis ändern',
  discount: 'diesen Rabatt geben',
  return: 'Ware zurücknehmen',
  'return-without-receipt': 'Ware ohne Bon zurücknehmen',
  reprint: 'einen Bon noch einmal drucken',
  invoice: 'eine Rechnung ausstellen',
  'open-shift': 'eine Schicht beginnen',
  'close-shift': 'die Schicht beenden',
  'move-cash': 'Bargeld einlegen oder entnehmen',
  'open-drawer': 'die Lade öffnen',
  'x-report': 'die Berichte sehen',
  'close-day': 'den Tag abschließen',
  customers: 'Kundschaft eintragen und ändern',
  'erase-customer': 'Kundschaft löschen',
  'advice-record': 'sehen, was empfohlen wurde',
  practice: 'üben',
  'edit-price-book': 'das Preisbuch ändern',
  'effect-report': 'Auswertungen ansehen',
  settings: 'die Einstellungen ändern',
  staff: 'das Personal ändern',
  enrol: 'die Kasse bei einer Zentrale anmelden',
};

function fence(why: string): string {
  if (why === 'no-key')
    return 'Ihre Datenbank gehört zu einer Zentrale, aber der Schlüssel daneben fehlt: Sie ist eine Kopie, oder die Datei ging verloren.';
  if (why === 'put-back')
    return 'Ihre Datenbank ist älter als ihre Anmeldung: Sie wurde zurückgesetzt und ist seitdem anderswo weitergegangen.';
  const cause = why === 'fork' ? 'Eine andere Kasse hat dasselbe Journal fortgesetzt' : why;
  return `Die Zentrale hat sie gesperrt: ${cause.replace(/[.\s]*$/, '.')}`;
}

const entries: Record<EntryKind, string> = {
  ...{ store: 'Das Geschäft', item: 'Den Artikel', bundle: 'Das Set', rule: 'Die Regel', need: 'Die Frage' },
};

export const tillDe: typeof tillEn = {
  clockIsBehind: (latest) =>
    `Die Uhr geht falsch: Sie steht vor dem ${latest}, als diese Kasse zuletzt benutzt wurde. Verkaufen geht weiter; Datum und Uhrzeit stellen.`,
  voucherName: (code) => `Gutschein ${code}`,
  batch: (batch) => `Charge ${batch}`,
  serial: (serial) => `Seriennummer ${serial}`,

  noSuchCommand: 'Diesen Befehl hat die Kasse nicht (type: So heißt keiner).',
  notACommand: (path, { code }) => `Diesen Befehl hat die Kasse nicht verstanden (${path}${code}).`,
  unreadable: 'Das hat die Kasse nicht verstanden. Es wurde nichts geändert.',
  notJson: 'Diese Zeile ist kein JSON. Einen Befehl je Zeile senden, zum Beispiel {"type":"View"}.',
  doneNotShown:
    'Der Schritt ist getan und gespeichert, lässt sich aber nicht zeigen. Nicht wiederholen: die Kasse neu starten.',
  diskFull:
    'Die Festplatte ist voll: Dieser Schritt ist nicht gespeichert. Platz schaffen, dann noch einmal. Alles davor ist sicher.',
  diskRefuses: (code) =>
    `Die Kasse kann nicht auf ihre Festplatte schreiben (${code}): Dieser Schritt ist nicht gespeichert. Alles davor ist sicher. Hilfe rufen.`,
  ownMistake:
    'Die Kasse hat einen Fehler gemacht: Dieser Schritt ist nicht gespeichert. Anders versuchen und melden.',

  mayNot: (action) => `An dieser Kasse ist das nicht erlaubt: ${actions[action]}.`,
  askToAllow: (action, names) =>
    `Allein darf man hier nicht ${actions[action]}. ${names.length === 0 ? 'Niemand hier darf es.' : `Freigeben mit PIN: ${names.join(' oder ')}.`}`,
  mayNotAllow: (name) => `${name} darf das nicht freigeben.`,
  strangeReason: 'Diesen Grund hat das Geschäft nicht. Einen aus der Liste wählen.',
  noPepper:
    'Diese PIN lässt sich erst prüfen, wenn die Kasse einmal die Zentrale erreicht hat. Die Kasse verbinden oder jemand anderen anmelden.',
  wrongPin: 'Diese PIN stimmt nicht.',
  pinsWait: (seconds) => `Zu viele falsche PINs. ${seconds} Sekunden warten, dann noch einmal versuchen.`,
  noStaff: 'Dieses Geschäft hat keine Personalliste; niemand meldet sich an oder ab.',
  lockedTill: 'Die Kasse ist gesperrt. Erst mit einer PIN anmelden; was auf der Kasse steht, bleibt.',
  nobodySignedIn: 'Niemand ist angemeldet. Erst mit einer PIN anmelden; was auf der Kasse steht, bleibt.',
  strangeBadge: 'Dieser Ausweis gehört hier niemandem. Einen Namen wählen.',
  pinOf: (name) => `Die PIN von ${name} tippen.`,

  noReceipt: (number) => `Bon ${number} kennt diese Kasse nicht.`,
  noLabel: 'So heißt kein Set, oder ein Teil davon wird nicht mehr verkauft.',
  noReceiptNumber: (number) => `Einen Bon mit der Nummer ${number} gibt es nicht.`,
  noSuchReceipt: 'Diesen Bon kennt die Kasse nicht. Seine Nummer tippen oder seinen Code scannen.',
  receiptElsewhere: (till) =>
    `Dieser Bon ist von einer anderen Kasse (${till}). Dort zurücknehmen, oder hier ohne Bon.`,
  tornReceipt: 'Der Strichcode auf dem Bon wurde falsch gelesen. Noch einmal scannen.',
  terminalAnswers: 'Das Terminal antwortet von selbst. Darauf warten.',
  nameNeeded: 'Kundschaft braucht einen Namen.',
  cardOfAnother: 'Diese Karte gehört schon jemandem. Danach suchen.',
  cardOfItem: 'Das ist der Code eines Artikels. Die Kundenkarte scannen.',
  unknownCustomer: 'Diese Kundschaft ist nicht bekannt. Nach Namen oder Telefon suchen.',

  noAnalysis: 'Diese Kasse wertet keine Körbe aus.',
  noEntry: (kind, id) => `${entries[kind]} ${id} gibt es nicht.`,
  noNotice: 'Darum hat sich schon jemand gekümmert.',
  lockedFields: (fields) => `Das ändert nur die Zentrale: ${fields}.`,
  entryUnsound: (first, more) =>
    `Nichts wurde geändert: ${sayFault(first, 'de')}.${more > 0 ? ` Und noch ${more}.` : ''}`,
  noFileOpen: 'Keine Datei ist geöffnet. Zuerst eine wählen.',
  fileTooLarge: (megabytes) => `Die Datei ist größer als ${megabytes} MB. In Teilen einlesen.`,
  fileUnreadable: 'Die Datei war nicht zu lesen.',
  importUnsound: (problems) =>
    problems === 1
      ? 'Nichts wurde eingelesen: 1 Zeile stimmt nicht.'
      : `Nichts wurde eingelesen: ${problems} Fehler.`,
  importStale: 'Das Preisbuch hat sich inzwischen geändert. Die Änderungen noch einmal ansehen.',
  importTooLarge: (most) => `Höchstens ${most} Artikel auf einmal. Die Datei in Teilen einlesen.`,
  nothingToImport: 'Alles in der Datei ist schon so. Nichts wurde geändert.',
  noImport: 'Es gibt keinen Import, der sich zurücknehmen ließe.',
  importBusy: 'An einer anderen Datei wird noch gearbeitet. Abwarten oder anhalten.',
  importStopped: 'Angehalten. Nichts wurde geändert.',
  importWaits: 'Eine Änderung wartet auf das Ende des Verkaufs. Zuerst abschließen, parken oder stornieren.',
  dayIsOver: 'Dieser Tag ist vorbei. Heute oder einen späteren nehmen.',
  noSchedule: 'Dieser Preis ist nicht mehr geplant.',
  noPriceOfItsOwn: (item) => `${item} hat keinen eigenen Preis: er wird an der Kasse genannt.`,
  notCounted: (sku) => `${sku} hat keinen Bestand, der sich zählen ließe.`,
  noBundleYet: (first) => `Das ist noch kein Set: ${sayFault(first, 'de')}.`,
  noReplay: 'Diese Kasse kann frühere Verkäufe nicht nachrechnen.',
  noEffects: 'Diese Kasse wertet keine früheren Verkäufe aus.',
  strangeDays: 'Der erste Tag liegt nach dem letzten.',
  noSuchRow: 'Diese Zeile ist nicht aus der letzten Auswertung. Noch einmal auswerten.',

  noShift: 'Keine Schicht ist offen. Erst das Wechselgeld zählen und beginnen.',
  saleIsOpen: 'Ein Verkauf ist offen. Erst abschließen, parken oder stornieren.',
  shiftIsOpen: 'Eine Schicht ist schon offen. Erst beenden.',
  shiftStillOpen: 'Eine Schicht ist offen. Erst die Lade zählen und beenden.',
  notSoMuchCash: 'So viel Bargeld ist nicht in der Lade. Den Betrag prüfen.',
  noCoin: (value) => `Eine Münze oder einen Schein zu ${value} gibt es nicht.`,
  dayIsClosed: 'Der Tag ist schon abgeschlossen; seitdem war nichts.',
  noReport: (number) => `Den Z-Bericht ${number} gibt es nicht.`,

  noOffice: 'Diese Kasse kann mit keiner Zentrale sprechen.',
  noOfficeInPractice: 'In der Übung gibt es keine Zentrale.',
  officeAddress:
    'Das ist keine Adresse einer Zentrale. Tippen wie https://office.example.com; einfaches http geht nur zu diesem Rechner selbst.',
  enrolling: 'Die Kasse wird gerade angemeldet. Auf die Antwort warten.',
  officeCodeUnknown: 'Die Zentrale kennt diesen Code nicht, oder er ist abgelaufen. Einen neuen holen.',
  officeCodeUsed: 'Dieser Code ist schon benutzt. Bei der Zentrale einen neuen holen.',
  officeUnreachable:
    'Dort antwortet keine Zentrale. Adresse und Netz prüfen, dann mit demselben Code noch einmal.',
  officeUntrusted:
    'Was dort antwortet, kann sich nicht ausweisen: Dieser Rechner traut seinem Zertifikat nicht. Die Adresse prüfen, oder in der Zentrale nachfragen.',
  notAnOffice: 'Was dort antwortet, ist keine Zentrale. Die Adresse prüfen.',
  officeRefuses: (code, message) => `Die Zentrale lehnt ab (${code}): ${message}`,
  fenced: (why) =>
    `Diese Kasse darf nicht verkaufen. ${fence(why)} Einen Verkauf auf der Kasse kann man parken oder stornieren. Die Filialleitung meldet die Kasse mit einem Code der Zentrale neu an; dabei geht nichts verloren.`,

  notSetUp: 'Das ist noch nicht eingerichtet.',
  mayNotPrintAgain: 'Das darf man hier nicht noch einmal drucken.',
  notInQueue: 'Das steht nicht mehr in der Schlange.',
  noSystemPrinter: 'Dieser Rechner kennt keinen Drucker für Seiten. Der Bericht lässt sich als PDF sichern.',
  notPrinted: 'Es wurde nichts gedruckt.',
  showReportFirst: 'Den Bericht erst zeigen, dann speichern oder drucken.',
  noPractice: 'Die Übung konnte nicht beginnen. Die Kasse selbst geht weiter wie zuvor.',
  notSaved: (folder, why) => `Der Bon ließ sich nicht in ${folder} speichern. ${why}`,
  folderFull: 'Die Festplatte ist voll.',
  folderForbidden: 'Dorthin darf dieser Benutzer nicht schreiben.',
  folderTaken: 'Dort ist eine Datei im Weg.',
  folderReadOnly: 'Die Festplatte lässt sich nur lesen.',
};
