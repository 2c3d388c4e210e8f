import { useEffect, useRef } from 'react';
import type { TillView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { Keypad } from '../design/Keypad.tsx';
import { Money } from '../design/Money.tsx';
import { decimals, money, useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { DayFooter } from './DayFooter.tsx';
import { dayCount, useDay } from './day.ts';
import { closeShift, counted } from './day-commands.ts';

const nothing: number[] = [];
const values = ({ view }: { view: TillView | null }) => view?.denominations ?? nothing;
const smallestNote = () => 5 * 10 ** decimals();

/** Pieces of each coin and note, blind: what should be there is told only when the count is in. */
export function CountDrawer() {
  const { day } = useWords();
  const all = useTill(values);
  const counts = useDay((state) => state.counts);
  const sum = counted(counts);
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => grid.current?.querySelector('input')?.focus(), []);
  const notes = all.filter((value) => value >= smallestNote());
  const coins = all.filter((value) => value < smallestNote());
  return (
    <>
      <main className="gate">
        <h2 className="gate-title">{day.countTitle}</h2>
        <p className="gate-hint">{day.countHint}</p>
        <div className="count-grid" ref={grid}>
          <Values title={day.notes} values={notes} />
          <Values title={day.coins} values={coins} />
        </div>
      </main>
      <aside className="amount-pad">
        <p className="amount-label">{day.countedSoFar}</p>
        <p className="count-sum">
          <Money amount={sum} testId="counted" />
        </p>
        <Keypad decimals={0} />
      </aside>
      <DayFooter>
        <Button big look="go" hotkey="F12" onClick={() => void closeShift()}>
          {sum === 0 ? day.close : day.closeWith(money(sum))}
        </Button>
      </DayFooter>
    </>
  );
}

function Values({ title, values }: { title: string; values: readonly number[] }) {
  return (
    <fieldset className="count-column">
      <legend>{title}</legend>
      {values.map((value) => (
        <Value key={value} value={value} />
      ))}
    </fieldset>
  );
}

function Value({ value }: { value: number }) {
  const { day } = useWords();
  const text = useDay((state) => state.counts[value] ?? '');
  return (
    <label className="count-row">
      <Money amount={value} />
      <input
        data-typing="count"
        className="text-input"
        aria-label={day.pieces(money(value))}
        inputMode="none"
        autoComplete="off"
        maxLength={5}
        placeholder="0"
        value={text}
        onChange={(event) => dayCount(value, event.target.value)}
      />
      <Money amount={value * Number(text)} />
    </label>
  );
}

/** To the next coin or note, or back; after the last one to the button that closes the shift. */
export function moveCount(step: number): boolean {
  const fields = [...document.querySelectorAll<HTMLElement>('.count-grid input, .foot .pay button')];
  const at = fields.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return false;
  fields[Math.min(Math.max(at + step, 0), fields.length - 1)]?.focus();
  return true;
}
