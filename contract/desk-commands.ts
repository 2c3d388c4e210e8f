import { z } from 'zod';
import { sortings } from '../domain/basket-analysis/findings.ts';
import { entryKinds } from '../domain/price-book/entry-kind.ts';
import { reportsBy } from '../domain/reports/effect-report.ts';
import { entryId, typedBody } from './price-book-entry.ts';

const id = z.string().min(1).max(200);
const kind = z.enum(entryKinds);

/** What a manager asks at the desk: offers and advice, their worth, and what they did. */
export const deskCommands = [
  z.strictObject({ type: z.literal('DraftRules') }),
  z.strictObject({ type: z.literal('ReadEntry'), kind, id: entryId }),
  z.strictObject({ type: z.literal('CheckEntry'), kind, id: entryId, body: typedBody.nullable() }),
  z.strictObject({
    type: z.literal('EditPriceBook'),
    ...{ kind, id: entryId, body: typedBody.nullable() },
    /** The entry as whoever edited it began with it. */
    base: typedBody.nullable().optional(),
  }),
  z.strictObject({ type: z.literal('PriceBookHistory'), kind, id: entryId }),
  z.strictObject({ type: z.literal('RestoreEdit'), noticeId: id }),
  z.strictObject({ type: z.literal('DismissNotice'), noticeId: id }),
  z.strictObject({ type: z.literal('ListBundles') }),
  z.strictObject({ type: z.literal('ListScripts') }),
  z.strictObject({ type: z.literal('ListItemGroups') }),
  z.strictObject({
    type: z.literal('PreviewCard'),
    ...{ kind: z.enum(['bundle', 'rule', 'need']), id: entryId, body: typedBody },
    /** What is rung up, in order: skus or barcodes; unless said, something that calls for it. */
    basket: z.array(z.string().max(200)).max(50).optional(),
    /** What the customer has answered; unless said, what it is said after. */
    tags: z.array(z.string().max(64)).max(50).optional(),
  }),
  z.strictObject({ type: z.literal('WeighBundle'), bundle: typedBody }),
  z.strictObject({
    type: z.literal('ReplayBundle'),
    bundle: typedBody,
    days: z.int().min(1).max(366).optional(),
  }),
  z.strictObject({ type: z.literal('ReplayProgress') }),
  z.strictObject({ type: z.literal('CancelReplay') }),
  z.strictObject({
    type: z.literal('EffectReport'),
    by: z.enum(reportsBy),
    /** Days of the store, both inclusive; the last 28 unless said. */
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
    /** Beside as many days before them. */
    before: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('ReportProgress') }),
  z.strictObject({ type: z.literal('CancelReport') }),
  /** `anew` begins; else it tells how far that is. */
  z.strictObject({ type: z.literal('BundleEffects'), anew: z.boolean().optional() }),
  z.strictObject({ type: z.literal('DayFigures') }),
  z.strictObject({
    type: z.literal('AnalyseBaskets'),
    /** Basis points of the baskets. */
    minSupport: z.int().min(1).max(10_000),
    minConfidence: z.int().min(0).max(10_000),
    mostItems: z.int().min(2).max(5).optional(),
    days: z.int().min(1).max(3_660).optional(),
  }),
  z.strictObject({
    type: z.literal('Analysis'),
    sort: z.enum(sortings).optional(),
    most: z.int().min(1).max(500).optional(),
    category: z.string().max(200).optional(),
    ownOnly: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('StopAnalysis') }),
  z.strictObject({
    type: z.literal('DraftFromAnalysis'),
    number: z.int().min(1),
    row: z.int().min(0),
    as: z.enum(['rule', 'bundle']),
  }),
] as const;
