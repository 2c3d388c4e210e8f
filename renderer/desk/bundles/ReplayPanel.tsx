import type { ReplayResult } from '../../../contract/price-book-view.ts';
import { Button } from '../../design/Button.tsx';
import { Money, signed } from '../../design/Money.tsx';
import { store } from '../../store/selectors.ts';
import { useTill } from '../../store/till.ts';
import { dayOf } from '../../words/when.ts';
import { useWords } from '../../words/words.ts';
import type { Draft } from '../entry/drafts.ts';
import { cancelReplay, pricedSo, replay, useBundles } from './bundles.ts';

/** What the bundle would have done to this till's last 28 days. */
export function ReplayPanel({ draft, ready }: { draft: Draft; ready: boolean }) {
  const { bundles } = useWords();
  const { replay: found, replayed } = useBundles();
  const running = found?.state === 'running';
  return (
    <div className="desk-replay">
      <h3>{bundles.replay}</h3>
      {!running && (
        <Button hotkey="F8" disabled={!ready} onClick={() => void replay(draft)}>
          {found?.result ? bundles.replayAgain : bundles.replayStart}
        </Button>
      )}
      {running && <Progress done={found.done} of={found.of} />}
      {found?.state === 'failed' && <p className="desk-wrong">{bundles.replayFailed}</p>}
      {found?.result && replayed !== pricedSo(draft) && <p className="desk-missing">{bundles.replayStale}</p>}
      {found?.result && <Found result={found.result} />}
      <p className="desk-hint">{bundles.assumes}</p>
    </div>
  );
}

function Progress({ done, of }: { done: number; of: number }) {
  const { bundles } = useWords();
  return (
    <p className="desk-progress">
      <progress max={Math.max(of, 1)} value={done} aria-label={bundles.replaying(done, of)} />
      <span>{bundles.replaying(done, of)}</span>
      <Button onClick={() => void cancelReplay()}>{bundles.cancel}</Button>
    </p>
  );
}

function Found({ result }: { result: ReplayResult }) {
  const { bundles } = useWords();
  const locale = useTill(store)?.locale ?? 'en';
  const { from, until, sales, matches, others, unproven } = result;
  return (
    <div data-testid="replayed">
      <p>
        <b>{bundles.matches(matches, sales)}</b> {bundles.between(dayOf(from, locale), dayOf(until, locale))}
      </p>
      {sales > 0 && <Figures result={result} />}
      {others.length > 0 && (
        <ul className="desk-conflicts">
          {others.map((other) => (
            <li key={other.id}>
              {bundles.otherChanges(
                other.name,
                other.before.times,
                other.after.times,
                signed(other.after.saving - other.before.saving),
              )}
            </li>
          ))}
        </ul>
      )}
      {unproven > 0 && <p className="desk-hint">{bundles.unproven(unproven)}</p>}
    </div>
  );
}

function Figures({ result: { was, wouldBe, before, after } }: { result: ReplayResult }) {
  const { bundles } = useWords();
  return (
    <div className="desk-table">
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{bundles.was}</th>
            <th scope="col">{bundles.wouldBe}</th>
            <th scope="col">{bundles.difference}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{bundles.times}</th>
            <td className="number">{was.times}</td>
            <td className="number">{wouldBe.times}</td>
            <td className="number">{wouldBe.times - was.times}</td>
          </tr>
          <Sums label={bundles.ownSaving} before={was.saving} after={wouldBe.saving} />
          <Sums label={bundles.allSaving} before={before.saving} after={after.saving} />
          <Sums label={bundles.paid} before={before.paid} after={after.paid} />
          <Sums label={bundles.allMargin} before={before.margin} after={after.margin} />
        </tbody>
      </table>
    </div>
  );
}

function Sums({ label, before, after }: { label: string; before: number; after: number }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <Money amount={before} />
      </td>
      <td>
        <Money amount={after} />
      </td>
      <td>
        <Money amount={after - before} />
      </td>
    </tr>
  );
}
