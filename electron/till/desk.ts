import type { TillReply } from '../../contract/till-reply.ts';
import type { CustomerView, TillView } from '../../contract/till-view.ts';
import { openPeople, type People } from '../../db/customers.ts';
import type { WritableDb } from '../../db/handles.ts';
import { type Journal, openJournal } from '../../db/journal.ts';
import { type Acquaintance, openAcquaintance } from '../../db/known-customer.ts';
import { lastLearned, readLearned } from '../../db/learned.ts';
import { readPriceBook, type StoredPriceBook } from '../../db/price-book.ts';
import { lastReceiptNumber, lastSale } from '../../db/sales.ts';
import { openSearch, type Search } from '../../db/search.ts';
import { queueMode } from '../../db/settings.ts';
import { tillIds } from '../../db/till-id.ts';
import { waitingChanges } from '../../db/waiting-changes.ts';
import type { Findings } from '../../domain/basket-analysis/findings.ts';
import { tillCode } from '../../domain/codes/own-code.ts';
import { usualColumns } from '../../domain/receipt/rows.ts';
import type { EffectReport } from '../../domain/reports/effect-report.ts';
import type { ReplayFound } from '../../domain/reports/replay.ts';
import type { JournalEvent } from '../../domain/sale/events.ts';
import type { Sale } from '../../domain/sale/sale.ts';
import type { QueueMode, TillEvent } from '../../domain/sale/till-events.ts';
import { layOut, type OpenSale } from '../../domain/selling/lay-out.ts';
import { type AdviceFacts, type Learned, nothingLearned } from '../../domain/selling/learned.ts';
import type { Role } from '../../domain/staff/role.ts';
import { type Language, languageOf } from '../../domain/words/words.ts';
import { noOffice, type Office } from '../sync/office.ts';
import type { MiningOrder } from '../workers/mine.ts';
import type { ReplayOrder } from '../workers/replay.ts';
import type { ReportOrder } from '../workers/report.ts';
import { type Backups, noBackups } from './backups.ts';
import type { Beside } from './beside.ts';
import { type BusinessDay, dayAfter, readDay } from './business-day.ts';
import { customerOf } from './customer-of.ts';
import { type Held, readHeld } from './held.ts';
import type { ItemsDesk, PlannedImport } from './items-found.ts';
import { type Printing, receiptOf, receiptText } from './receipt.ts';
import type { Answer } from './refusals.ts';
import { refusal } from './refusals.ts';
import { openRoster, type Roster } from './roster.ts';

/** What the till holds in memory between two commands; the journal and the tables beside it can make all of it again. */
export type Desk = {
  db: WritableDb;
  journal: Journal;
  search: Search;
  people: People;
  acquaint: Acquaintance;
  priceBook: StoredPriceBook;
  /** What the screen speaks; the store's until it asks for another. */
  language: Language;
  tillName: string;
  /** What receipts' barcodes call the till. */
  tillCode: string;
  now(): string;
  newId(): string;
  open: OpenSale | null;
  /** What is known of the customer of the sale, and what had been learned when it was opened. */
  advice: AdviceFacts;
  /** The customer of the sale as the screen shows them. */
  customer: CustomerView | null;
  /** The latest that was learned, for the next sale. */
  learned: Learned;
  queueMode: QueueMode;
  nextReceiptNumber: number;
  /** The receipt of the sale on the counter, once it is completed, and what it says for the next visit. */
  receipt: TillView['receipt'];
  /** The sales on hold, the longest first. */
  held: Held[];
  /** Nothing of it is real. */
  practice: boolean;
  /** Who stands at the till; null where nobody has signed in. */
  signedIn: { id: string; name: string; role: Role } | null;
  roster: Roster;
  /** The approval that the command under way has got; it is written before whatever the command does, once. */
  approved: TillEvent[];
  day: BusinessDay;
  /** Hands something to the receipt printer, and never waits for it. */
  print(job: { what: string; markup: string; kick: boolean }): void;
  /** Whether the card terminal says by itself what became of a payment. */
  terminalAnswers: boolean;
  /** How the receipt printer is doing. */
  printer(): TillView['printer'];
  /** Characters in a line of its paper. */
  columns(): number;
  nextVisit: string | null;
  /** How many changes of the price book wait for the end of the sale. */
  waiting: number;
  /** Head office as this till knows it. */
  office: Office;
  /** Enrols the till at a head office; answers when that has answered. */
  enrol(address: string, code: string, name?: string): Promise<Answer>;
  /** What the command under way is answered by in the end, where it has to ask the network first. */
  later: Promise<TillReply> | null;
  /** The latest time that the till has seen; a clock behind it is wrong. */
  latestAt: string;
  /** Analyses the baskets; null where nothing can. */
  analyst: Beside<MiningOrder, Findings> | null;
  /** Replays past sales; null where nothing can. */
  replayer: Beside<ReplayOrder, ReplayFound> | null;
  /** Makes reports of past sales; null where nothing can. */
  reporter: Beside<ReportOrder, EffectReport> | null;
  /** The same for the list of bundles, so that neither gives the other's up. */
  bundleReporter: Beside<ReportOrder, EffectReport> | null;
  /** The file of items that was opened last (its bytes in base64, their SHA-256 in hex), and what it was last seen to change. */
  importing: { data: string; hash: string; planned: PlannedImport | null } | null;
  /** Works on items beside the selling; null where nothing can. */
  items: ItemsDesk | null;
  backups: Backups;
  /** Called when a sale is opened: a new business day has things to begin with. */
  onSaleOpened(): void;
};

