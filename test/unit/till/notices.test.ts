import { expect, it } from 'vitest';
import { noBackups } from '../../../electron/till/backups.ts';
import { noticesOf, watchNotices } from '../../../electron/till/notices.ts';
import { smallShop } from '../../builders/small-shop.ts';
import { till } from '../../builders/till.ts';

it('what nobody did is told as well: a day’s backup that failed, a clock put back, and both mended', () => {
  let now = '2026-11-22T10:00:00.000Z';
  let failed: 'folder' | null = null;
  const { desk, close } = till({ ...smallShop, now: () => now });
  desk.backups = { ...noBackups, failed: () => failed };
  const changed = watchNotices(desk);
  expect([changed(), noticesOf(desk)]).toEqual([false, []]);
  failed = 'folder';
  expect([changed(), changed(), noticesOf(desk).length]).toEqual([true, false, 1]);
  now = '2026-11-21T10:00:00.000Z';
  expect([changed(), changed(), noticesOf(desk).length]).toEqual([true, false, 2]);
  [failed, now] = [null, '2026-11-22T10:00:01.000Z'];
  expect([changed(), changed(), noticesOf(desk)]).toEqual([true, false, []]);
  close();
});
