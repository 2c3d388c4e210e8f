import { Dialog } from '../design/Dialog.tsx';
import { type AllWords, useWords } from '../words/words.ts';
import { keyMap } from './press.ts';
import type { Text } from './shortcut.ts';

const textOf = (text: Text, words: AllWords) => (typeof text === 'string' ? text : text(words));

/** Every key, from the very table that the keys work by. */
export function KeyMap() {
  const words = useWords();
  return (
    <Dialog title={words.frame.keys} wide>
      <div className="key-map">
        {keyMap.map(({ title, shortcuts }) => (
          <section key={textOf(title, words)} aria-label={textOf(title, words)}>
            <h3>{textOf(title, words)}</h3>
            <dl>
              {shortcuts.map(
                ({ keys, does }) =>
                  does && (
                    <div key={keys.join()}>
                      <dt>
                        <Keys keys={keys} />
                      </dt>
                      <dd>{textOf(does, words)}</dd>
                    </div>
                  ),
              )}
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
  const { keyNames } = useWords().frame;
  const ends = keys.length > 4 ? [keys[0] ?? '', keys.at(-1) ?? ''] : keys;
  return ends.map((key, index) => (
    <span key={key}>
      {index > 0 && keys.length > 4 && ' – '}
      <kbd>
        {key
          .replace('ArrowUp', '↑ ↓')
          .replace('Escape', 'Esc')
          .replace('+F', ' F')
          .replace('Delete', keyNames.Delete)
          .replace(/^Ctrl\+(.)$/, (_, letter: string) => `${keyNames.Ctrl} ${letter.toUpperCase()}`)}
      </kbd>{' '}
    </span>
  ));
}
