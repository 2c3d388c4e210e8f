import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import type { Refusal } from './ask.ts';

/** A place's heading, which the keyboard starts at, with what belongs beside it. */
export function Heading({ children, beside }: { children: string; beside?: ReactNode }) {
  return (
    <div className="heading">
      <h1 tabIndex={-1}>{children}</h1>
      {beside}
    </div>
  );
}

/** Says what to do where there is nothing yet. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  );
}

/** What went wrong and what to do about it; nothing where all is well. */
export function Trouble({ refusal }: { refusal: Refusal | undefined }) {
  const { trouble } = useWords();
  if (!refusal) return null;
  return (
    <p className="trouble" role="alert">
      {trouble[refusal.code]}
    </p>
  );
}

/** While the first answer is on its way. */
export function Asking() {
  const { frame: said } = useWords();
  return <p className="asking">{said.asking}</p>;
}
