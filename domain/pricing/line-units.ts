import type { Money } from '../money.ts';
import type { Selectable } from '../price-book/item.ts';

/** Units of one kind that a bundle may take: a line, or what is left of one. */
export type Units = Selectable & { lineId: string; unitPrice: Money; quantity: number; onOffer?: boolean };

/** Units taken from one line. */
export type Taken = { lineId: string; unitPrice: Money; quantity: number };
