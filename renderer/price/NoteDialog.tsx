import type { FormEvent } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { changeLineForm, noteLine, useLineForm } from '../store/line-form.ts';
import { useScreen } from '../store/screen.ts';
import { lineById } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';

/** A few words beside the selected line. */
export function NoteDialog() {
  const { line: words } = useWords();
  const text = useLineForm((form) => form.text);
  const line = useTill(lineById(useScreen((screen) => screen.selectedLineId)));
  if (!line) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void noteLine(line.id, text);
  };
  return (
    <Dialog title={words.noteTitle(line.name)}>
      <form className="quantity-form" onSubmit={submit}>
        <input
          data-typing="note"
          className="text-input"
          aria-label={words.note}
          autoComplete="off"
          maxLength={60}
          value={text}
          onChange={(event) => changeLineForm({ text: event.target.value })}
        />
        <p className="settings-hint">{words.noteHint}</p>
        <Button type="submit" look="go" big hotkey="Enter">
          {words.writeNote}
        </Button>
      </form>
    </Dialog>
  );
}
