import { z } from 'zod';
import { entryKinds } from '../domain/price-book/entry-kind.ts';
import { entryBody, entryId } from './price-book-entry.ts';

/** A piece of a version is at most so many bytes; a version at most so many in all. */
export const mostBookPiece = 1_000_000;
export const mostBookBytes = 1_000_000_000;

const version = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Fields of all entries of a kind that only head office changes; `*` is everything of them. */
export const bookLock = z.strictObject({
  kind: z.enum(entryKinds),
  fields: z.array(z.string().min(1).max(64)).max(100),
});
export type BookLock = z.infer<typeof bookLock>;

/** `GET /v1/tills/{id}/price-book?since=V`: the way from one version of a store's price book to the last one. */
export const bookManifest = z.strictObject({
  tillId: z.string(),
  storeId: z.string(),
  /** From 0 it is the whole price book, and whatever it does not name is not in it. */
  from: version,
  to: version,
  /** The lines, their bytes, and the SHA-256 of those in hex. */
  entries: z.int().min(0),
  bytes: z.int().min(0).max(mostBookBytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The till's own edits up to this row of its journal are in it. */
  includesThrough: z.int().min(0),
  locks: z.array(bookLock).max(100),
});
export type BookManifest = z.infer<typeof bookManifest>;

/** A manifest as it was signed, byte for byte, and head office's signature over `signedBook` in base64url. */
export const signedManifest = z.strictObject({
  manifest: z.string().max(500_000),
  signature: z.string().max(200),
});
export type SignedManifest = z.infer<typeof signedManifest>;

/**
 * A line of `GET /v1/tills/{id}/price-book/changes?since=V&to=T&offset=O`. One with `from` holds from that day on at the
 * store: `base` is what it was made from, so that what changes until then is merged. Each version names all of those.
 */
export const bookLine = z.strictObject({
  kind: z.enum(entryKinds),
  id: entryId,
  body: entryBody.nullable(),
  from: day.optional(),
  base: entryBody.nullable().optional(),
});
export type BookLine = z.infer<typeof bookLine>;

/** `POST /v1/tills/{id}/price-book/refused`: a version that the till did not take, and why. */
export const bookRefused = z.strictObject({ version, why: z.string().max(500) });
