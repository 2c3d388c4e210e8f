import { useState } from 'react';
import { erase, eraseAll, write } from '../typing.ts';
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
    <fieldset className="on-screen-keyboard" aria-label="Keyboard on the screen" onPointerDown={keepFocus}>
      {rows.map((row) => (
        <div key={row} className="keyboard-row">
          {[...(capital ? row.toUpperCase() : row)].map((character) => (
            <Button key={character} onClick={() => type(character)}>
              {character}
            </Button>
          ))}
          {row.startsWith('z') && (
            <Button aria-label="Erase" className="wide-key" onClick={erase}>
              ⌫
            </Button>
          )}
        </div>
      ))}
      <div className="keyboard-row">
        <Button
          className="wide-key"
          aria-label="Capital"
          aria-pressed={capital}
          onClick={() => setCapital(!capital)}
        >
          ⇧
        </Button>
        <Button className="wide-key" onClick={eraseAll}>
          Clear
        </Button>
        <Button className="space-key" onClick={() => write(' ')}>
          Space
        </Button>
        <Button className="wide-key" onClick={onEnter}>
          Enter
        </Button>
        <Button className="wide-key" onClick={onClose}>
          Done
        </Button>
      </div>
    </fieldset>
  );
}
