import type { CodeRequest, DeskCode } from '../../contract/office-page.ts';
import { codeHours, newCode } from '../codes.ts';
import type { Office } from '../office.ts';

/** A one-time code for a till of the store; undefined where there is no such store, or no such till in it. */
export async function makeCode(
  office: Office,
  { storeId, tillId, name = '' }: CodeRequest,
  by: string,
): Promise<DeskCode | undefined> {
  const { database, now } = office;
  const places = await database.query(
    `SELECT id FROM stores WHERE id = $1
      AND ($2::text IS NULL OR EXISTS (SELECT 1 FROM tills WHERE id = $2 AND store_id = $1))`,
    [storeId, tillId],
  );
  if (places.length === 0) return undefined;
  const expiresAt = new Date(Date.parse(now()) + codeHours * 3_600_000).toISOString();
  return { code: await newCode(office, storeId, tillId, { by, name }), expiresAt };
}
