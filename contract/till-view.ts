import { z } from 'zod';
import { reasonKinds } from '../domain/price-book/reason.ts';

const money = z.int();

const line = z.strictObject({
  id: z.string(),
  sku: z.string(),
  barcode: z.string(),
  name: z.string(),
  quantity: z.int(),
  unitPrice: money,
  gross: money,
  /** By bundles. */
  saving: money,
  /** By discounts and vouchers. */
  discount: money,
  net: money,
  /** Basis points. */
  taxRate: z.int(),
  /** What the cashier wrote beside it; empty where nothing. */
  note: z.string(),
  /** Grams, batch and serial of this very unit, in words; empty where a code said nothing of it. */
  unit: z.string(),
});

/** Units of a past sale that come back. `amount` goes back for them. */
const returned = z.strictObject({
  id: z.string(),
  /** Where it was bought; both null without a receipt. */
  receiptNumber: z.int().nullable(),
  lineId: z.string().nullable(),
  sku: z.string(),
  name: z.string(),
  quantity: z.int(),
  amount: money,
  reason: z.string(),
});

/** Something to be seen before the sale can be paid. `bornBy`: the latest day of birth that is old enough. */
const check = z.strictObject({
  id: z.string(),
  name: z.string(),
  minAge: z.int().nullable(),
  bornBy: z.string().nullable(),
  licence: z.string().nullable(),
  lineIds: z.array(z.string()),
});

/** A bundle that the basket completes; `lineIds` are the lines that it takes units of, for the rail beside them. */
const appliedBundle = z.strictObject({
  bundleId: z.string(),
  name: z.string(),
  times: z.int(),
  saving: money,
  lineIds: z.array(z.string()),
  /** What it took, in words. */
  took: z.string(),
  /** Why not another, in words ("Printer set 12.00 beats Ink 3 for 2 8.99"); null where no other wanted its units. */
  beats: z.string().nullable(),
});

const sale = z.strictObject({
  id: z.string(),
  state: z.enum(['open', 'paying', 'held', 'completed', 'voided']),
  lines: z.array(line),
  bundles: z.array(appliedBundle),
  /** What each discount and voucher took off. */
  discounts: z.array(z.strictObject({ name: z.string(), amount: money })),
  /** Below zero it was handed back. */
  tenders: z.array(z.strictObject({ kind: z.enum(['cash', 'card', 'voucher']), amount: money })),
  returns: z.array(returned),
  /** What of them may still go back by each tender, as it was paid; below zero more went back already. */
  refundRoom: z.strictObject({ cash: money, card: money, voucher: money }),
  /** A card payment that waits for the terminal's answer; `unknown` where that was lost. */
  card: z.strictObject({ amount: money, state: z.enum(['asked', 'unknown']) }).nullable(),
  checks: z.array(check),
  lastLineId: z.string().nullable(),
});

const choice = z.strictObject({
  sku: z.string(),
  name: z.string(),
  price: money,
  /** Pieces left beside those in the basket; null for a service. */
  stock: z.int().nullable(),
  aisle: z.string(),
});

const objection = z.strictObject({
  id: z.string(),
  text: z.string(),
  answer: z.string(),
  /** The sku of a smaller or cheaper item that the answer offers; accept with it and the objection. */
  instead: z.strictObject({ sku: z.string(), name: z.string(), price: money }).optional(),
});

const answer = z.strictObject({ id: z.string(), text: z.string() });

const suggestionKind = z.enum(['required', 'bundle', 'complement', 'upgrade', 'partner', 'need']);

const suggestion = z.strictObject({
  id: z.string(),
  kind: suggestionKind,
  /** The sku in the basket that called for it. */
  trigger: z.string(),
  /** The small heading: "Needed to print", "Completes Home print set". */
  reason: z.string(),
  /** What is offered unless another choice is picked, and how many pieces of it. */
  sku: z.string(),
  name: z.string(),
  quantity: z.int(),
  say: z.string(),
  benefit: z.string(),
  demonstrate: z.string().optional(),
  /** For all `quantity` pieces, before any saving; of an upgrade what the sale comes to more by the swap. */
  price: money,
  /** What the customer saves on this basket by saying yes. Bundles only. */
  saving: money.optional(),
  stock: z.int().nullable(),
  aisle: z.string(),
  /** Where there is one when the shelf is empty; else empty. */
  elsewhere: z.string(),
  /** A fact of stock or dates ("Two left", "Ends Sunday"), never written by hand. */
  urgency: z.string().optional(),
  choices: z.array(choice),
  objections: z.array(objection),
  /** What may be answered, and what may be heard; needs only. */
  answers: z.array(answer).optional(),
  signals: z.array(answer).optional(),
  /** What an upgrade takes the place of. */
  replaces: z.strictObject({ name: z.string(), quantity: z.int() }).optional(),
  /** Whose product a partner offer is. */
  partner: z.string().optional(),
  /** Why it stands where it stands, in one line. */
  because: z.string(),
});

