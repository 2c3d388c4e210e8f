import type { TillView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { dismissNotice, editNotices, restoreEdit, useNoticeSays } from './edit-notices.ts';

/** Edits of the price book that did not stand, each with one tap to put it back. */
export function EditNotices() {
  const { office: said } = useWords();
  const notices = useTill(editNotices);
  const says = useNoticeSays(({ says }) => says);
  if (notices.length === 0 && says === '') return null;
  return (
    <section className="edit-notices" aria-label={said.noticesTitle}>
      <h3>{said.noticesTitle}</h3>
      <ul>
        {notices.map((notice) => (
          <EditNotice key={notice.id} notice={notice} />
        ))}
      </ul>
      <p role="status">{says}</p>
    </section>
  );
}

function EditNotice({ notice }: { notice: TillView['editNotices'][number] }) {
  const { office: said } = useWords();
  const { id, kind, name, field, stands, kept } = notice;
  return (
    <li>
      <p>
        <b>{name}</b> {said.noticeWhy[kind]}
      </p>
      <p className="settings-hint">{said.noticeValues(field === '*' ? '' : field, kept, stands)}</p>
      {kind !== 'edit-locked' && <Button onClick={() => void restoreEdit(id)}>{said.restore}</Button>}
      <Button look="link" onClick={() => void dismissNotice(id)}>
        {said.leaveIt}
      </Button>
    </li>
  );
}
