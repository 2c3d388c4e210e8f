import type { PointerEvent } from 'react';
import { decimalMark } from '../store/till.ts';
import { erase, write } from '../typing.ts';
import { words } from '../words/words.ts';

/** The field keeps its focus while a finger is on the keys. */
export const keepFocus = (event: PointerEvent) => event.preventDefault();

/** Digits for a finger; they land where typing lands. `decimals` above 0 adds the mark before them. */
export function Keypad({ decimals }: { decimals: number }) {
  const mark = decimalMark();
  const digits = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '0', decimals > 0 ? mark : '00'];
  return (
    <div className="keypad">
      {digits.map((digit) => (
        <button
          type="button"
          key={digit}
          className="button plain"
          aria-label={digit === mark ? words().frame.point : digit}
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
