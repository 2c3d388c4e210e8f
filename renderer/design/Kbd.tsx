import { useWords } from '../words/words.ts';

const symbols: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };

/** A key as it is written on a button. Listeners hear it from the button's own `aria-keyshortcuts`. */
export function Kbd({ of: key }: { of: string }) {
  const { keyNames } = useWords().frame;
  const written = key
    .replace(/^(Shift|Alt)\+/, '$1 ')
    .replace(/^Ctrl\+(.)$/, (_, letter: string) => `${keyNames.Ctrl} ${letter.toUpperCase()}`)
    .replace('Delete', keyNames.Delete);
  return (
    <span className="key" aria-hidden="true">
      <kbd>{symbols[key] ?? written}</kbd>
    </span>
  );
}
