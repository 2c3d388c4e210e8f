import type { DeskDeed, DeskDeeds } from '../../../contract/office-page.ts';
import { useWords, type Words } from '../words/words.ts';
import { useWritten } from '../words/written.ts';

/** No name to sign in with has a space. */
const commandLine = 'command line';

/** Who did what of this kind lately, the newest first; nothing where nobody did. */
export function Deeds({ deeds, of }: { deeds: DeskDeeds | undefined; of: readonly DeskDeed['what'][] }) {
  const words = useWords();
  const { time } = useWritten();
  const { deeds: said } = words;
  const shown = deeds?.filter(({ what }) => of.includes(what)) ?? [];
  if (shown.length === 0) return null;
  return (
    <details className="card deeds">
      <summary>{said.title}</summary>
      <ul>
        {shown.map((deed) => (
          <li key={deed.id}>
            <span className="moment">{time(deed.at)}</span>{' '}
            <b>{deed.by === commandLine ? said.commandLine : deed.by}</b> {inWords(deed, words)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function inWords({ what, store, till, about }: DeskDeed, { deeds: said, kinds, otherKind }: Words): string {
  const place = [store, till].filter(Boolean).join(', ');
  if (what === 'settle') return said.settle((kinds[about] ?? otherKind).title, place);
  if (what === 'revoke') return said.revoke(place);
  return said.code(place, about);
}
