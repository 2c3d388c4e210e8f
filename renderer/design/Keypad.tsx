import type { PointerEvent } from 'react';
import { erase, write } from '../typing.ts';
import { words } from '../words/words.ts';

/** The field keeps its focus while a finger is on the keys. */
export const keepFocus = (event: PointerEvent) => event.preventDefault();

/** Digits for a finger; they land where typing lands. `decimals` above 0 adds the decimal point. */
export function Keypad({ decimals }: { decimals: number }) {
  const digits = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '0', decimals > 0 ? '.' : '00'];
  return (
    <div className="keypad">
      {digits.map((digit) => (
        <button
          type="button"
          key={digit}
          className="button plain"
          aria-label={digit === '.' ? words().frame.point : digit}
          onPointerDown={keepFocus}
          onClick={() => write(digit)}
        >
          {digit}
        </button>
      ))}
      <button
        type="button"
        className="button plain"
        aria-label={words().frame.erase}
        onPointerDown={keepFocus}
        onClick={erase}
      >
        ⌫
      </button>
    </div>
  );
}
