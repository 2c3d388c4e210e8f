import type { EntryKind } from '../price-book/entry-kind.ts';
import type { Action } from '../staff/action.ts';
import { type Problem, sayFault } from './problems.ts';

/** What each action is called when somebody has to be asked for it. */
const actions: Record<Action, string> = {
  sell: 'sell',
  hold: 'put a sale on hold',
  'void-line': 'take a line out',
  'void-sale': 'void the sale',
  'override-price': 'change the price',
  discount: 'give this discount',
  return: 'take goods back',
  'return-without-receipt': 'take goods back without a receipt',
  reprint: 'print a receipt again',
  invoice: 'make out an invoice',
  'open-shift': 'open a shift',
  'close-shift': 'close the shift',
  'move-cash': 'move cash',
  'open-drawer': 'open the drawer',
  'x-report': 'see the reports',
  'close-day': 'close the day',
  customers: 'look after customers',
  'erase-customer': 'erase a customer',
  'advice-record': 'see what was advised',
  practice: 'practise',
  'edit-price-book': 'change the price book',
  'effect-report': 'see what suggestions brought',
  settings: 'change the settings',
  staff: 'change the staff',
  enrol: 'enrol the till at a head office',
};

/** `why`: the till's own, or head office's words. */
function fence(why: string): string {
  if (why === 'no-key')
    return 'Its database belongs to a head office, but the key beside it is missing: it is a copy, or the file was lost.';
  if (why === 'put-back')
    return 'Its database is older than its enrolment: it was put back, and has since gone on elsewhere.';
  const cause = why === 'fork' ? 'another till has gone on with the same journal' : why;
  return `Head office has fenced it: ${cause.replace(/[.\s]*$/, '.')}`;
}

