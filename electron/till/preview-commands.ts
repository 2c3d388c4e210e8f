import type { EntryPreview } from '../../contract/price-book-view.ts';
import type { TillCommand } from '../../contract/till-command.ts';
import { allNeeds } from '../../db/offers.ts';
import type { Slot } from '../../domain/price-book/bundle.ts';
import type { Selector } from '../../domain/price-book/item.ts';
import type { PriceBook } from '../../domain/price-book/price-book.ts';
import { decide } from '../../domain/sale/decide.ts';
import type { Facts } from '../../domain/sale/facts.ts';
import { foldAll } from '../../domain/sale/fold.ts';
import type { Sale } from '../../domain/sale/sale.ts';
import { layOut } from '../../domain/selling/lay-out.ts';
import { nextVisitOffer } from '../../domain/selling/next-visit.ts';
import { say } from '../../domain/words/words.ts';
import { asIfChanged } from './change-entries.ts';
import { currentView, suggestionView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { factsOf } from './facts.ts';
import { type Answer, unsoundEntry } from './refusals.ts';

type Asked = Extract<TillCommand, { type: 'PreviewCard' }>;

/**
 * What the cashier would see of an entry that is being written, on a basket of items that somebody chose: as if it were
 * published, in a sale that is not one of the control group, with nobody waiting and nobody known. Writes nothing anywhere.
 */
export function previewCard(desk: Desk, asked: Asked): Answer {
  const { state: _, ...body } = asked.body;
  const found = asIfChanged(desk, [{ kind: asked.kind, id: asked.id, body }], (priceBook) =>
    seenOn(desk, { ...asked, body }, priceBook),
  );
  if (!found.ok) return unsoundEntry('entryUnsound', found.problems);
  return { ok: true, view: currentView(desk), preview: found.seen };
}

function seenOn(desk: Desk, asked: Asked, priceBook: PriceBook): EntryPreview {
  const { id, body } = asked;
  const { basket = callingFor(body, priceBook), tags = saidAfter(body) } = asked;
  const told = { basket: [...basket], tags: [...tags], ...knownOf(desk, body, basket, priceBook) };
  const facts = factsThen(desk, priceBook, body.from);
  const { sale, unknown } = saleOf(basket, facts);
  const nothing = { cards: [], place: null, of: 0, quiet: [], nextVisit: null, ...told, unknown };
  if (!sale) return nothing;
  const moment = body.moment === 'total' ? 'total' : 'scan';
  const at = { ...sale, tags, moment } as const;
  const { suggestions, quiet } = layOut(at, priceBook, facts.advice);
  const own = suggestions.filter(({ source }) => source === id);
  const place = suggestions.findIndex(({ source }) => source === id);
  const after = nextVisitOffer(at, priceBook, facts.advice, desk.nextReceiptNumber);
  return {
    cards: own.map((card) => suggestionView(card, { priceBook, language: desk.language })),
    place: place < 0 ? null : place + 1,
    of: suggestions.length,
    quiet: quiet.filter(({ source }) => source === id).map(({ why }) => say(why, desk.language)),
    nextVisit: after?.source === id ? after.say : null,
    ...told,
    unknown,
  };
}

/** One item that calls for the entry: of a bundle, what leads. */
function callingFor({ when, slots }: Asked['body'], priceBook: PriceBook): string[] {
  const own = (slots ?? []) as Slot[];
  const selectors = (when ?? (own.find(({ lead }) => lead) ?? own[0])?.choose ?? []) as Selector[];
  return priceBook.choices(selectors, 1).map(({ sku }) => sku);
}

/**
 * What leads to an entry in what customers say: the answers that it waits for, else those about this basket with a tag of what
 * it offers; and the bundles that a rule's items are in.
 */
function knownOf(desk: Desk, body: Asked['body'], basket: readonly string[], priceBook: PriceBook) {
  const wants = (body.wants ?? []) as string[];
  const skus = ((body.offer ?? []) as string[]).map((sku) => ({ sku }));
  const slots = ((body.slots ?? []) as Slot[]).filter(({ lead }) => !lead);
  const items = priceBook.choices([...skus, ...slots.flatMap(({ choose }) => choose)], mostLookedAt);
  const asked = basket.flatMap((code) => priceBook.item(code) ?? priceBook.itemByCode(code) ?? []);
  const needs = wants.length > 0 ? allNeeds(desk.db) : asked.flatMap((item) => priceBook.needsFor(item));
  const tags = wants.length > 0 ? wants : items.flatMap((item) => item.tags);
  const heard = needs
    .flatMap(({ signals, answers }) => [...signals, ...answers])
    .filter((answer) => answer.tags.some((tag) => tags.includes(tag)));
  const bundles = skus.length > 0 ? priceBook.bundlesFor(items) : [];
  return { heard: [...new Set(heard.map(({ text }) => text))], bundles: bundles.map(({ name }) => name) };
}

/** Of what it offers so many items are looked at. */
const mostLookedAt = 50;

/** An answer that a rule waits for. */
const saidAfter = ({ wants }: Asked['body']) => ((wants ?? []) as string[]).slice(0, 1);

/** A bundle that is not sold yet is looked at on its first day. */
function factsThen(desk: Desk, priceBook: PriceBook, from: unknown): Facts {
  const facts = factsOf(desk, desk.now());
  const today = typeof from === 'string' && from > facts.today ? from : facts.today;
  const advice = { learned: desk.learned, customer: null };
  return { ...facts, priceBook, today, advice, queue: false };
}

/** The codes rung up one after another; `unknown` are those that no sale takes by themselves. */
function saleOf(basket: readonly string[], facts: Facts): { sale: Sale | null; unknown: string[] } {
  let sale: Sale | null = null;
  const unknown: string[] = [];
  for (const code of basket) {
    const open = sale && layOut(sale, facts.priceBook, facts.advice);
    const decision = decide(open, { type: 'Scan', code }, facts);
    if (decision.ok) sale = foldAll(decision.events, sale);
    else unknown.push(code);
  }
  return { sale: sale && { ...sale, control: false, queue: false }, unknown };
}
