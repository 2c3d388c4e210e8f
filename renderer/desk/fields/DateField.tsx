import { type FocusEvent, useRef, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { store } from '../../store/selectors.ts';
import { useTill } from '../../store/till.ts';
import { useWords } from '../../words/words.ts';
import { dayText, parseDay } from './day-text.ts';
import { Field } from './Field.tsx';
import { Month } from './Month.tsx';

type Props = {
  label: string;
  value: string;
  onDay: (day: string) => void;
  problems: readonly string[];
  locked?: boolean;
  hint?: string;
};

/** A day: typed as the store writes days, or picked from the calendar. What is no day is passed on, and the till says so. */
export function DateField({ locked, label, value, onDay, problems, hint }: Props) {
  const { deskFields } = useWords();
  const locale = useTill(store)?.locale ?? 'en';
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLSpanElement>(null);
  const [typed, setTyped] = useState({ text: dayText(value, locale), value });
  if (typed.value !== value) setTyped({ text: dayText(value, locale), value });
  // Whoever picked a day or gave it up is back where they came from.
  const leave = () => {
    setOpen(false);
    field.current?.querySelector('button')?.focus();
  };
  const closeWithout = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const type = (text: string) => {
    const day = parseDay(text, locale) ?? text;
    setTyped({ text, value: day });
    onDay(day);
  };
  return (
    <Field label={label} hint={hint} problems={problems} locked={locked}>
      {(given) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done with it; the focus leaves its fields through it
        <span ref={field} className="desk-day" onBlur={closeWithout}>
          <input
            {...given}
            className="text-input"
            autoComplete="off"
            maxLength={10}
            placeholder={dayText('2026-11-22', locale)}
            value={typed.text}
            onChange={(event) => type(event.target.value)}
          />
          <Button
            disabled={locked}
            aria-label={deskFields.calendar(label)}
            title={deskFields.calendar(label)}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <CalendarSign />
          </Button>
          {open && (
            <Month
              label={deskFields.calendar(label)}
              day={value}
              onLeave={leave}
              onDay={(day) => {
                onDay(day);
                leave();
              }}
            />
          )}
        </span>
      )}
    </Field>
  );
}

function CalendarSign() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden="true">
      <rect x="2.5" y="4" width="15" height="13" rx="2" strokeWidth="1.5" />
      <path d="M2.5 8h15M6.5 2v4M13.5 2v4" strokeWidth="1.5" />
    </svg>
  );
}
