import type { ButtonHTMLAttributes } from 'react';
import { Kbd } from './Kbd.tsx';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `go` is the one next action; `link` the quiet one. */
  look?: 'go' | 'plain' | 'link' | 'stop';
  hotkey?: string;
  big?: boolean;
};

export function Button({ look = 'plain', hotkey, big, className = '', children, ...rest }: Props) {
  const classes = ['button', look, big ? 'big' : '', className].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      className={classes}
      aria-keyshortcuts={hotkey?.replace('Ctrl+z', 'Control+Z')}
      {...rest}
    >
      {children}
      {hotkey && <Kbd of={hotkey} />}
    </button>
  );
}
