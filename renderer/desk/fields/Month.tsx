import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { store } from '../../store/selectors.ts';
import { useTill } from '../../store/till.ts';
import { useWords } from '../../words/words.ts';
import { dayAfter, todayIn } from './day-text.ts';
import { firstWeekday, monthAfter, weeksOf } from './month-days.ts';

type Props = { label: string; day: string; onDay: (day: string) => void; onLeave: () => void };

/** A month to pick a day from. Arrows go by day and week, Page Up and Down by month; Escape leaves it as it was. */
export function Month({ label, day, onDay, onLeave }: Props) {
  const { locale = 'en', timeZone = 'UTC' } = useTill(store) ?? {};
  const { deskFields } = useWords();
  const today = todayIn(timeZone);
  const [at, setAt] = useState(/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => table.current?.scrollIntoView({ block: 'nearest' }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes along with the day
  useEffect(() => {
    table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at]);
  const keys = (event: KeyboardEvent) => {
    const next = stepped(at, event.key);
    if (event.key === 'Escape') onLeave();
    else if (next) setAt(next);
    else return;
    event.preventDefault();
  };
  const named = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const title = named({ month: 'long', year: 'numeric' }).format(new Date(`${at}T00:00:00Z`));
  const weeks = weeksOf(at, firstWeekday(locale));
  return (
    <div className="desk-month" role="dialog" aria-label={label} onKeyDown={keys}>
      <div className="desk-month-head">
        <Button aria-label={deskFields.monthBefore} onClick={() => setAt(monthAfter(at, -1))}>
          ‹
        </Button>
        <b aria-live="polite">{title}</b>
        <Button aria-label={deskFields.monthAfter} onClick={() => setAt(monthAfter(at, 1))}>
          ›
        </Button>
      </div>
      <table ref={table}>
        <thead>
          <tr>
            {weeks[0]?.map((one) => (
              <th key={one} scope="col">
                {named({ weekday: 'short' }).format(new Date(`${one}T00:00:00Z`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <td key={one}>
                  <button
                    type="button"
                    tabIndex={one === at ? 0 : -1}
                    className={one.slice(0, 7) === at.slice(0, 7) ? 'month-day' : 'month-day other-month'}
                    aria-label={named({ dateStyle: 'full' }).format(new Date(`${one}T00:00:00Z`))}
                    aria-current={one === today ? 'date' : undefined}
                    aria-pressed={one === day}
                    onClick={() => onDay(one)}
                  >
                    {Number(one.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function stepped(day: string, key: string): string | undefined {
  if (steps[key] !== undefined) return dayAfter(day, steps[key]);
  return key === 'PageUp' || key === 'PageDown' ? monthAfter(day, key === 'PageUp' ? -1 : 1) : undefined;
}
