import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import type { TillCommand } from '../../contract/till-command.ts';
import type {} from '../../renderer/till-client.ts';
import type { RunningTill } from './launch.ts';
import { launchTill } from './launch.ts';

async function command({ page }: RunningTill, sent: TillCommand) {
  const reply = await page.evaluate((command) => window.goeswith?.command(command), sent);
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply;
}

/** Asks what a bundle would have done to the sale that was sold; another worker of the built app finds it out. */
async function replayed(till: RunningTill): Promise<void> {
  const { entry } = await command(till, { type: 'ReadEntry', kind: 'bundle', id: 'home-print' });
  const slots = [{ quantity: 1, choose: [{ category: 'printers' }] }];
  const bundle = { ...entry?.body, slots, price: { amountOff: 900 } };
  await command(till, { type: 'ReplayBundle', bundle });
  const found = async () => (await command(till, { type: 'ReplayProgress' })).replay?.result;
  await expect.poll(found).toMatchObject({ sales: 1, matches: 1, wouldBe: { times: 1, saving: 900 } });
}

/** What the till has learned so far: a version and its parts. */
function learned(userData: string): unknown {
  const db = new Database(join(userData, 'till.db'), { readonly: true });
  const row = db
    .prepare(
      'SELECT count(DISTINCT l.version) AS versions, count(*) > 0 AS parts FROM learned l JOIN learned_parts USING (version)',
    )
    .get();
  db.close();
  return row;
}

test('a till that has sold learns from it at its next start, and replays it, in workers of the built app', async () => {
  const first = await launchTill();
  await command(first, { type: 'Scan', code: '9520100042010' });
  await command(first, { type: 'TakeTender', kind: 'cash', amount: 20_000 });
  await command(first, { type: 'CompleteSale' });
  await first.app.close();
  const second = await launchTill({ userData: first.userData, args: [], signIn: true });
  await expect.poll(() => learned(second.userData)).toEqual({ versions: 1, parts: 1 });
  await replayed(second);
  await command(second, { type: 'Scan', code: '9520100042010' });
  await second.app.close();
});
