import { type FormEvent, useEffect } from 'react';
import { Button } from '../../design/Button.tsx';
import { store } from '../../store/selectors.ts';
import { useTill } from '../../store/till.ts';
import { timeOf } from '../../words/when.ts';
import { useWords } from '../../words/words.ts';
import { Check } from '../fields/Choose.tsx';
import { backUp, choose, loadBackups, typeBackup, useBackup } from './backup.ts';
import { Outcome, Place, Secret } from './parts.tsx';
import { RestorePart } from './RestorePart.tsx';

/** Backups of the till: making one, and taking one back. */
export function BackupPage() {
  const { backupPage } = useWords();
  useEffect(() => void loadBackups(), []);
  return (
    <section className="backup-page">
      <header className="desk-head">
        <h2>{backupPage.title}</h2>
      </header>
      <MakePart />
      <RestorePart />
    </section>
  );
}

function MakePart() {
  const { backupPage } = useWords();
  const { folder, passphrase, again, daily, busy, state } = useBackup();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void backUp();
  };
  return (
    <form className="desk-group" aria-labelledby="backup-make" onSubmit={submit}>
      <h3 id="backup-make">{backupPage.make}</h3>
      <p className="desk-hint">{backupPage.makeHint}</p>
      <Place
        label={backupPage.folder}
        path={folder}
        choose={backupPage.chooseFolder}
        hotkey="F2"
        onChoose={() => void choose('folder')}
      />
      <Secret
        label={backupPage.passphrase}
        hint={backupPage.passphraseHint}
        value={passphrase}
        onType={(text) => typeBackup({ passphrase: text })}
      />
      <Secret label={backupPage.again} value={again} onType={(text) => typeBackup({ again: text })} />
      <div className="choice">
        <Check label={backupPage.daily} checked={daily} onChange={() => typeBackup({ daily: !daily })} />
      </div>
      {daily && state && !state.keeps && <p className="desk-hint">{backupPage.asksEachDay}</p>}
      <Button
        look="go"
        type="submit"
        hotkey="F12"
        disabled={busy !== null || folder === '' || passphrase === ''}
      >
        {backupPage.backUp}
      </Button>
      <Outcome act="backup" />
      <Last />
    </form>
  );
}

function Last() {
  const { backupPage } = useWords();
  const last = useBackup(({ state }) => state?.last ?? null);
  const here = useTill(store);
  if (!last || !here) return <p className="desk-hint">{backupPage.never}</p>;
  const at = timeOf(last.at, here.locale, here.timeZone);
  if (!last.ok) return <p className="desk-missing">{backupPage.failed(at)}</p>;
  const count = (number: number) => number.toLocaleString(here.locale);
  return (
    <div className="backup-last" data-testid="backup-last">
      <p>
        <b>{backupPage.lastMade(at)}</b> <span>{last.file}</span>
      </p>
      <ul>
        {backupPage.checked(count(last.rows), count(last.sales), count(last.tables)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
