import { createHash } from 'node:crypto';
import { rowText, type UnhashedRow } from '../domain/sync/row-text.ts';

/** The SHA-256 of a row's text, in hex, as the till made it. */
export function hashRow(row: UnhashedRow): string {
  return createHash('sha256').update(rowText(row)).digest('hex');
}
