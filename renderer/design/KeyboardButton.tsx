import { words } from '../words/words.ts';
import { Button } from './Button.tsx';

/** Shows or hides the keyboard on the screen, for whoever has no other. */
export function KeyboardButton({ shown, onToggle }: { shown: boolean; onToggle: () => void }) {
  return (
    <Button look="link" aria-label={words().frame.keyboard} aria-pressed={shown} onClick={onToggle}>
      <KeyboardSign />
    </Button>
  );
}

function KeyboardSign() {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <rect x="2.5" y="6" width="19" height="12" rx="2" />
      <path d="M6 10h.01M10 10h.01M14 10h.01M18 10h.01M8 14.5h8" strokeLinecap="round" />
    </svg>
  );
}
