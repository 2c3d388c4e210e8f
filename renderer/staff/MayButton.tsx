import type { ComponentProps } from 'react';
import { Button } from '../design/Button.tsx';
import { may } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';

type Props = ComponentProps<typeof Button> & { action: string };

/** A button for what not everybody may do: with a small lock where somebody else has to approve it. */
export function MayButton({ action, disabled, children, ...rest }: Props) {
  const { approval } = useWords();
  const permission = useTill(may(action));
  return (
    <Button disabled={disabled || permission === 'no'} {...rest}>
      {children}
      {permission === 'approval' && (
        <>
          <LockSign />
          <span className="visually-hidden"> ({approval.needed})</span>
        </>
      )}
    </Button>
  );
}

function LockSign() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" aria-hidden="true">
      <rect x="2.5" y="6" width="9" height="6.5" rx="1.5" fill="currentColor" />
      <path d="M4.5 6V4.2a2.5 2.5 0 0 1 5 0V6" strokeWidth="1.4" />
    </svg>
  );
}
