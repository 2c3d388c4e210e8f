import { existsSync, rmSync } from 'node:fs';

/** Where a till's backups and restores lie on their way: beside its database, and gone when they are done. */
export const placesOf = (database: string) => ({
  copy: `${database}.backup-copy`,
  check: `${database}.backup-check`,
  restore: `${database}.restore`,
  restorePepper: `${database}.restore.pepper`,
  /** What the next start has to put in place. */
  order: `${database}.restore.json`,
  settings: `${database}.backups.json`,
});

const ends = ['', '-wal', '-shm', '-journal'];

/** Removes copies on their way; they are whole databases in the clear. */
export function removeCopiesOf(file: string): void {
  for (const end of ends) rmSync(`${file}${end}`, { force: true });
}

/** Removes what an interrupted backup or rehearsal has left; a restore that was confirmed stays. */
export function removeLeftovers(database: string): void {
  const { copy, check, restore, restorePepper, order } = placesOf(database);
  for (const file of [copy, check]) removeCopiesOf(file);
  if (existsSync(order)) return;
  for (const file of [restore, restorePepper]) removeCopiesOf(file);
}
