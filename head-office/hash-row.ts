import { hash } from 'node:crypto';
import { rowText, type UnhashedRow } from '../domain/sync/row-text.ts';

/** The SHA-256 of a row's text, in hex, as the till made it. */
export function hashRow(row: UnhashedRow): string {
  return hash('sha256', rowText(row));
}
