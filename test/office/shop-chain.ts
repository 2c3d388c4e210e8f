import { openEmbedded } from '../../head-office/database.ts';
import { putUser } from '../../head-office/desk/users.ts';
import { migrate } from '../../head-office/migrate.ts';
import { putStore } from '../../head-office/stores.ts';
import { type RunningOffice, runOffice, store } from '../head-office/running-office.ts';
import { headOf } from '../head-office/sender.ts';
import { sendAs, shopDay, withFalseZ } from '../head-office/shop-day.ts';

export const password = 'correct horse battery';

/**
 * A head office in memory, on 22 November 2026 at ten, with a healthy till, one whose Z report hides a euro, one that was
 * put back to an earlier row, and a store without a till; who signs in as boss administers, who signs in as viewer may only look.
 */
export async function shopChain(): Promise<RunningOffice> {
  const database = await openEmbedded();
  await migrate(database);
  const office = await runOffice(database);
  await putStore(database.query, { ...store, id: 'harbour', name: 'Harbour Street', region: 'coast' });
  await putStore(database.query, { ...store, id: 'station', name: 'Station Road', region: 'city' });
  await putStore(database.query, { ...store, id: 'corner', name: 'Corner House', region: 'city' });
  await putUser(office, 'boss', 'admin', password);
  await putUser(office, 'viewer', 'viewer', password);
  await sendAs(office, 'harbour', 'Front till', shopDay(1, 30));
  await sendAs(office, 'harbour', 'Back till', withFalseZ(shopDay(2, 16), 100));
  const sold = shopDay(3, 20);
  const restored = await sendAs(office, 'station', 'Kiosk', sold);
  await restored.hello(headOf(sold[3]), headOf(sold.at(-1)));
  return { ...office, close: () => office.close().then(() => database.close()) };
}
