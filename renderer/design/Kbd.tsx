const symbols: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
};

const written = (key: string) =>
  key
    .replace(/^(Shift|Alt)\+/, '$1 ')
    .replace(/^Ctrl\+(.)$/, (_, letter: string) => `Ctrl ${letter.toUpperCase()}`);

/** A key as it is written on a button. Listeners hear it from the button's own `aria-keyshortcuts`. */
export function Kbd({ of: key }: { of: string }) {
  return (
    <span className="key" aria-hidden="true">
      <kbd>{symbols[key] ?? written(key)}</kbd>
    </span>
  );
}
