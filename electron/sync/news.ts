import { writeFileSync } from 'node:fs';
import type { BookLine, BookManifest } from '../../contract/sync-price-book.ts';
import { entryReader, readEntries } from '../../db/entries.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { same } from '../../domain/price-book/merge.ts';
import { checkPulled } from '../till/check-pulled.ts';

/**
 * What of a version is new to a till: its lines but for those that say what is there already, and what a whole one takes
 * out. It holds for that very price book of the till's (by the till's own count) and for no other.
 */
export type News = {
  file: string;
  lines: number;
  of: number;
  /** Where more than a moment's worth is new: a file of all that is to be written, checked already. */
  checked: string | null;
};

/** So many entries are checked and written between two sales without anybody noticing. */
export const unnoticed = 1_000;

/** Writes the news of a version beside its file. Reading tells the same at once or all over again: `db` cannot write. */
export function writeNews(
  db: ReadableDb,
  lines: readonly BookLine[],
  manifest: BookManifest,
  file: string,
): News {
  return db.transaction(() => {
    const of = db.prepare('SELECT version FROM price_book').pluck().get() as number;
    const read = entryReader(db);
    const changed = lines.filter(
      (line) => line.from !== undefined || !same(read(line.kind, line.id), line.body),
    );
    const news = manifest.from === 0 ? [...changed, ...goneIn(db, lines)] : changed;
    writeLines(file, news);
    const checked = news.length > unnoticed ? writeChecked(db, manifest, news, of, `${file}.checked`) : null;
    return { file, lines: news.length, of, checked };
  })();
}

function writeChecked(
  db: ReadableDb,
  manifest: BookManifest,
  news: readonly BookLine[],
  of: number,
  file: string,
): string | null {
  const entries = checkPulled(db, manifest, news, of);
  if (!entries) return null;
  writeLines(file, [...entries, ...news.filter((line) => line.from !== undefined)]);
  return file;
}

function writeLines(file: string, lines: readonly unknown[]): void {
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 });
}

/** What is there and not in the lines; the store always stays. */
export function goneIn(db: ReadableDb, lines: readonly BookLine[]): BookLine[] {
  const named = new Set(
    lines.filter(({ from }) => from === undefined).map(({ kind, id }) => `${kind} ${id}`),
  );
  return [...readEntries(db)]
    .filter(({ kind, id }) => kind !== 'store' && !named.has(`${kind} ${id}`))
    .map(({ kind, id }) => ({ kind, id, body: null }));
}
