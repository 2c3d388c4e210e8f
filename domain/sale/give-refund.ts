import type { OpenSale } from '../selling/lay-out.ts';
import { openChecks } from './checks.ts';
import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { Facts } from './facts.ts';
import { dueInCash, refundDue } from './payment.ts';
import { refundRoom } from './take-back.ts';

type Refund = Omit<Extract<SaleCommand, { type: 'RefundTender' }>, 'type'>;

/** Hands money back for returned units, by the tender that it came from as far as there is room. */
export function giveRefund(open: OpenSale, { kind, amount }: Refund, facts: Facts): Decision {
  const saleId = open.sale.id;
  return (
    mayGoBack(open, { kind, amount }, facts) ?? decided({ type: 'v1.RefundGiven', saleId, kind, amount })
  );
}

/** Refuses what may not go back now, or not so much of it, or not by that tender; undefined where it may. */
export function mayGoBack(
  { sale, priced }: OpenSale,
  { kind, amount }: Refund,
  { priceBook }: Facts,
): Decision | undefined {
  if (sale.card) return refuse('card-asked', ['cardIsAsked']);
  if (openChecks(sale, priceBook).length > 0) return refuse('check-first', ['checkBeforeRefund']);
  const owed = refundDue(sale, priced);
  if (owed === 0) return refuse('nothing-due', ['nothingToRefund']);
  const most = kind === 'cash' ? Math.max(owed, -dueInCash(sale, priced)) : owed;
  if (amount > most) return refuse('too-much', ['tooMuchBack']);
  const room = refundRoom(sale);
  const others = tenderKinds.filter((one) => one !== kind && room[one] > 0);
  if (amount > Math.max(room[kind], 0) && others.length > 0)
    return refuse('wrong-tender', ['refundAsPaid', others]);
  return undefined;
}

const tenderKinds = ['cash', 'card', 'voucher'] as const;
