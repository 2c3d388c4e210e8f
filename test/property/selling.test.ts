import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SaleCommand } from '../../domain/sale/commands.ts';
import type { Sale } from '../../domain/sale/sale.ts';
import { learnAcceptance } from '../../domain/selling/acceptance.ts';
import type { AdviceFacts } from '../../domain/selling/learned.ts';
import { findSuggestion, suggest } from '../../domain/selling/suggest.ts';
import type { Suggestion } from '../../domain/selling/suggestion.ts';
import { type AnyShop, anyShop, anySteps, type Step } from '../builders/any-shop.ts';
import { type Counter, counter } from '../builders/counter.ts';
import { priceBook } from '../builders/price-book.ts';

const today = '2026-11-22';

/** A counter where a basket was scanned and spoken about, and everything that its panel depends on. */
type Desk = { desk: Counter; shop: AnyShop; facts: AdviceFacts };

function factsOf({ weeks, returns, customer }: AnyShop): AdviceFacts {
  const acceptance = learnAcceptance(weeks, today);
  return { learned: { version: 1, acceptance, oftenWith: null, returns: new Map(returns) }, customer };
}

function deskOf(shop: AnyShop, first: readonly string[], steps: readonly Step[]): Desk {
  const facts = factsOf(shop);
  const customers = [{ id: 'c1', groups: [], noOffers: false }];
  const desk = counter(priceBook(shop.parts), today, facts, { customers });
  desk.do({ type: 'AttachCustomer', customerId: 'c1' }).scan(...first);
  for (const step of steps) {
    const command = commandOf(step, desk);
    if (command && desk.try(command).ok) desk.do(command);
  }
  return { desk, shop, facts };
}

function commandOf({ what, sku, at }: Step, desk: Counter): SaleCommand | undefined {
  const { suggestions, sale } = desk.open;
  const suggestionId = suggestions[at % Math.max(1, suggestions.length)]?.id ?? 'none';
  if (what === 'scan') return { type: 'Scan', code: sku };
  if (what === 'accept') return { type: 'AcceptSuggestion', suggestionId, swap: true };
  if (what === 'decline') return { type: 'DeclineSuggestion', suggestionId };
  if (what === 'answer') return { type: 'AnswerNeed', suggestionId, answerId: `${at % 4}` };
  if (what === 'total') return { type: 'AskTotal' };
  const line = sale.lines[at % Math.max(1, sale.lines.length)];
  return line && sale.lines.length > 1 ? { type: 'RemoveLine', lineId: line.id } : undefined;
}

const firsts = fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 });

/** Runs a check on the panels of many shops and baskets. */
function always(check: (given: Desk) => void): void {
  const property = fc.property(anyShop, firsts, anySteps, (...given) => check(deskOf(...given)));
  fc.assert(property, { numRuns: 400 });
}

const required = (cards: readonly Suggestion[]) => cards.filter(({ kind }) => kind === 'required');
const idsOf = (cards: readonly { id: string }[]) => cards.map(({ id }) => id);

function panelOf({ desk, shop, facts }: Desk, changed: Partial<Sale> = {}) {
  const { sale, priced } = desk.open;
  return suggest({ ...sale, ...changed }, priced, priceBook(shop.parts), facts);
}

