import type { TillCommand } from '../../contract/till-command.ts';
import { openedSeqOf } from '../../db/sales.ts';
import type { SaleEvent } from '../../domain/sale/events.ts';
import { commit } from './commit.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { isQueueAt, isSelling } from './facts.ts';
import type { Answer } from './refusals.ts';

/** Sets how the till tells a queue, for good; the open sale goes by it at once. */
export function setQueue(desk: Desk, { mode }: Extract<TillCommand, { type: 'SetQueue' }>): Answer {
  if (mode === desk.queueMode) return { ok: true, view: currentView(desk) };
  commit(desk, desk.now(), queueChange({ ...desk, queueMode: mode }), {
    till: [{ type: 'v1.QueueModeSet', mode }],
  });
  desk.queueMode = mode;
  return { ok: true, view: currentView(desk) };
}

/** By itself the till judges the open sale as it would have done when it was opened. */
function queueChange(desk: Desk): SaleEvent[] {
  if (!desk.open || !isSelling(desk)) return [];
  const { id, pricedAt, queue: before } = desk.open.sale;
  const queue = isQueueAt(desk, pricedAt, openedSeqOf(desk.db, id));
  return queue === before ? [] : [{ type: 'v1.QueueChanged', saleId: id, queue }];
}
