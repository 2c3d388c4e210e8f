import { noteDeed } from './deeds.ts';
import type { Office } from './office.ts';

/** Takes a till out: from now on nothing that it signs is taken. What it has sent stays. False where there is no such till. */
export function revokeTill({ database, now }: Office, tillId: string, by: string): Promise<boolean> {
  return database.transaction(async (query) => {
    const at = now();
    const [till] = await query<{ storeId: string }>(
      `UPDATE tills SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING store_id AS "storeId"`,
      [tillId, at],
    );
    if (till) await noteDeed(query, { at, by, what: 'revoke', storeId: till.storeId, tillId, about: '' });
    return till !== undefined;
  });
}
