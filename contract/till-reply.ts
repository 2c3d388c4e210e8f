import { z } from 'zod';
import { adviceGiven, analysis, draft, draftRule } from './analysis-view.ts';
import { backupState } from './backup-view.ts';
import {
  countReply,
  doneImport,
  importPreview,
  importWork,
  openedImport,
  scheduledPrice,
} from './catalogue-view.ts';
import { entryProblem } from './price-book-entry.ts';
import {
  bundleRow,
  edit,
  editReply,
  entryPreview,
  entryReply,
  itemGroup,
  replay,
  scriptRow,
  weighedBundle,
} from './price-book-view.ts';
import { dayFigures, effects } from './report-view.ts';
import { foundCustomer, foundItem, pastSale, person, report, staffRow, tillView } from './till-view.ts';

const money = z.int();

/** What the till answers to a command: a view, or a refusal in words for the cashier; the rest answers what was asked. */
export const tillReply = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    view: tillView,
    items: z.array(foundItem).optional(),
    customers: z.array(foundCustomer).optional(),
    people: z.array(staffRow).optional(),
    backup: backupState.optional(),
    /** Who was entered or changed. */
    personId: z.string().optional(),
    /** All that the till keeps of a customer. */
    exported: z.record(z.string(), z.unknown()).optional(),
    advice: adviceGiven.optional(),
    drafts: z.array(draftRule).optional(),
    analysis: analysis.optional(),
    draft: draft.optional(),
    past: pastSale.optional(),
    report: report.optional(),
    /** What a shift ended with, and what should have been in its drawer. */
    drawer: z.strictObject({ counted: money, expected: money }).optional(),
    /** What was sent to the printer, as text. */
    paper: z.string().optional(),
    edit: editReply.optional(),
    entry: entryReply.optional(),
    /** What is wrong with an entry that was to be checked. */
    problems: z.array(entryProblem).optional(),
    history: z.array(edit).optional(),
    bundles: z.array(bundleRow).optional(),
    weighed: weighedBundle.optional(),
    replay: replay.optional(),
    groups: z.array(itemGroup).optional(),
    scripts: z.array(scriptRow).optional(),
    preview: entryPreview.optional(),
    effects: effects.optional(),
    figures: dayFigures.optional(),
    opened: openedImport.optional(),
    plan: importPreview.optional(),
    /** The last import that can be undone; null where there is none. */
    imported: doneImport.nullable().optional(),
    work: importWork.optional(),
    file: z.strictObject({ name: z.string(), text: z.string() }).optional(),
    prices: z.array(scheduledPrice).optional(),
    /** An item that a code stands for, and how many pieces of it. */
    found: z.strictObject({ item: foundItem, pieces: z.int() }).optional(),
    count: countReply.optional(),
  }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.strictObject({
      code: z.string(),
      message: z.string(),
      /** Who may let it through with a PIN. */
      approval: z.strictObject({ action: z.string(), people: z.array(person) }).optional(),
      /** What is wrong with an entry of the price book, by field. */
      problems: z.array(entryProblem).optional(),
    }),
  }),
]);

export type TillReply = z.infer<typeof tillReply>;
