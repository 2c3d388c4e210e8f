import type { EffectRow } from '../../../contract/report-view.ts';
import { money } from '../../store/till.ts';
import { words } from '../../words/words.ts';

/** What suggestions brought a sale: both ends of the interval, or that it is too early; never one figure. */
export function effectInShort(effect: EffectRow['effect']): string {
  const { deskEffect } = words();
  if (!effect) return '–';
  const { extra, verdict } = effect;
  if (!extra || verdict === 'unclear') return deskEffect.early;
  const ends = [money(Math.abs(extra.low)), money(Math.abs(extra.high))] as const;
  return verdict === 'more'
    ? deskEffect.between.more(ends[0], ends[1])
    : deskEffect.between.less(ends[1], ends[0]);
}
