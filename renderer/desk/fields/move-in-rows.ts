import type { KeyboardEvent } from 'react';

/** Up and down from one row's button to the next. */
export function moveInRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const rows = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLElement>('.row-open') ?? [])];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
  event.preventDefault();
}

/** From the search field above it into the first row. */
export function intoRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown') return;
  document.querySelector<HTMLElement>('.desk-table .row-open')?.focus();
  event.preventDefault();
}
