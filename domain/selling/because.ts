import type { Because } from '../basket-analysis/because.ts';
import { formatMoney } from '../money.ts';
import { type Language, type Sentence, say } from '../words/words.ts';
import { explainChance } from './acceptance.ts';
import type { Context } from './context.ts';
import type { Weighed } from './worth.ts';

/** Why a card stands where it stands, each reason by itself. */
export function becauseFor({ candidate, together }: Weighed, context: Context): Sentence[] {
  const { kind, source, line, saving } = candidate;
  if (kind === 'required') return [['requiredFor', line.name]];
  if (kind === 'need') return [['askedFirst']];
  const { sale, priceBook, learned } = context;
  const reasons = [explainChance(learned.acceptance, { kind, source, trigger: line.sku })];
  if (saving > 0) reasons.push(['savesThem', formatMoney(saving, sale.currency, priceBook.store.locale)]);
  if (together) reasons.push(['oftenWith', namesOf(together, context)]);
  return reasons;
}

/** Such reasons in one line: "12 of 40 said yes lately; saves 12.00; often bought with A and B". */
export function inOneLine(reasons: readonly Sentence[], language: Language): string {
  const line = reasons.map((reason) => say(reason, language)).join('; ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function namesOf({ because }: Because, { basket }: Context): string[] {
  return because.map((sku) => basket.bySku.get(sku)?.[0]?.name ?? sku);
}