describe('the panel of any shop and basket', () => {
  it('puts what is required first, then at most one question, and ends nine after the cards', () => {
    always(({ desk, shop }) => {
      const { suggestions } = desk.open;
      const rankOf = ({ kind }: Suggestion) => (kind === 'required' ? 0 : kind === 'need' ? 1 : 2);
      const ranks = suggestions.map(rankOf);
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      expect(ranks.filter((one) => one === 1).length).toBeLessThanOrEqual(1);
      expect(suggestions.length).toBeLessThanOrEqual((shop.parts.store?.advice?.cards ?? 0) + 9);
      expect(new Set(idsOf(suggestions)).size).toBe(suggestions.length);
    });
  });

  it.each([
    ['the control group', { control: true }],
    ['a queue', { queue: true }],
    ['no offers', { customer: { id: 'c1', groups: [], noOffers: true } }],
  ] as const)('keeps all that is required in %s, and nothing else', (_, changed) => {
    always((given) => {
      const { suggestions } = panelOf(given, changed as Partial<Sale>);
      expect(suggestions).toEqual(required(suggestions));
      const listed = required(given.desk.open.suggestions);
      expect(suggestions.slice(0, listed.length)).toEqual(listed);
      expect(suggestions.length === listed.length || given.desk.open.suggestions.length >= 10).toBe(true);
    });
  });

  it('lets further required cards wait and move up as those before them are answered', () => {
    always(({ desk }) => {
      for (;;) {
        const [first, ...others] = required(desk.open.suggestions);
        if (!first) break;
        desk.do({ type: 'DeclineSuggestion', suggestionId: first.id });
        const now = idsOf(required(desk.open.suggestions));
        expect(now.filter((id) => idsOf(others).includes(id))).toEqual(idsOf(others));
        expect(now).not.toContain(first.id);
      }
    });
  });

  it('never offers what the basket has, nor one item twice', () => {
    always(({ desk, shop }) => {
      const { suggestions, sale } = desk.open;
      const offered = suggestions.map(({ sku }) => sku).filter((sku) => sku !== '');
      expect(new Set(offered).size).toBe(offered.length);
      for (const { kind, source, sku, choices } of suggestions) {
        const rule = shop.parts.rules?.find(({ id }) => id === source);
        if (kind === 'bundle' || kind === 'need' || rule?.each) continue;
        const all = [sku, ...choices.map((choice) => choice.sku)];
        expect(sale.lines.filter((line) => all.includes(line.sku))).toEqual([]);
      }
    });
  });

  it('is the same for the same facts, whatever objects they come in', () => {
    always((given) => {
      const { desk, shop, facts } = given;
      const { sale, priced, suggestions, quiet } = desk.open;
      const copy = structuredClone({ sale, priced, parts: shop.parts, facts });
      const again = suggest(copy.sale, copy.priced, priceBook(copy.parts), copy.facts);
      expect(again).toEqual({ suggestions, quiet });
      for (const card of suggestions) {
        expect(findSuggestion(card.id, sale, priced, priceBook(shop.parts), facts)).toEqual(card);
      }
    });
  });

  it('never hides a saving behind what saves nothing, nor a larger one behind a smaller', () => {
    always(({ desk, shop }) => {
      const { suggestions } = desk.open;
      const cards = shop.parts.store?.advice?.cards ?? 0;
      const savings = suggestions.flatMap(({ saving }) => saving ?? []);
      expect(savings).toEqual(savings.toSorted((a, b) => b - a));
      expect(savings.every((saving) => saving > 0)).toBe(true);
      const hidden = suggestions.slice(cards).some(({ saving }) => saving !== undefined);
      const idle = suggestions
        .slice(0, cards)
        .some(({ kind }) => ['complement', 'upgrade', 'partner'].includes(kind));
      expect(hidden && idle).toBe(false);
    });
  });

  it('offers nothing by which the customer would pay more for what they hold', () => {
    always(({ desk }) => {
      const { suggestions, priced, sale } = desk.open;
      for (const {
        id: suggestionId,
        kind,
        choices,
        replaces,
        price,
        saving = 0,
        quantity,
        sku,
      } of suggestions) {
        if (kind === 'need') continue;
        for (const choice of choices) {
          desk.do({ type: 'AcceptSuggestion', suggestionId, sku: choice.sku, swap: true });
          const more = desk.open.priced.toPay - priced.toPay;
          const given = sale.lines.find(({ id }) => id === replaces?.lineId)?.unitPrice ?? 0;
          expect(more).toBeLessThanOrEqual((choice.price - given) * quantity);
          if (choice.sku === sku) {
            if (kind === 'upgrade') expect(more).toBe(price);
            if (kind === 'bundle') expect(more).toBe(price - saving);
          }
          desk.do({ type: 'Undo' });
        }
      }
    });
  });

  it('is silent once payment has begun', () => {
    always((given) => {
      expect(panelOf(given, { state: 'paying' })).toEqual({ suggestions: [], quiet: [] });
    });
  });
});
