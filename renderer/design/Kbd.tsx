const symbols: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  'Ctrl+z': 'Ctrl Z',
  'Shift+F1': 'Shift F1',
  'Shift+F3': 'Shift F3',
  'Shift+F5': 'Shift F5',
};

/** A key as it is written on a button. Listeners hear it from the button's own `aria-keyshortcuts`. */
export function Kbd({ of: key }: { of: string }) {
  return (
    <span className="key" aria-hidden="true">
      <kbd>{symbols[key] ?? key}</kbd>
    </span>
  );
}
