import { Dialog } from '../design/Dialog.tsx';
import { keyMap } from './press.ts';

/** Every key, from the very table that the keys work by. */
export function KeyMap() {
  return (
    <Dialog title="Keys" wide>
      <div className="key-map">
        {keyMap.map(({ title, shortcuts }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {shortcuts
                .filter(({ does }) => does)
                .map(({ keys, does }) => (
                  <div key={does}>
                    <dt>
                      <Keys keys={keys} />
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Each key as it is written on the buttons; nine digits as the first and the last. */
function Keys({ keys }: { keys: string[] }) {
  const shifted = keys.every((key) => key.startsWith('Shift+'));
  if (shifted) return <KeysOf keys={['Shift', ...keys.map((key) => key.replace('Shift+', ''))]} />;
  return <KeysOf keys={keys} />;
}

function KeysOf({ keys }: { keys: string[] }) {
  const ends = keys.length > 4 ? [keys[0] ?? '', keys.at(-1) ?? ''] : keys;
  return ends.map((key, index) => (
    <span key={key}>
      {index > 0 && keys.length > 4 && ' – '}
      <kbd>
        {key
          .replace('ArrowUp', '↑ ↓')
          .replace('Escape', 'Esc')
          .replace('+F', ' F')
          .replace('Ctrl+z', 'Ctrl Z')}
      </kbd>{' '}
    </span>
  ));
}
