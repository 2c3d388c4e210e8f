import type { OpenSale } from '../selling/lay-out.ts';
import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { Facts } from './facts.ts';
import type { Sale } from './sale.ts';

/** Puts the sale aside under a name, so that the next customer can be served. */
export function holdSale({ sale }: OpenSale, { name }: Extract<SaleCommand, { type: 'HoldSale' }>): Decision {
  if (sale.state === 'paying') return refuse('paying', ['paymentBegun']);
  if (sale.lines.length === 0 && sale.returns.length === 0) return refuse('no-sale', ['emptyBasket']);
  const first = sale.lines[0]?.name ?? sale.returns[0]?.name ?? '';
  return decided({ type: 'v1.SaleHeld', saleId: sale.id, name: name?.trim() || first });
}

/** Takes a held sale up again, at today's prices. Refuses while another one is on the counter. */
export function recallSale(
  open: Sale | null,
  { saleId }: Extract<SaleCommand, { type: 'RecallSale' }>,
  facts: Facts,
): Decision {
  const isBusy = open?.state === 'open' || open?.state === 'paying';
  if (open && isBusy && (open.lines.length > 0 || open.returns.length > 0)) {
    return refuse('not-held', ['saleOnCounter']);
  }
  const held = facts.heldSale(saleId);
  if (!held) return refuse('not-held', ['notHeld']);
  const { at: pricedAt, today: pricedOn, time: pricedTime, priceBook } = facts;
  return {
    ok: true,
    onto: held,
    events: [
      {
        type: 'v1.SaleRecalled',
        saleId,
        priceBookVersion: priceBook.version,
        pricedAt,
        pricedOn,
        pricedTime,
      },
    ],
  };
}
