import type { Ending, Outcome } from '../domain/sale/outcomes.ts';
import type { Sale } from '../domain/sale/sale.ts';
import { weekOf } from '../domain/selling/acceptance.ts';
import type { WritableDb } from './handles.ts';
import { insertInto } from './insert-into.ts';

/** Keeps what became of the suggestions of a sale that has ended, and the weekly sums that the till learns from. */
export function outcomesProjection(db: WritableDb): (ending: Ending, cashier: string | null) => void {
  const insert = insertInto(db, 'suggestion_outcomes', outcomeColumns);
  const count = db.prepare(`
    INSERT INTO suggestion_weeks (week, source, kind, trigger_sku, shown, accepted, returned)
    VALUES (?, ?, ?, ?, 1, ?, 0)
    ON CONFLICT DO UPDATE SET shown = shown + 1, accepted = accepted + excluded.accepted`);
  return ({ sale, outcomes }, cashier) => {
    for (const outcome of outcomes) {
      insert.run({ ...rowOf(sale, outcome), cashier });
      if (sale.state !== 'completed' || outcome.outcome === 'withheld') continue;
      const { source, kind, trigger } = outcome.suggestion;
      count.run(weekOf(sale.pricedOn), source, kind, trigger, Number(outcome.outcome === 'accepted'));
    }
  };
}

const outcomeColumns = [
  ...['day', 'sale_id', 'suggestion_id', 'sale_state', 'source', 'kind', 'trigger_sku', 'sku', 'customer_id'],
  'cashier',
  ...['control', 'queue', 'moment', 'place', 'chance', 'price', 'saving', 'margin', 'shown_at', 'seconds'],
  ...['outcome', 'objection', 'exit', 'answer', 'answered_at', 'accepted_sku', 'quantity', 'commission'],
  'returned',
];

// A journal from before there were needs and chances says less of its suggestions.
function rowOf(sale: Sale, outcome: Outcome): Record<string, unknown> {
  const { suggestion } = outcome;
  const shown = 'price' in suggestion ? suggestion : undefined;
  return {
    ...{ day: sale.pricedOn, sale_id: sale.id, suggestion_id: suggestion.id, sale_state: sale.state },
    ...{ source: suggestion.source, kind: suggestion.kind, trigger_sku: suggestion.trigger },
    ...{ sku: suggestion.sku, customer_id: sale.customer?.id ?? null },
    ...{ control: Number(sale.control === true), queue: Number(outcome.queue === true) },
    ...{ moment: shown?.moment ?? null, place: shown?.rank ?? null, chance: shown?.chance ?? null },
    ...{ price: shown?.price ?? null, saving: shown?.saving ?? null, margin: shown?.margin ?? null },
    ...{ shown_at: outcome.shownAt, seconds: outcome.seconds, outcome: outcome.outcome },
    ...{ objection: outcome.objectionId, exit: outcome.exit, answer: outcome.answerId },
    ...{ answered_at: outcome.answeredAt, accepted_sku: outcome.acceptedSku, quantity: outcome.quantity },
    ...{ commission: outcome.commission, returned: 0 },
  };
}
