import { z } from 'zod';
import { entryKinds } from '../domain/price-book/entry-kind.ts';
import { entryBody } from './price-book-entry.ts';
import { suggestion } from './suggestion-view.ts';

const money = z.int();

/** What was taken up of an edit. `waits`: at the end of the sale on the counter. `kept`: what others had changed and does not stand. */
export const editReply = z.strictObject({
  editId: z.string(),
  waits: z.boolean(),
  kept: z.array(z.strictObject({ field: z.string(), value: z.unknown() })),
});

/** An entry as it will be once everything that waits is taken up; null where there is none. */
export const entryReply = z.strictObject({
  kind: z.enum(entryKinds),
  id: z.string(),
  body: entryBody.nullable(),
  waits: z.boolean(),
  /** Its fields that head office alone changes; `*` is all of them. */
  locked: z.array(z.string()),
});

/** An edit at this till, the latest first; undoing one is an edit from `after` back to `before`. */
export const edit = z.strictObject({
  editId: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  before: entryBody.nullable(),
  after: entryBody.nullable(),
});
export type Edit = z.infer<typeof edit>;

/** What a bundle takes and gives with one choice of items: margins are without tax, of all its units together. */
const worth = z.strictObject({
  picks: z.array(z.strictObject({ sku: z.string(), name: z.string(), quantity: z.int() })),
  gross: money,
  saving: money,
  price: money,
  margin: money,
  marginBefore: money,
});

/** Undefined where nothing that it takes is sold. */
const worths = z.strictObject({ cheapest: worth.optional(), dearest: worth.optional() });

export const bundleRow = z.strictObject({
  ...{ id: z.string(), name: z.string(), owner: z.string() },
  state: z.enum(['draft', 'scheduled', 'running', 'ended']),
  ...{ from: z.string().nullable(), until: z.string().nullable() },
  /** It changes at the end of the sale on the counter. */
  waits: z.boolean(),
  worth: worths,
});
export type BundleRow = z.infer<typeof bundleRow>;

/** Another bundle that takes some of the same items, and what a basket comes to that holds both. */
const conflict = z.strictObject({
  ...{ id: z.string(), name: z.string() },
  /** What both take. */
  shared: z.strictObject({ sku: z.string(), name: z.string() }),
  basket: z.array(z.strictObject({ sku: z.string(), name: z.string(), quantity: z.int() })),
  wins: z.enum(['this', 'other', 'both', 'neither']),
  /** What each would save on that basket by itself. */
  ...{ saving: money, otherSaving: money },
});

export const weighedBundle = z.strictObject({ worth: worths, conflicts: z.array(conflict) });
export type Weighed = z.infer<typeof weighedBundle>;
export type Worth = z.infer<typeof worth>;

/** A category or a tag of items, a tag of answers, or a group of customers, and how many it names. */
export const itemGroup = z.strictObject({
  kind: z.enum(['category', 'tag', 'answer', 'customer']),
  name: z.string(),
  items: z.int(),
});
export type ItemGroup = z.infer<typeof itemGroup>;

/** A rule, or a question (`need`), in a few words. */
export const scriptRow = z.strictObject({
  ...{ kind: z.enum(['rule', 'need']), id: z.string() },
  what: z.enum(['required', 'complement', 'upgrade', 'partner', 'need']),
  state: z.enum(['draft', 'published']),
  /** A rule's small heading; empty of a question. */
  ...{ heading: z.string(), say: z.string(), owner: z.string() },
  /** It changes at the end of the sale on the counter. */
  waits: z.boolean(),
  /** What calls for it and what it offers: names of items, categories and tags. */
  ...{ when: z.array(z.string()), offer: z.array(z.string()) },
});
export type ScriptRow = z.infer<typeof scriptRow>;

/** What a cashier would see of an entry on a basket. */
export const entryPreview = z.strictObject({
  /** Its own cards, and where the first of them stands among all that fits. */
  ...{ cards: z.array(suggestion), place: z.int().nullable(), of: z.int() },
  /** Why it is left unsaid. */
  quiet: z.array(z.string()),
  /** What the receipt says of it. */
  nextVisit: z.string().nullable(),
  /** What customers say that leads to it, and the bundles that what it offers is in. */
  ...{ heard: z.array(z.string()), bundles: z.array(z.string()) },
  /** What was rung up and answered. */
  ...{ basket: z.array(z.string()), tags: z.array(z.string()) },
  /** Codes that could not be rung up. */
  unknown: z.array(z.string()),
});
export type EntryPreview = z.infer<typeof entryPreview>;

const applied = z.strictObject({ times: z.int(), saving: money });
const sums = z.strictObject({ saving: money, paid: money, margin: money });

/** What a bundle would have done to past sales of this till, in sums over all of them. Margins are without tax. */
const replayResult = z.strictObject({
  /** The store's days, both inclusive. */
  ...{ from: z.string(), until: z.string(), sales: z.int() },
  /** Sales that the bundle would have applied to. */
  matches: z.int(),
  /** The bundle itself as it is now and as it would be. */
  ...{ was: applied, wouldBe: applied },
  ...{ before: sums, after: sums },
  /** Other bundles for which something changes, those that lose most first. */
  others: z.array(z.strictObject({ id: z.string(), name: z.string(), before: applied, after: applied })),
  /** Sales whose best price could not be proven in the time that a sale has. */
  unproven: z.int(),
  assumes: z.literal('unchanged-buying'),
});

/** How far a replay is, in sales, and what it found once it is done. */
export const replay = z.strictObject({
  state: z.enum(['none', 'running', 'done', 'cancelled', 'failed']),
  ...{ done: z.int(), of: z.int() },
  result: replayResult.nullable(),
});
export type Replay = z.infer<typeof replay>;
export type ReplayResult = NonNullable<Replay['result']>;
