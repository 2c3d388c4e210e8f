import { say } from '../../domain/words/words.ts';
import type { Desk } from './desk.ts';

/** Says that the day's backup was not made, for whoever may do something about it. */
export function backupNotices({ backups, language }: Desk): string[] {
  const state = backups.state();
  if (!state?.daily || !state.last || state.last.ok) return [];
  return [say(['backupFailed', state.last.why as 'folder'], language)];
}
