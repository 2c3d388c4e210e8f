import type { ReactNode } from 'react';

type Props = { name: string; className: string; children: ReactNode };

/** A part of the page that scrolls by itself, and by keys too. */
export function Scrolls({ name, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
    <section className={`scrolls ${className}`} tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
