import { useState } from 'react';
import { erase, eraseAll, write } from '../typing.ts';
import { words } from '../words/words.ts';
import { Button } from './Button.tsx';
import { keepFocus } from './Keypad.tsx';

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl-', 'zxcvbnm.*+'];

type Props = { onEnter: () => void; onClose: () => void };

/** Letters and digits for a finger; they land where typing lands. */
export function OnScreenKeyboard({ onEnter, onClose }: Props) {
  const [capital, setCapital] = useState(false);
  const type = (character: string) => {
    write(character);
    setCapital(false);
  };
  return (
    <fieldset className="on-screen-keyboard" aria-label={words().frame.keyboard} onPointerDown={keepFocus}>
      {rows.map((row) => (
        <div key={row} className="keyboard-row">
          {[...(capital ? row.toUpperCase() : row)].map((character) => (
            <Button key={character} onClick={() => type(character)}>
              {character}
            </Button>
          ))}
          {row.startsWith('z') && (
            <Button aria-label={words().frame.erase} className="wide-key" onClick={erase}>
              ⌫
            </Button>
          )}
        </div>
      ))}
      <div className="keyboard-row">
        <Button
          className="wide-key"
          aria-label={words().frame.capital}
          aria-pressed={capital}
          onClick={() => setCapital(!capital)}
        >
          ⇧
        </Button>
        <Button className="wide-key" onClick={eraseAll}>
          {words().frame.clear}
        </Button>
        <Button className="space-key" onClick={() => write(' ')}>
          {words().frame.space}
        </Button>
        <Button className="wide-key" onClick={onEnter}>
          {words().frame.enter}
        </Button>
        <Button className="wide-key" onClick={onClose}>
          {words().frame.done}
        </Button>
      </div>
    </fieldset>
  );
}
