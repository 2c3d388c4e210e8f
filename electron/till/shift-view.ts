import type { TillView } from '../../contract/till-view.ts';
import { denominationsOf } from '../../domain/reports/denominations.ts';
import { openShiftOf } from './business-day.ts';
import type { Desk } from './desk.ts';

/** The open shift and what to count with; never what the drawer should hold. */
export function shiftView({ day, priceBook }: Desk): Pick<TillView, 'shift' | 'denominations'> {
  const shift = openShiftOf(day);
  return {
    shift: shift && {
      number: shift.number,
      businessDay: shift.businessDay,
      openedAt: shift.openedAt,
    },
    denominations: [...denominationsOf(priceBook.store.currency)],
  };
}
