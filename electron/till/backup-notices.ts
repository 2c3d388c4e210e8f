import { say } from '../../domain/words/words.ts';
import type { Desk } from './desk.ts';

/** Says that the day's backup was not made, for whoever may do something about it. */
export function backupNotices({ backups, language }: Desk): string[] {
  const why = backups.failed();
  return why === null ? [] : [say(['backupFailed', why as 'folder'], language)];
}
