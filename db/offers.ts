import { type Bundle, isValidAt, type Occasion } from '../domain/price-book/bundle.ts';
import type { ReadableDb } from './handles.ts';

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
export function allBundles(db: ReadableDb): Bundle[] {
  const bodies = db.prepare("SELECT body FROM scripts WHERE kind = 'bundle' ORDER BY position").pluck();
  return (bodies.all() as string[]).map((body) => JSON.parse(body) as Bundle);
}
