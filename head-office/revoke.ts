import type { Office } from './office.ts';

/** Takes a till out: from now on nothing that it signs is taken. What it has sent stays. False where there is no such till. */
export async function revokeTill({ database, now }: Office, tillId: string): Promise<boolean> {
  const revoked = await database.query(
    'UPDATE tills SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id',
    [tillId, now()],
  );
  return revoked.length > 0;
}
