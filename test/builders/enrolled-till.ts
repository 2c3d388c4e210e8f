import { setTimeout as wait } from 'node:timers/promises';
import type { TillView } from '../../contract/till-view.ts';
import { type LineTill, lineTill } from './line-till.ts';

/** A till as a process that belongs to a head office. */
export async function enrolledTill(
  database: string,
  address: string,
  code: string,
  env: NodeJS.ProcessEnv = {},
): Promise<LineTill> {
  const till = lineTill(['--database', database], env);
  await till.view({ type: 'Enrol', address, code });
  return till;
}

/** Sells one thing for cash; answers the receipt's number. */
export async function sellOne(till: LineTill, code = '9520100042010'): Promise<number | undefined> {
  await till.view({ type: 'Scan', code });
  await till.view({ type: 'TakeTender', kind: 'cash', amount: 100_000 });
  const { receipt } = await till.view({ type: 'CompleteSale' });
  return receipt?.number;
}

/** Waits until head office stands with the till as the check wants it; so many seconds at most, less than until it asks anew. */
export async function officeState(
  till: LineTill,
  check: (office: TillView['headOffice']) => boolean,
  seconds = 25,
): Promise<TillView['headOffice']> {
  for (let tries = 0; ; tries++) {
    const { headOffice } = await till.view({ type: 'View' });
    if (check(headOffice)) return headOffice;
    if (tries > seconds * 20) throw new Error(`head office stays ${JSON.stringify(headOffice)}`);
    await wait(50);
  }
}
