import { type Bundle, isValidAt, type Occasion } from '../domain/price-book/bundle.ts';
import type { Need } from '../domain/price-book/need.ts';
import type { Rule } from '../domain/price-book/rule.ts';
import type { ReadableDb } from './handles.ts';
import type { ScriptKind } from './script-writer.ts';

/** Every bundle but drafts, in the shopkeeper's order, whenever it is sold and to whom. */
export function bundleNames(db: ReadableDb): Pick<Bundle, 'id' | 'name'>[] {
  return allBundles(db)
    .filter(({ state }) => state !== 'draft')
    .map(({ id, name }) => ({ id, name }));
}

/** The bundles that everybody gets on that occasion, in the shopkeeper's order. */
export function bundlesOn(db: ReadableDb, occasion: Occasion): Bundle[] {
  return allBundles(db).filter((bundle) => isValidAt(bundle, occasion));
}

/** Every bundle, drafts and ended ones too, in the shopkeeper's order. */
export const allBundles = (db: ReadableDb): Bundle[] => all<Bundle>(db, 'bundle');

/** Every rule, drafts too, and every question; each in the shopkeeper's order. */
export const allRules = (db: ReadableDb): Rule[] => all<Rule>(db, 'rule');
export const allNeeds = (db: ReadableDb): Need[] => all<Need>(db, 'need');

function all<T>(db: ReadableDb, kind: ScriptKind): T[] {
  const bodies = db.prepare('SELECT body FROM scripts WHERE kind = ? ORDER BY position').pluck();
  return (bodies.all(kind) as string[]).map((body) => JSON.parse(body) as T);
}
