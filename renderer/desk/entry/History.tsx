import type { Edit } from '../../../contract/price-book-view.ts';
import { Button } from '../../design/Button.tsx';
import { people } from '../../staff/gate.ts';
import { store } from '../../store/selectors.ts';
import { useTill } from '../../store/till.ts';
import { timeOf } from '../../words/when.ts';
import { useWords } from '../../words/words.ts';
import { changedFields } from './body.ts';

type Props = { history: readonly Edit[]; onUndo: (edit: Edit) => void };

/** Who changed what and when, the latest first; each can be taken back by itself. */
export function History({ history, onUndo }: Props) {
  const { deskEntry } = useWords();
  const here = useTill(store);
  const staff = useTill(people);
  if (!here || history.length === 0) return <p className="desk-hint">{deskEntry.noHistory}</p>;
  const nameOf = (by: string | null) => staff.find(({ id }) => id === by)?.name ?? by ?? deskEntry.nobody;
  return (
    <ol className="desk-history">
      {history.map((edit) => {
        const when = timeOf(edit.at, here.locale, here.timeZone);
        return (
          <li key={edit.editId}>
            <span>
              <b>{what(edit, deskEntry)}</b>
              <small>
                {when}, {nameOf(edit.by)}
              </small>
            </span>
            <Button look="link" aria-label={deskEntry.undoOf(when)} onClick={() => onUndo(edit)}>
              {deskEntry.undo}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}

type What = {
  made: string;
  takenOut: string;
  changed: (fields: string) => string;
  fields: Record<string, string>;
};

function what({ before, after }: Edit, say: What): string {
  if (before === null) return say.made;
  if (after === null) return say.takenOut;
  return say.changed(
    changedFields(before, after)
      .map((field) => say.fields[field] ?? field)
      .join(', '),
  );
}