/** What the till refuses by itself, and what it says of itself. */
export const tillEn = {
  clockIsBehind: (latest: string) =>
    `The clock is wrong: it is behind ${latest}, when this till was last used. Sales go on; set the date and time.`,
  voucherName: (code: string) => `Voucher ${code}`,
  batch: (batch: string) => `batch ${batch}`,
  serial: (serial: string) => `serial ${serial}`,

  noSuchCommand: 'That is no command of this till (type: no command is called so).',
  /** `inEnglish`: what the schema says; it speaks no other language. */
  notACommand: (path: string, { inEnglish }: { code: string; inEnglish: string }) =>
    `That is no command of this till (${path}${inEnglish}).`,
  unreadable: 'The till did not understand that. Nothing was changed.',
  notJson: 'That line is not JSON. Send one command a line, such as {"type":"View"}.',
  doneNotShown: 'The step is done and kept, but cannot be shown. Do not repeat it: start the till again.',
  diskFull:
    'The disk is full: this step was not kept. Free some space, then do it again. Everything before it is safe.',
  diskRefuses: (code: string) =>
    `The till cannot write to its disk (${code}): this step was not kept. Everything before it is safe. Call whoever looks after the till.`,
  ownMistake:
    'The till made a mistake: this step was not kept. Do it another way, and tell whoever looks after the till.',

  mayNot: (action: Action) => `You may not ${actions[action]} at this till.`,
  askToAllow: (action: Action, names: readonly string[]) =>
    `You may not ${actions[action]} by yourself. ${names.length === 0 ? 'Nobody here may.' : `${names.join(' or ')} can allow it with a PIN.`}`,
  mayNotAllow: (name: string) => `${name} may not allow that.`,
  strangeReason: "That reason is not one of the store's. Pick one from the list.",
  noPepper:
    'This PIN cannot be tried until the till has reached head office once. Connect it, or let somebody else sign in.',
  wrongPin: 'That PIN is not right.',
  pinsWait: (seconds: number) => `Too many wrong PINs. Wait ${seconds} seconds, then try again.`,
  noStaff: 'This store has no list of staff, so nobody signs in or out.',
  lockedTill: 'The till is locked. Sign in with a PIN first; what is on the counter stays there.',
  nobodySignedIn: 'Nobody is signed in. Sign in with a PIN first; what is on the counter stays there.',
  strangeBadge: 'That badge is nobody’s here. Pick a name instead.',
  pinOf: (name: string) => `Type the PIN of ${name}.`,

  noReceipt: (number: number) => `This till knows no receipt ${number}.`,
  noLabel: 'No set is called that, or a piece of it is no longer sold.',
  noReceiptNumber: (number: number) => `There is no receipt number ${number}.`,
  noSuchReceipt: 'This till knows no such receipt. Type its number, or scan the code on it.',
  receiptElsewhere: (till: string) =>
    `That receipt is from another till (${till}). Take it back there, or without a receipt.`,
  tornReceipt: 'The barcode on the receipt was misread. Scan it again.',
  terminalAnswers: 'The terminal answers by itself. Wait for it.',
  nameNeeded: 'A customer needs a name.',
  cardOfAnother: 'Another customer has that card. Find them by it.',
  cardOfItem: 'That is the code of an item. Scan the customer’s card.',
  unknownCustomer: 'The till does not know that customer. Find them by name or phone.',

  noAnalysis: 'There is no analysis of baskets at this till.',
  noEntry: (kind: EntryKind, id: string) => `There is no ${kind} called ${id}.`,
  noNotice: 'Somebody has seen to that already.',
  lockedFields: (fields: string) => `Head office alone changes this: ${fields}.`,
  /** `first`: what is wrong; and so many `more`. */
  entryUnsound: (first: Problem, more: number) =>
    `Nothing was changed: ${sayFault(first, 'en')}.${more > 0 ? ` And ${more} more.` : ''}`,
  noFileOpen: 'No file is open. Choose one first.',
  fileTooLarge: (megabytes: number) => `The file is larger than ${megabytes} MB. Import it in parts.`,
  fileUnreadable: 'That file could not be read.',
  importUnsound: (problems: number) =>
    problems === 1
      ? 'Nothing was imported: 1 row is wrong.'
      : `Nothing was imported: ${problems} things are wrong.`,
  importStale: 'The price book has changed since you looked. Look at the changes again.',
  importTooLarge: (most: number) => `An import changes at most ${most} items. Import the file in parts.`,
  nothingToImport: 'Everything in the file is so already. Nothing was changed.',
  noImport: 'There is no import to undo.',
  importBusy: 'Another file is being worked on. Wait until it is done, or stop it.',
  importStopped: 'Stopped. Nothing was changed.',
  importWaits: 'A change waits for the end of the sale. Finish, hold or void the sale first.',
  dayIsOver: 'That day is over. Take today or a later day.',
  noSchedule: 'That price is no longer scheduled.',
  noPriceOfItsOwn: (item: string) => `${item} has no price of its own: the cashier names it.`,
  notCounted: (sku: string) => `${sku} has no stock that could be counted.`,
  noBundleYet: (first: Problem) => `That is no bundle yet: ${sayFault(first, 'en')}.`,
  noReplay: 'Past sales cannot be replayed at this till.',
  noEffects: 'This till makes no reports of past sales.',
  strangeDays: 'The first day comes after the last.',
  noSuchRow: 'That row is not of the last analysis. Analyse again.',

  noShift: 'No shift is open. Count the float and open one first.',
  saleIsOpen: 'A sale is open. Finish, hold or void it first.',
  shiftIsOpen: 'A shift is open already. Close it first.',
  shiftStillOpen: 'A shift is open. Count the drawer and close it first.',
  notSoMuchCash: 'There is not so much cash in the drawer. Check the amount.',
  noCoin: (value: string) => `There is no coin or note of ${value}.`,
  dayIsClosed: 'The day is closed already; nothing has happened since.',
  noReport: (number: number) => `There is no Z report ${number}.`,

  noOffice: 'This till cannot talk to a head office.',
  noOfficeInPractice: 'In practice there is no head office.',
  officeAddress:
    'That is no address of a head office. Type it as https://office.example.com; plain http goes only to this very computer.',
  enrolling: 'The till is being enrolled. Wait for the answer.',
  officeCodeUnknown: 'Head office does not know that code, or its day is over. Ask for a new one.',
  officeCodeUsed: 'That code was used already. Ask head office for a new one.',
  officeUnreachable:
    'Head office does not answer there. Check the address and the network, then try again with the same code.',
  officeUntrusted:
    'Who answers at that address cannot show that it is the one: this computer does not trust its certificate. Check the address, or call whoever looks after head office.',
  notAnOffice: 'What answers at that address is not a head office. Check the address.',
  officeRefuses: (code: string, message: string) => `Head office refuses it (${code}): ${message}`,
  fenced: (why: string) =>
    `This till must not sell. ${fence(why)} A sale on the counter can be held or voided. A manager enrols the till anew with a code from head office; nothing is lost by it.`,

  notSetUp: 'It is not set up yet.',
  mayNotPrintAgain: 'You may not print that again.',
  notInQueue: 'That is no longer in the queue.',
  noSystemPrinter: 'This computer knows no printer for pages. Save the report as a PDF instead.',
  notPrinted: 'Nothing was printed.',
  showReportFirst: 'Show the report first, then save or print it.',
  noPractice: 'Practice could not begin. The till itself goes on as before.',
  notSaved: (folder: string, why: string) => `The receipt could not be saved in ${folder}. ${why}`,
  folderFull: 'The disk is full.',
  folderForbidden: 'This user may not write there.',
  folderTaken: 'A file is in the folder’s way.',
  folderReadOnly: 'The disk can only be read.',
};
