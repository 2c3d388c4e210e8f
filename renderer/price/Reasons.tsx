import { useEffect, useRef } from 'react';
import type { TillView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { reasons } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';

type Props = {
  kind: keyof TillView['reasons'];
  onPick: (reason: string) => void;
  /** Digits where nothing is typed beside them, else function keys. */
  keys?: 'digits' | 'functions';
};

/** The store's reasons, each one press. */
export function Reasons({ kind, onPick, keys = 'digits' }: Props) {
  const { line } = useWords();
  const all = useTill(reasons(kind));
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (keys === 'digits') list.current?.querySelector('button')?.focus();
  }, [keys]);
  return (
    <fieldset className="reasons" aria-label={line.why} ref={list}>
      {all.map(({ id, text }, index) => (
        <Button
          key={id}
          className="reason"
          {...(index === 0 && { 'data-focus': true })}
          {...(index < 9 && { hotkey: keys === 'digits' ? String(index + 1) : `F${index + 1}` })}
          onClick={() => onPick(id)}
        >
          {text}
        </Button>
      ))}
    </fieldset>
  );
}
