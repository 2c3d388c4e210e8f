import { z } from 'zod';
import { suggestionKind } from './suggestion-view.ts';

/** What became of each suggestion of a completed sale; `withheld` in a control sale. */
export const adviceGiven = z.strictObject({
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
export const draftRule = z.strictObject({
  when: z.string(),
  offer: z.string(),
  whenName: z.string(),
  offerName: z.string(),
  together: z.int(),
  confidence: z.number(),
  lift: z.number(),
});
export type DraftRule = z.infer<typeof draftRule>;

const namedItem = z.strictObject({ sku: z.string(), name: z.string() });

/** A rule of the store's own baskets. Shares are from 0 to 1. */
const analysisRow = z.strictObject({
  /** What `DraftFromAnalysis` calls it. */
  rule: z.int(),
  when: z.array(namedItem),
  offer: namedItem,
  together: z.int(),
  whenBaskets: z.int(),
  offerBaskets: z.int(),
  support: z.number(),
  confidence: z.number(),
  lift: z.number(),
  leverage: z.number(),
  p: z.number(),
  q: z.number(),
  led: z.int(),
  ties: z.array(
    z.strictObject({
      by: z.enum(['bundle', 'required', 'complement', 'partner']),
      id: z.string(),
      name: z.string(),
    }),
  ),
});
export type AnalysisRow = z.infer<typeof analysisRow>;

/** How far the analysis of the baskets is, or what it found. */
export const analysis = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(['none', 'failed', 'cancelled']) }),
  z.strictObject({ state: z.literal('running'), share: z.number() }),
  z.strictObject({
    state: z.literal('done'),
    number: z.int(),
    /** How many baskets were looked at, and in how many a set had to be. */
    baskets: z.int(),
    least: z.int(),
    /** Else there was more than may be kept, and the support should be raised. */
    complete: z.boolean(),
    categories: z.array(z.string()),
    /** How many rules the filter lets through, and the first of them. */
    of: z.int(),
    rows: z.array(analysisRow),
  }),
]);
export type AnalysisView = z.infer<typeof analysis>;

/** A rule or a bundle as far as the baskets can say it. */
const sku = z.strictObject({ sku: z.string() });
export const draft = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('rule'),
    rule: z.strictObject({
      kind: z.literal('complement'),
      when: z.array(sku),
      offer: z.array(z.string()),
      benefit: z.string(),
    }),
  }),
  z.strictObject({
    as: z.literal('bundle'),
    bundle: z.strictObject({
      name: z.string(),
      slots: z.array(z.strictObject({ quantity: z.int(), choose: z.array(sku) })),
    }),
  }),
]);
