import Database from 'better-sqlite3';
import { app } from 'electron';
import type { ReadableDb } from '../../db/handles.ts';
import { benchSuggestions, large } from './suggestions.ts';

// Runs in Electron's main process, as the till does; what it measured is the last line that it prints.
process.on('uncaughtException', (error) => {
  // Else a dialog would wait for somebody to read it.
  console.error(error);
  app.exit(1);
});
const [file = '', items = ''] = process.argv.slice(-2);
const db = new Database(file, { readonly: true }) as unknown as ReadableDb;
const rows = benchSuggestions(db, Number(items), large, ` on Electron ${process.versions.electron}`);
process.stdout.write(`${JSON.stringify(rows)}\n`, () => app.exit());