const totals = z.strictObject({
  pieces: z.int(),
  gross: money,
  saving: money,
  discount: money,
  /** The tax taken out of inclusive prices in a sale that is exempt. */
  exempted: money,
  net: money,
  tax: money,
  /** What cash adds or leaves out for want of coins; 0 until cash has paid the sale. */
  rounding: money,
  /** What the sale comes to: `net`, with the tax on top where prices are without it, and the rounding. */
  toPay: money,
  /** Still to be paid, never negative. */
  due: money,
  /** The same if it is paid in cash, rounded to the smallest coin; below zero it goes back. */
  dueInCash: money,
  /** For returned units, and what of it is still to be handed back. */
  refund: money,
  refundDue: money,
  tendered: money,
  change: money,
  taxes: z.array(z.strictObject({ rate: z.int(), taxable: money, tax: money })),
  /** Why no tax is paid, or null where it is. */
  exemptReason: z.string().nullable(),
});

const receipt = z.strictObject({ number: z.int(), text: z.string(), completedAt: z.string() });

const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(['cashier', 'supervisor', 'manager']),
});

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
const pastSale = z.strictObject({
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
const report = z.strictObject({ number: z.int().nullable(), businessDay: z.string(), text: z.string() });
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
});

export type TillView = z.infer<typeof tillView>;
export type SaleView = NonNullable<TillView['sale']>;
export type CustomerView = NonNullable<TillView['customer']>;
export type LineView = SaleView['lines'][number];
export type SuggestionView = TillView['suggestions'][number];

const foundItem = z.strictObject({
  sku: z.string(),
  name: z.string(),
  barcode: z.string(),
  price: money,
  stock: z.int().nullable(),
});
export type FoundItem = z.infer<typeof foundItem>;

const foundCustomer = customer.omit({ bought: true, returnProne: true });
export type FoundCustomer = z.infer<typeof foundCustomer>;

/** What became of each suggestion of a completed sale; `withheld` in a control sale. */
const adviceGiven = z.strictObject({
  control: z.boolean(),
  suggestions: z.array(
    z.strictObject({
      id: z.string(),
      kind: suggestionKind,
      sku: z.string(),
      name: z.string(),
      outcome: z.enum(['shown', 'accepted', 'declined', 'ignored', 'removed', 'withheld']),
      objectionId: z.string().nullable(),
      seconds: z.int(),
      rank: z.int(),
    }),
  ),
});
export type AdviceGiven = z.infer<typeof adviceGiven>;

/** A rule that the store's own sales speak for; it shows nothing until a manager makes it one. */
const draftRule = z.strictObject({
  when: z.string(),
  offer: z.string(),
  whenName: z.string(),
  offerName: z.string(),
  together: z.int(),
  confidence: z.number(),
  lift: z.number(),
});
export type DraftRule = z.infer<typeof draftRule>;

/** What the till answers to a command: a view, or a refusal in words for the cashier; the rest answers what was asked. */
export const tillReply = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    view: tillView,
    items: z.array(foundItem).optional(),
    customers: z.array(foundCustomer).optional(),
    /** All that the till keeps of a customer. */
    exported: z.record(z.string(), z.unknown()).optional(),
    advice: adviceGiven.optional(),
    drafts: z.array(draftRule).optional(),
    past: pastSale.optional(),
    report: report.optional(),
    /** What a shift ended with, and what should have been in its drawer. */
    drawer: z.strictObject({ counted: money, expected: money }).optional(),
    /** What was sent to the printer, as text. */
    paper: z.string().optional(),
  }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.strictObject({
      code: z.string(),
      message: z.string(),
      /** Who may let it through with a PIN. */
      approval: z.strictObject({ action: z.string(), people: z.array(person) }).optional(),
    }),
  }),
]);

export type TillReply = z.infer<typeof tillReply>;
