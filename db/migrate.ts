import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { WritableDb } from './handles.ts';
import { migration0010 } from './migrations/0010-journal.ts';
import { migration0020 } from './migrations/0020-price-book.ts';
import { migration0030 } from './migrations/0030-sales.ts';
import { migration0040 } from './migrations/0040-advice.ts';
import { migration0050 } from './migrations/0050-customers.ts';
import { migration0060 } from './migrations/0060-outcomes.ts';
import { migration0070 } from './migrations/0070-vouchers.ts';
import { migration0072 } from './migrations/0072-imported-returns.ts';
import { migration0075 } from './migrations/0075-day.ts';
import { migration0080 } from './migrations/0080-staff.ts';
import { migration0090 } from './migrations/0090-invoices.ts';
import { migration0100 } from './migrations/0100-head-office.ts';
import { migration0105 } from './migrations/0105-price-book-changes.ts';
import { migration0109 } from './migrations/0109-pulled-book.ts';
import { migration0120 } from './migrations/0120-staff-made-here.ts';
import { migration0125 } from './migrations/0125-catalogue.ts';
import { migration0135 } from './migrations/0135-shared.ts';
import { migration0160 } from './migrations/0160-till-name.ts';
import { migration0170 } from './migrations/0170-shared-staff.ts';
import { migration0180 } from './migrations/0180-enrolments.ts';

/** One step of the file's format. `version` is what `user_version` says once it is taken. */
export type Migration = { version: number; up: string };

export const migrations: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0040,
  migration0050,
  migration0060,
  migration0070,
  migration0072,
  migration0075,
  migration0080,
  migration0090,
  migration0100,
  migration0105,
  migration0109,
  migration0120,
  migration0125,
  migration0135,
  migration0160,
  migration0170,
  migration0180,
];

export const latestVersion = migrations.at(-1)?.version ?? 0;

/**
 * Takes every step that the file lacks, all in one transaction, and answers whether there were any. A file that holds
 * anything is copied first, beside itself.
 */
export function migrate(db: WritableDb, file: string, steps: readonly Migration[] = migrations): boolean {
  const from = db.pragma('user_version', { simple: true }) as number;
  const missing = steps.filter(({ version }) => version > from);
  if (missing.length === 0) return false;
  if (from > 0) keepCopy(db, `${file}.before-${missing.at(-1)?.version}`);
  db.transaction(() => {
    for (const { version, up } of missing) {
      db.exec(up);
      db.pragma(`user_version = ${version}`);
    }
  }).immediate();
  return true;
}

/** Removes the copies that were kept beside a file: they hold people who are to be forgotten. */
export function removeCopies(file: string): void {
  const start = `${basename(file)}.before-`;
  for (const name of readdirSync(dirname(resolve(file))))
    if (name.startsWith(start)) rmSync(join(dirname(file), name), { force: true });
}

function keepCopy(db: WritableDb, copy: string): void {
  // A copy that an interrupted start left may be torn, and the file itself is still unchanged: make it again.
  rmSync(copy, { force: true });
  db.prepare('VACUUM INTO ?').run(copy);
}
