import { useMemo } from 'react';
import { quiet } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { words } from '../words/words.ts';
import { groupQuiet } from './group-quiet.ts';

/** What the till could have said and does not, under the reason for each. */
export function Quiet() {
  const unsaid = useTill(quiet);
  const groups = useMemo(() => groupQuiet(unsaid), [unsaid]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys
    <section className="quiet" aria-label={words().panel.unsaidTitle} data-testid="quiet" tabIndex={0}>
      {groups.map(({ why, names }) => (
        <div key={why} className="quiet-group">
          <h3>{why}</h3>
          <ul>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
