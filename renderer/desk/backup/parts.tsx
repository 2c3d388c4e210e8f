import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { Field } from '../fields/Field.tsx';
import { useBackup } from './backup.ts';

type PlaceProps = { label: string; path: string; choose: string; hotkey: string; onChoose: () => void };

export function Place({ label, path, choose: words, hotkey, onChoose }: PlaceProps) {
  const { backupPage } = useWords();
  return (
    <div className="backup-place">
      <p>
        <b>{label}</b> <span data-testid="backup-place">{path || backupPage.nowhere}</span>
      </p>
      <Button hotkey={hotkey} onClick={onChoose}>
        {words}
      </Button>
    </div>
  );
}

type SecretProps = { label: string; hint?: string; value: string; onType: (text: string) => void };

export function Secret({ label, hint, value, onType }: SecretProps) {
  return (
    <Field label={label} hint={hint} problems={[]}>
      {(given) => (
        <input
          {...given}
          type="password"
          className="text-input"
          autoComplete="off"
          maxLength={500}
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  );
}

export function Outcome({ act }: { act: 'backup' | 'restore' }) {
  const says = useBackup((state) => state.says);
  const own = says?.act === act ? says : null;
  return (
    <p className={own?.wrong ? 'desk-wrong' : 'desk-hint'} role="status" data-testid={`${act}-says`}>
      {own?.text}
    </p>
  );
}
