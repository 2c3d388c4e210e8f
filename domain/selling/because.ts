import type { Because } from '../basket-analysis/because.ts';
import { formatMoney } from '../money.ts';
import { explainChance } from './acceptance.ts';
import type { Context } from './context.ts';
import type { Weighed } from './worth.ts';

/** Why a card stands where it stands, in one line: "12 of 40 said yes lately; saves 12.00; often bought with A and B". */
export function becauseFor({ candidate, together }: Weighed, context: Context): string {
  const { kind, source, line, saving } = candidate;
  if (kind === 'required') return `Required: ${line.name} does not work without it`;
  if (kind === 'need') return 'Asked before anything is offered';
  const { sale, priceBook, learned } = context;
  const parts = [explainChance(learned.acceptance, { kind, source, trigger: line.sku })];
  if (saving > 0) parts.push(`saves ${formatMoney(saving, sale.currency, priceBook.store.locale)}`);
  if (together) parts.push(`often bought with ${namesOf(together, context)}`);
  return capital(parts.join('; '));
}

function namesOf({ because }: Because, { basket }: Context): string {
  return because.map((sku) => basket.bySku.get(sku)?.[0]?.name ?? sku).join(' and ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
