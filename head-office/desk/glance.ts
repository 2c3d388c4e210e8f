import type { Glance, GlanceStore, GlanceTill, Standing } from '../../contract/office-page.ts';
import type { Query } from '../database.ts';
import type { Office } from '../office.ts';
import { listStores } from '../stores.ts';

/** A till that was not heard of for so long is late: longer than any night, so that a shop that opens daily never is. */
const late = 24 * 3_600_000;

type Row = Omit<GlanceTill, 'standing'> & {
  storeId: string;
  fencedAt: string | null;
  differing: number;
  missing: number;
  replaced: boolean;
};

/** Every store with its tills and how they stand, the stores by name. */
export async function readGlance({ database: { query }, now }: Office): Promise<Glance> {
  const at = now();
  const stores = await listStores(query);
  const tills = Map.groupBy(await readTills(query), ({ storeId }) => storeId);
  const [alarms] = await query<{ count: number }>(
    'SELECT count(*) AS count FROM alarms WHERE settled_at IS NULL',
  );
  const [latest] = await query<{ day: string | null }>('SELECT max(business_date) AS day FROM day_totals');
  return {
    ...{ at, latestDay: latest?.day ?? null, alarms: alarms?.count ?? 0 },
    stores: stores
      .map(
        ({ id, name, region, timeZone }): GlanceStore => ({
          ...{ id, name, region, timeZone },
          tills: (tills.get(id) ?? []).map((till) => asTill(till, at)),
        }),
      )
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

function readTills(query: Query): Promise<Row[]> {
  return query<Row>(
    `SELECT id, store_id AS "storeId", name, enrolled_at AS "enrolledAt", last_seen_at AS "lastSeenAt",
      revoked_at AS "revokedAt", fenced_at AS "fencedAt",
      EXISTS (SELECT 1 FROM tills next WHERE next.base_till = tills.id
        AND next.enrolled_at > coalesce(tills.last_seen_at, tills.enrolled_at)) AS replaced,
      coalesce(parked.count, 0) AS parked, coalesce(open.count, 0) AS alarms,
      coalesce(open.differing, 0) AS differing, coalesce(open.missing, 0) AS missing
    FROM tills
    LEFT JOIN (SELECT till_id, count(*) AS count FROM parked GROUP BY till_id) parked ON parked.till_id = id
    LEFT JOIN (SELECT till_id, count(*) AS count, count(*) FILTER (WHERE kind = 'z-differs') AS differing,
        count(*) FILTER (WHERE kind = 'late') AS missing
      FROM alarms WHERE settled_at IS NULL GROUP BY till_id) open ON open.till_id = id
    ORDER BY revoked_at IS NOT NULL, name, id`,
  );
}

function asTill(
  { storeId: _, fencedAt, differing, missing, replaced, ...till }: Row,
  now: string,
): GlanceTill {
  const silent = Date.parse(now) - Date.parse(till.lastSeenAt ?? till.enrolledAt) > late;
  const standings: [Standing, boolean][] = [
    ['revoked', till.revokedAt !== null],
    ['fenced', fencedAt !== null],
    ['differing', differing > 0],
    ['replaced', replaced],
    ['late', missing > 0 || silent],
  ];
  const [standing] = standings.find(([, is]) => is) ?? ['healthy'];
  return { ...till, standing };
}
