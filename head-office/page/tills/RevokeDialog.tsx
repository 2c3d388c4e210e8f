import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { GlanceTill } from '../../../contract/office-page.ts';
import type { Refusal } from '../frame/ask.ts';
import { useWrite } from '../frame/desk.ts';
import { Trouble } from '../frame/parts.tsx';
import { useWords } from '../words/words.ts';

type Props = { till: GlanceTill; store: string; onClose(revoked: boolean): void };

/** Asks once more, for there is no undoing it. Escape keeps the till. */
export function RevokeDialog({ till, store, onClose }: Props) {
  const { tills: said } = useWords();
  const [refusal, setRefusal] = useState<Refusal>();
  const dialog = useRef<HTMLDialogElement>(null);
  const write = useWrite();
  useEffect(() => dialog.current?.showModal(), []);
  const revoke = async () => {
    const answer = await write(`tills/${encodeURIComponent(till.id)}/revoke`);
    if (answer.ok) onClose(true);
    else setRefusal(answer.refusal);
  };
  // The browser tells of its own closing only later: whoever opens the dialog again at once would have it closed on them.
  const keep = () => {
    dialog.current?.close();
    onClose(false);
  };
  const cancelled = (event: SyntheticEvent) => {
    event.preventDefault();
    keep();
  };
  return (
    <dialog
      ref={dialog}
      className="card"
      aria-labelledby="revoke-title"
      onCancel={cancelled}
      onClose={() => onClose(false)}
    >
      <h2 id="revoke-title">{said.revokeTitle(till.name)}</h2>
      <p>{said.revokeWhat(store)}</p>
      <Trouble refusal={refusal} />
      <div className="choices">
        <button type="button" className="button" onClick={keep}>
          {said.keep}
        </button>
        <button type="button" className="button stop" onClick={() => void revoke()}>
          {said.revoke}
        </button>
      </div>
    </dialog>
  );
}
