import type { Sentence } from '../words/words.ts';
import type { Refusal, RefusalCode } from './commands.ts';
import type { SaleEvent } from './events.ts';
import type { Sale } from './sale.ts';

/** What happens, or why nothing does. */
export type Decision =
  /** `onto`: the sale that the events go on with, where it is not the open one. */
  { ok: true; events: SaleEvent[]; onto?: Sale } | { ok: false; refusal: Refusal };

export function decided(...events: SaleEvent[]): Decision {
  return { ok: true, events };
}

export function refuse(code: RefusalCode, message: Sentence): Decision {
  return { ok: false, refusal: { code, message } };
}
