import Database from 'better-sqlite3';
import { CannotOpen } from './cannot-open.ts';

/**
 * Makes this process the only writer of a till's file, by an exclusive lock on a small file beside it. The system gives
 * the lock back however the process ends. Answers how to let go of it; refuses a file that another till holds.
 */
export function lockForWriting(file: string): () => void {
  const lock = new Database(`${file}-writer`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new CannotOpen('inUse', file);
  }
  return () => lock.close();
}
