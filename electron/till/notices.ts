import { say } from '../../domain/words/words.ts';
import { isBehind, printedTime } from './clock.ts';
import type { Desk } from './desk.ts';

/** What whoever stands at the till has to know, in words: a clock that is wrong, a day's backup that was not made. */
export function noticesOf(desk: Desk): string[] {
  return [...clockNotices(desk), ...backupNotices(desk)];
}

/** Answers, each time that it is asked, whether the notices have changed since: both come without a command. */
export function watchNotices(desk: Desk): () => boolean {
  let shown = '';
  return () => {
    const before = shown;
    shown = noticesOf(desk).join('\n');
    return shown !== before;
  };
}

function clockNotices({ latestAt, now, priceBook, language }: Desk): string[] {
  if (!isBehind(now(), latestAt)) return [];
  const { timeZone, locale } = priceBook.store;
  const latest = printedTime(timeZone, locale, latestAt);
  return [say(['clockIsBehind', latest], language)];
}

function backupNotices({ backups, language }: Desk): string[] {
  const why = backups.failed();
  return why === null ? [] : [say(['backupFailed', why as 'folder'], language)];
}
