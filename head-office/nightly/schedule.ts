import { createHash } from 'node:crypto';
import type { Nightly } from '../../contract/nightly.ts';
import { signatureHeader } from '../../contract/sync-protocol.ts';
import { dayAfter } from '../../domain/day.ts';
import { raiseAlarm } from '../alarms.ts';
import { dayIn } from '../business-date.ts';
import type { Office } from '../office.ts';
import { listStores } from '../stores.ts';
import { pullDay } from './pull.ts';
import { writeDay } from './write-day.ts';

/** When, by head office's own clock in UTC (HH:MM), and where to. */
export type Schedule = { at: string; folder?: string; address?: string };

/** So many days back, what came late is still delivered as a correction. */
const daysBack = 35;
const everyMs = 60_000;

/** Looks every minute whether a day is due; what could not be delivered is tried again at the next look. */
export function startSchedule(office: Office, schedule: Schedule): () => void {
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    await runSchedule(office, schedule).catch((error: Error) =>
      console.error('The nightly pull:', error.message),
    );
    busy = false;
  };
  const timer = setInterval(look, everyMs);
  void look();
  return () => clearInterval(timer);
}

/**
 * Delivers every day that is over in all stores, from the time of the schedule on, and later what came as its corrections;
 * each edition once to each place. Answers the editions that were delivered, as `2026-11-21 1`.
 */
export async function runSchedule(office: Office, schedule: Schedule): Promise<string[]> {
  const now = office.now();
  if (now.slice(11, 16) < schedule.at) return [];
  const last = await lastDayOver(office, now);
  if (last === undefined) return [];
  const ways = [schedule.folder, schedule.address].filter((way) => way !== undefined);
  const delivered: string[] = [];
  for (const date of await daysDue(office, dayAfter(last, -daysBack), last, ways)) {
    const answer = await pullDay(office, date);
    if (!answer.ok) continue;
    await tellOfMissing(office, answer.value);
    delivered.push(...(await deliver(office, schedule, answer.value)));
  }
  return delivered;
}

/** The last day that has ended in every store. */
async function lastDayOver({ database }: Office, now: string): Promise<string | undefined> {
  const stores = await listStores(database.query);
  const days = stores.map(({ timeZone }) => dayIn(timeZone, now) ?? now.slice(0, 10)).sort();
  return days[0] && dayAfter(days[0], -1);
}

/** The days of which something has come that no edition holds, or of which an edition has not been delivered everywhere. */
async function daysDue({ database }: Office, from: string, until: string, ways: string[]): Promise<string[]> {
  const rows = await database.query<{ day: string }>(
    `SELECT business_date AS day FROM day_totals d WHERE business_date BETWEEN $1 AND $2
        AND NOT EXISTS (SELECT 1 FROM (SELECT through_seq, report->'totals' AS totals FROM nightly_tills n
            WHERE n.till_id = d.till_id AND n.business_date = d.business_date
            ORDER BY edition DESC LIMIT 1) said
          WHERE said.through_seq = d.last_seq AND said.totals = d.totals)
      UNION SELECT e.business_date FROM nightly_editions e, unnest($3::text[]) AS place
        WHERE e.business_date BETWEEN $1 AND $2 AND NOT EXISTS (SELECT 1 FROM nightly_deliveries d
          WHERE d.business_date = e.business_date AND d.edition = e.edition AND d.way = place)
      UNION SELECT $2::date WHERE NOT EXISTS (SELECT 1 FROM nightly_editions WHERE business_date = $2)
      ORDER BY day`,
    [from, until, ways],
  );
  return rows.map(({ day }) => day);
}

/** A till whose day is missing is an alarm, once. */
async function tellOfMissing({ database, now }: Office, { businessDate, missing }: Nightly): Promise<void> {
  for (const { storeId, tillId, standing, since } of missing) {
    const about = { businessDate, standing, since };
    await raiseAlarm(database.query, { at: now(), storeId, tillId, kind: 'late', key: tillId, about });
  }
}

async function deliver(office: Office, { folder, address }: Schedule, report: Nightly): Promise<string[]> {
  const date = report.businessDate;
  const edition = 1 + report.corrections.length;
  const delivered: string[] = [];
  for (const way of [folder, address]) {
    if (way === undefined || (await wasDelivered(office, date, edition, way))) continue;
    if (way === folder) await writeDay(office, report, way);
    else await post(office, way, report);
    await office.database.query(
      'INSERT INTO nightly_deliveries (business_date, edition, way, delivered_at) VALUES ($1, $2, $3, $4)',
      [date, edition, way, office.now()],
    );
    delivered.push(`${date} ${edition}`);
  }
  return delivered;
}

async function wasDelivered(
  { database }: Office,
  date: string,
  edition: number,
  way: string,
): Promise<boolean> {
  const found = await database.query(
    'SELECT 1 FROM nightly_deliveries WHERE business_date = $1 AND edition = $2 AND way = $3',
    [date, edition, way],
  );
  return found.length > 0;
}

/** Posts the report, signed with head office's key over the SHA-256 of the body. Throws where it was not taken. */
async function post({ key }: Office, address: string, report: Nightly): Promise<void> {
  const body = JSON.stringify(report);
  const hash = createHash('sha256').update(body).digest('hex');
  const signature = key.sign(Buffer.from(`goeswith nightly\n${hash}`));
  const reply = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [signatureHeader]: signature },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(60_000),
  });
  await reply.body?.cancel();
  if (!reply.ok) throw new Error(`${address} answered ${reply.status}.`);
}
