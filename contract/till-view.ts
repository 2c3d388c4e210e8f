import { z } from 'zod';
import { reasonKinds } from '../domain/price-book/reason.ts';
import { sale, totals } from './sale-view.ts';
import { suggestion, suggestionKind } from './suggestion-view.ts';

const money = z.int();

const receipt = z.strictObject({
  number: z.int(),
  text: z.string(),
  /** The store's logo above the text: PNG in base64; empty where there is none. */
  logo: z.string(),
  completedAt: z.string(),
});

export const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(['cashier', 'supervisor', 'manager']),
});

/** Somebody who works here or did, for whoever looks after the staff; never a PIN. */
export const staffRow = person.extend({
  badge: z.string(),
  active: z.boolean(),
  hasPin: z.boolean(),
  waitSeconds: z.int(),
  madeHere: z.boolean(),
});
export type StaffRow = z.infer<typeof staffRow>;

/** A sale on hold. `aged`: it was held on an earlier business day. */
const held = z.strictObject({
  saleId: z.string(),
  name: z.string(),
  heldAt: z.string(),
  pieces: z.int(),
  toPay: money,
  aged: z.boolean(),
});

/** A past sale and what of it may still come back. */
export const pastSale = z.strictObject({
  receiptNumber: z.int(),
  completedAt: z.string(),
  lines: z.array(
    z.strictObject({
      lineId: z.string(),
      sku: z.string(),
      name: z.string(),
      quantity: z.int(),
      left: z.int(),
      /** What the next unit brings back. */
      each: money,
    }),
  ),
});
export type PastSaleView = z.infer<typeof pastSale>;

/** An X or Z report as it is printed; `number` is null of an X. */
export const report = z.strictObject({
  number: z.int().nullable(),
  businessDay: z.string(),
  text: z.string(),
});
export type ReportView = z.infer<typeof report>;

const customer = z.strictObject({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  card: z.string(),
  groups: z.array(z.string()),
  noOffers: z.boolean(),
  /** Brings back much of what they buy; derived, never set by hand. */
  returnProne: z.boolean(),
  /** What they bought last, the latest first; days are YYYY-MM-DD. */
  bought: z.array(z.strictObject({ sku: z.string(), name: z.string(), on: z.string() })),
});

/** Everything that a screen shows of the till at one moment. Amounts are minor units of `store.currency`. */
export const tillView = z.strictObject({
  store: z.strictObject({
    name: z.string(),
    till: z.string(),
    currency: z.string(),
    locale: z.string(),
    timeZone: z.string(),
    taxMode: z.enum(['inclusive', 'exclusive']),
  }),
  /** The open sale, or the last one until the next scan. */
  sale: sale.nullable(),
  totals,
  /** At most as many as the store's setting, three at first. */
  suggestions: z.array(suggestion),
  /** What else would fit, in order, for whoever asks. */
  further: z.array(suggestion),
  /** What is not said and why, for whoever asks; a control sale's is not told to the cashier. */
  quiet: z.array(z.strictObject({ id: z.string(), kind: suggestionKind, name: z.string(), why: z.string() })),
  /** Whoever buys, if they are known. */
  customer: customer.nullable(),
  /** `waiting`: the open sale is one of a queue, and only what is required is said. */
  queue: z.strictObject({ mode: z.enum(['on', 'off', 'auto']), waiting: z.boolean() }),
  /** What the receipt says for the next visit, once the sale is completed. */
  nextVisit: z.string().nullable(),
  /** The name of the step that `Undo` takes back ("Remove Canto MX420"), or null. */
  undo: z.string().nullable(),
  /** Cash amounts that a customer is likely to hand over for what is due: the exact one first. */
  quickCash: z.array(money),
  /** What the cashier should know about the till itself (a clock that went back, a full disk). */
  notices: z.array(z.string()),
  receipt: receipt.optional(),
  /** Who may stand at the till, and who does. `waitSeconds`: so long no PIN of theirs is tried. */
  staff: z.strictObject({
    signedIn: person.nullable(),
    locked: z.boolean(),
    people: z.array(person.extend({ waitSeconds: z.int() })),
  }),
  /** What the person at the till may do: by themselves, with an approval, or not at all. */
  may: z.record(z.string(), z.enum(['yes', 'approval', 'no'])),
  shift: z.strictObject({ number: z.int(), businessDay: z.string(), openedAt: z.string() }).nullable(),
  held: z.array(held),
  reasons: z.record(z.enum(reasonKinds), z.array(z.strictObject({ id: z.string(), text: z.string() }))),
  /** Coins and notes of the currency in minor units, the largest first; for counting. */
  denominations: z.array(money),
  /** Nothing of it is real. */
  practice: z.boolean(),
  printer: z.strictObject({
    state: z.enum(['none', 'ready', 'busy', 'failing']),
    why: z.string(),
    jobs: z.array(z.strictObject({ id: z.string(), what: z.string(), state: z.string(), why: z.string() })),
  }),
  headOffice: z.strictObject({
    /** `fenced`: another till may go on with the same journal, so this one begins no sale. `refused`: what answers will not have it. */
    state: z.enum(['none', 'connected', 'offline', 'fenced', 'refused']),
    address: z.string(),
    store: z.string(),
    /** Rows of the journal that head office has not received. */
    waiting: z.int(),
    lastReceivedAt: z.string().nullable(),
    /** Rows that head office holds and that somebody has to look at there. */
    parked: z.int(),
    /** A code, or head office's own words; empty where nothing is wrong. */
    why: z.string(),
    /** Where nothing has been heard for a while of what the store's other tills sold: until when stock counts it (UTC). */
    stockAsOf: z.string().nullable(),
  }),
  /** Edits of the price book that did not stand. `field` is `*` where it is the whole entry; values are as text. */
  editNotices: z.array(
    z.strictObject({
      id: z.string(),
      /** Another edit took its place, head office alone changes the field, or it does not go with the rest. */
      kind: z.enum(['edit-replaced', 'edit-locked', 'edit-unsound']),
      entryKind: z.string(),
      /** What the entry is called. */
      name: z.string(),
      field: z.string(),
      stands: z.string(),
      kept: z.string(),
    }),
  ),
});

export type TillView = z.infer<typeof tillView>;
export type SaleView = NonNullable<TillView['sale']>;
export type CustomerView = NonNullable<TillView['customer']>;
export type LineView = SaleView['lines'][number];
export type SuggestionView = TillView['suggestions'][number];

export const foundItem = z.strictObject({
  sku: z.string(),
  name: z.string(),
  barcode: z.string(),
  price: money,
  stock: z.int().nullable(),
  /** Where else there is one when the shelf is empty; may be empty. */
  elsewhere: z.string(),
});
export type FoundItem = z.infer<typeof foundItem>;

export const foundCustomer = customer.omit({ bought: true, returnProne: true });
export type FoundCustomer = z.infer<typeof foundCustomer>;