/** The desk as the journal left it. Refuses a file without a price book. */
export function setDesk(db: WritableDb, tillName: string, now: () => string, newId: () => string): Desk {
  const journal = openJournal(db);
  const priceBook = readPriceBook(db);
  if (!priceBook) throw new Error('a till without a price book cannot sell');
  const desk: Desk = {
    ...{ db, priceBook, tillName, tillCode: tillCode(tillIds(db).at(-1)?.tillId ?? ''), now, newId },
    journal: {
      ...journal,
      append(at, events, alongside) {
        journal.append(at, events, alongside);
        desk.day = dayAfter(desk.day, events, db);
        desk.office.written(events.every(goesOn));
      },
    },
    language: languageOf(priceBook.store.locale),
    search: openSearch(db),
    people: openPeople(db),
    acquaint: openAcquaintance(db),
    open: null,
    advice: { learned: nothingLearned, customer: null },
    customer: null,
    learned: readLearned(db, lastLearned(db).version) ?? nothingLearned,
    queueMode: queueMode(db),
    nextReceiptNumber: lastReceiptNumber(db) + 1,
    receipt: undefined,
    nextVisit: null,
    waiting: waitingChanges(db).length,
    latestAt: journal.last().at,
    held: readHeld(db, priceBook),
    practice: false,
    signedIn: null,
    roster: openRoster(db),
    approved: [],
    day: readDay(db),
    print: () => {},
    terminalAnswers: false,
    printer: () => ({ state: 'none', why: '', jobs: [] }),
    columns: () => usualColumns,
    analyst: null,
    replayer: null,
    reporter: null,
    bundleReporter: null,
    importing: null,
    items: null,
    backups: noBackups,
    onSaleOpened: () => {},
    office: noOffice(() => journal.last().seq),
    enrol: async () => refusal('head-office', ['noOffice']),
    later: null,
  };
  const sale = lastSale(db);
  if (sale) putOnCounter(desk, sale);
  return desk;
}

/** A sale that was there before the till started goes on with the advice that it was opened with. */
function putOnCounter(desk: Desk, sale: Sale): void {
  const { db, priceBook } = desk;
  const learned =
    sale.learnedVersion === desk.learned.version ? desk.learned : readLearned(db, sale.learnedVersion);
  const { known, view } = customerOf(desk, sale.customer);
  desk.advice = { learned: learned ?? nothingLearned, customer: known };
  desk.customer = view;
  desk.open = layOut(sale, priceBook, desk.advice);
  showReceipt(desk);
}

/** What the paper says of this till. */
export function printingOf({ priceBook, tillName, tillCode, practice, columns }: Desk): Printing {
  return { store: priceBook.store, tillName, tillCode, practice, columns: columns() };
}

/** Puts the receipt of a completed sale on the counter, and answers its markup; takes the last one away while there is none. */
export function showReceipt(desk: Desk): string | undefined {
  const { db, open } = desk;
  const number = open?.sale.receiptNumber ?? null;
  const receipt = number === null ? undefined : receiptOf(db, number, printingOf(desk));
  desk.receipt = receipt && {
    ...{ number: receipt.number, completedAt: receipt.completedAt },
    ...{ text: receiptText(receipt), logo: desk.priceBook.store.logo },
  };
  desk.nextVisit = receipt?.nextVisit ?? null;
  return receipt?.markup;
}

/** Whether the sale of an event goes on after it. */
function goesOn(event: JournalEvent): boolean {
  return 'saleId' in event && !saleEnds.includes(event.type);
}

const saleEnds: readonly JournalEvent['type'][] = ['v1.SaleCompleted', 'v1.SaleVoided', 'v1.SaleHeld'];
