import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

function removeAll(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

// Playwright's tests borrow builders too.
if (process.env.VITEST) afterAll(removeAll);
else process.once('exit', removeAll);

/** A new empty folder that is gone again after the tests of the file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-'));
  made.push(folder);
  return folder;
}
