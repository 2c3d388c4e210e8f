import type { EffectRow } from '../../../contract/report-view.ts';
import { signed } from '../../design/Money.tsx';
import { money } from '../../store/till.ts';
import { useWords, words } from '../../words/words.ts';
import { effectInShort } from '../figures/in-short.ts';
import { number } from '../figures/written.ts';

function brought(effect: EffectRow['effect']): string {
  const { bundles } = words();
  return effect && effect.verdict !== 'unclear'
    ? bundles.effect.brought(effectInShort(effect))
    : bundles.effect.early;
}

/** What a bundle did over the last 28 days: sold, taken up, saved, earned, and what the control group says. */
export function EffectCell({ effect }: { effect: EffectRow | undefined }) {
  const { bundles } = useWords();
  if (!effect) return <small>{bundles.effect.nothing}</small>;
  const { times, shown, accepted, saving, bundleMargin } = effect;
  return (
    <>
      <b>{bundles.effect.sold(number(times))}</b>
      {shown > 0 && <>, {bundles.effect.taken(number(accepted), number(shown))}</>}
      <small>
        {times > 0 && `${bundles.effect.sums(money(saving), signed(bundleMargin))} `}
        {shown > 0 && brought(effect.effect)}
      </small>
    </>
  );
}
