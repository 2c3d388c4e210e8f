import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Writes a small file that is there whole or as it was before, whenever the power goes. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text, { flush: true, mode: 0o600 });
  renameSync(`${file}.part`, file);
}

/** What JSON a file holds; undefined where it is not there or is none. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
