import type { BundleRow } from '../../contract/price-book-view.ts';
import type { TillCommand } from '../../contract/till-command.ts';
import { type Extremes, openExtremes } from '../../db/extremes.ts';
import { allBundles } from '../../db/offers.ts';
import type { Bundle } from '../../domain/price-book/bundle.ts';
import { stateOn } from '../../domain/price-book/bundle-state.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { PriceBook } from '../../domain/price-book/price-book.ts';
import { bundleWorth, type Picked } from '../../domain/pricing/bundle-worth.ts';
import { contestOf, type Fillable } from '../../domain/pricing/contest.ts';
import { readEntries } from '../import/read-entry.ts';
import { waitingEntries } from './change-entries.ts';
import { dayIn } from './clock.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { type Answer, unsoundEntry } from './refusals.ts';

/** Of a slot so many items are looked at, those in stock and the cheapest first, for what another bundle takes too. */
const mostLookedAt = 50;
/** More conflicts than anybody reads. */
const mostConflicts = 20;

/** Every bundle with its state today and what it is worth with the cheapest and the dearest choice. */
export function listBundles(desk: Desk): Answer {
  const today = dayIn(desk.priceBook.store.timeZone, desk.now());
  const extremes = openExtremes(desk.db);
  const waiting = new Set(waitingEntries(desk).flatMap(({ kind, id }) => (kind === 'bundle' ? [id] : [])));
  const bundles = bundlesToBe(desk).map((bundle): BundleRow => {
    const { id, name, owner, from = null, until = null } = bundle;
    const state = stateOn(bundle, today);
    return {
      id,
      name,
      owner,
      state,
      from,
      until,
      waits: waiting.has(id),
      worth: worthOf(bundle, desk, extremes),
    };
  });
  return { ok: true, view: currentView(desk), bundles };
}

/** What a bundle that is being written would be worth, and which others would want its items. It need not be stored. */
export function weighBundle(
  desk: Desk,
  { bundle: body }: Extract<TillCommand, { type: 'WeighBundle' }>,
): Answer {
  const bundle = soundBundle(desk, body);
  if ('ok' in bundle) return bundle;
  const worth = worthOf(bundle, desk, openExtremes(desk.db));
  return { ok: true, view: currentView(desk), weighed: { worth, conflicts: conflictsOf(bundle, desk) } };
}

/** A bundle that came as plain data, as the rules know it; else a refusal with what is wrong by field. */
export function soundBundle({ priceBook }: Desk, body: Record<string, unknown>): Bundle | Answer {
  const id = typeof body.id === 'string' ? body.id : '';
  const { entries, problems } = readEntries([{ kind: 'bundle', id, body }], priceBook.store);
  const [entry] = entries;
  if (problems.length === 0 && entry?.kind === 'bundle' && entry.body) return entry.body;
  return unsoundEntry('noBundleYet', problems);
}

/** The bundles as they will be once everything that waits is taken up. */
export function bundlesToBe(desk: Desk): Bundle[] {
  const all = new Map(allBundles(desk.db).map((bundle) => [bundle.id, bundle]));
  for (const { kind, id, body } of waitingEntries(desk)) {
    if (kind !== 'bundle') continue;
    if (body === null) all.delete(id);
    else all.set(id, body as unknown as Bundle);
  }
  return [...all.values()];
}

function worthOf(bundle: Bundle, { priceBook }: Desk, extremes: Extremes): BundleRow['worth'] {
  const fills = bundle.slots.map(({ choose }) => extremes(choose, bundle.notOnOffer === true));
  const of = (at: 0 | 1) => {
    const fill = fills.flatMap((pair) => pair?.[at] ?? []);
    if (fill.length < fills.length) return {};
    const { picks, ...worth } = bundleWorth(bundle, fill, priceBook.store);
    return { [at === 0 ? 'cheapest' : 'dearest']: { ...worth, picks: picks.map(shown) } };
  };
  return { ...of(0), ...of(1) };
}

function conflictsOf(bundle: Bundle, { priceBook, db, now }: Desk) {
  const one = fillable(bundle, priceBook);
  const order = allBundles(db).map(({ id }) => id);
  const place = order.includes(bundle.id) ? order.indexOf(bundle.id) : order.length;
  const today = dayIn(priceBook.store.timeZone, now());
  const rivals = priceBook
    .bundlesFor(one.choices.flat())
    .filter((rival) => rival.id !== bundle.id && stateOn(rival, today) !== 'ended');
  return rivals
    .flatMap((rival) => {
      const first = place < order.indexOf(rival.id);
      const contest = contestOf(one, fillable(rival, priceBook), first);
      if (!contest) return [];
      const { wins, saving, otherSaving } = contest;
      const { sku, name } = contest.shared;
      const basket = contest.basket.map(shown);
      return [{ id: rival.id, name: rival.name, shared: { sku, name }, basket, wins, saving, otherSaving }];
    })
    .slice(0, mostConflicts);
}

function fillable(bundle: Bundle, priceBook: PriceBook): Fillable {
  const takes = (item: Item) => !(bundle.notOnOffer && item.onOffer);
  return {
    bundle,
    choices: bundle.slots.map(({ choose }) => priceBook.choices(choose, mostLookedAt).filter(takes)),
  };
}

function shown({ item: { sku, name }, quantity }: Picked) {
  return { sku, name, quantity };
}
