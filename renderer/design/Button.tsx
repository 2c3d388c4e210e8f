import type { ButtonHTMLAttributes, MouseEvent } from 'react';
import { ariaKey } from '../keys/shortcut.ts';
import { Kbd } from './Kbd.tsx';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `go` is the one next action; `link` the quiet one. */
  look?: 'go' | 'plain' | 'link' | 'stop';
  hotkey?: string;
  big?: boolean;
};

export function Button({ look = 'plain', hotkey, big, className = '', onClick, children, ...rest }: Props) {
  // The second press of a double click would hit whatever has come to stand in the same place.
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (event.detail < 2 || (look !== 'go' && look !== 'stop')) onClick?.(event);
  };
  const classes = ['button', look, big ? 'big' : '', className].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      className={classes}
      aria-keyshortcuts={hotkey && ariaKey(hotkey)}
      onClick={press}
      {...rest}
    >
      {children}
      {hotkey && <Kbd of={hotkey} />}
    </button>
  );
}
