import type { FormEvent } from 'react';
import type { RehearsedView } from '../../../contract/backup-view.ts';
import { Button } from '../../design/Button.tsx';
import { store } from '../../store/selectors.ts';
import { money, useTill } from '../../store/till.ts';
import { timeOf } from '../../words/when.ts';
import { useWords } from '../../words/words.ts';
import { TextField } from '../fields/TextField.tsx';
import { choose, dropRestore, rehearse, restore, typeBackup, useBackup } from './backup.ts';
import { Outcome, Place, Secret } from './parts.tsx';

/** Taking a backup back: looked at first, then confirmed by typing, then done by the next start. */
export function RestorePart() {
  const { backupPage } = useWords();
  const { file, filePassphrase, busy, state } = useBackup();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void rehearse();
  };
  return (
    <section className="desk-group" aria-labelledby="backup-restore">
      <h3 id="backup-restore">{backupPage.restore}</h3>
      {state?.ordered ? (
        <Ordered old={state.ordered.old} />
      ) : (
        <>
          <p className="desk-hint">{backupPage.restoreHint}</p>
          <form className="backup-fields" aria-labelledby="backup-restore" onSubmit={submit}>
            <Place
              label={backupPage.file}
              path={file}
              choose={backupPage.chooseFile}
              hotkey="F4"
              onChoose={() => void choose('backup')}
            />
            <Secret
              label={backupPage.passphrase}
              value={filePassphrase}
              onType={(text) => typeBackup({ filePassphrase: text })}
            />
            <Button type="submit" hotkey="F9" disabled={busy !== null || file === ''}>
              {backupPage.look}
            </Button>
          </form>
          {state?.rehearsed && <Rehearsal found={state.rehearsed} />}
        </>
      )}
      <Outcome act="restore" />
    </section>
  );
}

function Ordered({ old }: { old: string }) {
  const { backupPage } = useWords();
  return (
    <div className="backup-fields" data-testid="restore-ordered">
      <p>
        <b>{backupPage.ordered}</b>
      </p>
      <p className="desk-hint">{backupPage.oldLies(old)}</p>
      <Button onClick={() => void dropRestore()}>{backupPage.takeBack}</Button>
    </div>
  );
}

function Rehearsal({ found }: { found: RehearsedView }) {
  const { backupPage } = useWords();
  const here = useTill(store);
  const typed = useBackup((state) => state.typed);
  if (!here) return null;
  const when = (at: string) => timeOf(at, here.locale, here.timeZone);
  const { lost, numbersAgain, office } = found;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void restore();
  };
  return (
    <form className="backup-fields" data-testid="rehearsed" onSubmit={submit}>
      <p>
        <b>{backupPage.of(found.tillName, when(found.madeAt))}</b>
      </p>
      <ul className="backup-loses">
        <li>
          {lost.rows === 0
            ? backupPage.losesNothing
            : backupPage.loses(lost.sales, money(lost.amount), lost.rows, when(lost.from), when(lost.until))}
        </li>
        {found.back.rows > 0 && <li>{backupPage.brings(found.back.sales, found.back.rows)}</li>}
        {numbersAgain && <li>{backupPage.numbersAgain(numbersAgain.from, numbersAgain.until)}</li>}
        <li>{office ? backupPage.office(office.store, office.ahead) : backupPage.noOffice}</li>
      </ul>
      <TextField
        label={backupPage.typeName(found.tillName)}
        most={200}
        value={typed}
        onText={(text) => typeBackup({ typed: text })}
        problems={[]}
      />
      <Button look="stop" type="submit" disabled={typed.trim() !== found.tillName}>
        {backupPage.confirm}
      </Button>
    </form>
  );
}
