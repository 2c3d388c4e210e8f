import { formatMoney } from '../money.ts';
import { selectsAny } from '../price-book/item.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { Rule } from '../price-book/rule.ts';
import { fillScript } from '../price-book/script.ts';
import type { Line, Sale } from '../sale/sale.ts';
import { choiceOf, firstInStock, inStock } from './choices.ts';
import type { Suggestion } from './suggestion.ts';
import { stockUrgency } from './urgency.ts';

/**
 * What the rules of one kind call for, in the order of the basket and then of the shopkeeper, each worked out when it is
 * asked for. Nothing that the basket covers already; an optional offer only if it is in stock and was not taken before
 * in this sale.
 */
export function* ruleSuggestions(
  sale: Sale,
  priceBook: PriceBook,
  kind: Rule['kind'],
): Generator<Suggestion> {
  const seen = new Set<string>();
  for (const line of sale.lines) {
    for (const rule of priceBook.rulesFor(line)) {
      if (rule.kind !== kind || seen.has(rule.id)) continue;
      seen.add(rule.id);
      const suggestion = suggestRule(sale, rule, line, priceBook);
      if (suggestion) yield suggestion;
    }
  }
}

function suggestRule(sale: Sale, rule: Rule, line: Line, priceBook: PriceBook): Suggestion | undefined {
  const id = `rule:${rule.id}`;
  const outcome = sale.suggestions[id];
  if (outcome === 'declined' || (rule.kind === 'complement' && outcome === 'accepted')) return undefined;
  const quantity = uncovered(sale, rule);
  if (quantity <= 0) return undefined;
  const items = rule.offer.flatMap((sku) => priceBook.item(sku) ?? []);
  const choices = items.map((item) => choiceOf(item, sale.lines));
  const choice = firstInStock(choices, quantity);
  const item = items.find(({ sku }) => sku === choice?.sku);
  if (!choice || !item || (rule.kind === 'complement' && !inStock(choice, quantity))) return undefined;

  const price = choice.price * quantity;
  const words = {
    for: line.name,
    item: choice.name,
    price: formatMoney(price, sale.currency, priceBook.store.locale),
  };
  return {
    id,
    kind: rule.kind,
    source: rule.id,
    trigger: line.sku,
    reason: rule.reason,
    sku: choice.sku,
    name: choice.name,
    quantity,
    say: fillScript(rule.say, words),
    benefit: rule.benefit,
    demonstrate: rule.demonstrate,
    price,
    stock: choice.stock,
    aisle: choice.aisle,
    elsewhere: item.elsewhere,
    margin: 0,
    chance: 0,
    because: '',
    urgency: stockUrgency(choice.stock),
    choices,
    objections: rule.objections.map((objection) => ({
      ...objection,
      answer: fillScript(objection.answer, words),
    })),
  };
}

/** How many pieces the basket still lacks: one, or one for each triggering unit where the rule says so. */
function uncovered(sale: Sale, rule: Rule): number {
  let needed = 0;
  let covered = 0;
  for (const line of sale.lines) {
    if (rule.offer.includes(line.sku) || selectsAny(rule.coveredBy, line)) covered += line.quantity;
    else if (selectsAny(rule.when, line)) needed += line.quantity;
  }
  if (rule.each) return needed - covered;
  return covered > 0 ? 0 : Math.min(1, needed);
}
