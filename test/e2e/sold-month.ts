import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { TillView } from '../../contract/till-view.ts';
import { openTill, type Till } from '../../electron/till/open-till.ts';
import { controlStore } from '../builders/control-store.ts';
import { seeded } from '../builders/seeded.ts';
import { newUserData } from './launch.ts';

const day = 24 * 3_600_000;
/** What goes together here, so that an analysis has something to find. */
const baskets: readonly (readonly string[])[] = [
  ['9520100042010', 'PAP-A4-80', 'CAB-USBB-2M'],
  ['9520100042010', 'PAP-A4-80'],
  ['9520100290534'],
  ['CAB-USBB-2M', 'PAP-A4-80'],
  ['INK-420-COL', 'PAP-A4-80'],
  ['INK-420-COL'],
  ['PRN-TX700'],
  ['CAB-USBB-2M'],
];

/** A folder of a till that has sold so many sales a day for four weeks up to now, a third of them without suggestions. */
export async function tillWithMonth(aDay: number): Promise<string> {
  const userData = newUserData();
  const random = seeded(7);
  const clock = { at: 0 };
  const now = () => new Date(clock.at).toISOString();
  const demoFolder = controlStore(33);
  const begun = Date.now();
  clock.at = begun - 28 * day;
  const till = await openTill({ database: join(userData, 'till.db'), demoFolder, now, startAs: 'manager' });
  for (let ago = 28; ago >= 0; ago--) {
    for (let sale = 0; sale < aDay; sale++) {
      // In the hours up to this moment, the last one now: so today has its own, right after midnight too.
      const at = begun - ago * day - Math.floor(((aDay - sale - 1) / aDay) * 8 * 3_600_000);
      clock.at = Math.max(clock.at + 1_000, at);
      sell(till, random);
    }
  }
  till.close();
  return userData;
}

/** Baskets of before the till's first sale, so many that looking through them all takes long. */
export function manyBaskets(userData: string, count: number): void {
  const db = new Database(join(userData, 'till.db'));
  const insert = db.prepare('INSERT INTO baskets (seq, skus) VALUES (?, ?)');
  const random = seeded(11);
  const some = () => Array.from({ length: 12 }, () => `SKU-${Math.floor(random() ** 2 * 200)}`);
  db.transaction(() => {
    for (let seq = -count; seq < 0; seq++) insert.run(seq, JSON.stringify([...new Set(some())]));
  })();
  db.close();
}

function sell(till: Till, random: () => number): void {
  const ask = (command: unknown) => till.handle(command);
  const view = (): TillView | undefined => {
    const reply = ask({ type: 'View' });
    return reply.ok ? reply.view : undefined;
  };
  for (const code of baskets[Math.floor(random() * baskets.length)] ?? []) ask({ type: 'Scan', code });
  for (const { id, objections } of view()?.suggestions ?? []) {
    const answer = random();
    if (answer < 0.35) ask({ type: 'AcceptSuggestion', suggestionId: id });
    else if (answer < 0.7)
      ask({
        ...{ type: 'DeclineSuggestion', suggestionId: id },
        ...(objections[0] && { objectionId: objections[0].id }),
      });
  }
  ask({ type: 'TakeTender', kind: 'card', amount: view()?.totals.due ?? 0 });
  if (!ask({ type: 'CompleteSale' }).ok) ask({ type: 'VoidSale' });
}
