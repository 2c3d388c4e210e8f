import type { QueueMode } from '../domain/sale/till-events.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { Project } from './projection.ts';

const names = { queueMode: 'queue-mode', customersHash: 'customers-hash' } as const;

/** Keeps the last word of what is set for the whole till. */
export function settingsProjection(db: WritableDb): Project {
  const set = db.prepare('INSERT OR REPLACE INTO till_settings (name, value) VALUES (?, ?)');
  return (event) => {
    if (event.type === 'v1.QueueModeSet') set.run(names.queueMode, event.mode);
    if (event.type === 'v1.CustomersImported') set.run(names.customersHash, event.hash);
  };
}

/** How the till tells a queue; by itself until somebody has said otherwise. */
export function queueMode(db: ReadableDb): QueueMode {
  return (read(db, names.queueMode) as QueueMode | undefined) ?? 'auto';
}

/** The hash of the customers' files that were imported last, if there were any. */
export function customersHash(db: ReadableDb): string | undefined {
  return read(db, names.customersHash);
}

function read(db: ReadableDb, name: string): string | undefined {
  return db.prepare('SELECT value FROM till_settings WHERE name = ?').pluck().get(name) as string | undefined;
}
