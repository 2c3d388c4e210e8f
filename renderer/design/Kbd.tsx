const symbols: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  'Ctrl+z': 'Ctrl Z',
};

/** A key as it is written on a button. Listeners hear it from the button's own `aria-keyshortcuts`. */
export function Kbd({ of: key }: { of: string }) {
  return (
    <span className="key" aria-hidden="true">
      <kbd>{symbols[key] ?? key.replace('Shift+', 'Shift ')}</kbd>
    </span>
  );
}
