import { z } from 'zod';
import { storePepper } from './sync-staff.ts';

/** The headers that carry who asks, and the signature in base64url over `signedText`. */
export const tillHeader = 'goeswith-till';
export const signatureHeader = 'goeswith-signature';

/** A piece of a journal: at most so many rows, and so many bytes of JSON before it is compressed. */
export const mostRows = 500;
export const mostPieceBytes = 1_000_000;

/** Text that any database takes: without the character 0, and without half of a surrogate pair. */
const text = (least: number, most: number) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine((words) => !words.includes('\0') && !/\p{Surrogate}/u.test(words), 'This text cannot be stored.');

export const tillId = text(1, 100);
const code = text(1, 100);
const seq = z.int().min(0);
/** What people call a till. */
export const tillName = text(1, 40).refine((words) => words.trim() === words && words !== '');
const rowHash = z.string().regex(/^[0-9a-f]{64}$/);

/** The end of a journal; the hash is empty before the first row. */
export const head = z.strictObject({ seq, hash: z.union([rowHash, z.literal('')]) });
export type Head = z.infer<typeof head>;

const journalRow = z.strictObject({
  seq: z.int().min(1),
  at: text(0, 40),
  saleId: text(0, 100).nullable(),
  type: text(0, 100),
  /** The event's JSON as the till stored it; the hash covers these very bytes. */
  body: text(0, 8_000_000),
  hash: rowHash,
});

/** `POST /v1/tills/{id}/journal`: contiguous rows in order, and the hash of the row before the first. */
export const journalPiece = z.strictObject({
  previous: z.union([rowHash, z.literal('')]),
  rows: z.array(journalRow).min(1).max(mostRows),
});
export type JournalPiece = z.infer<typeof journalPiece>;
export type SentRow = JournalPiece['rows'][number];

/** What head office holds of a journal, and how many of its rows wait there for somebody to look at them. */
export const received = z.strictObject({ held: head, parked: z.int().min(0) });
export type Received = z.infer<typeof received>;

/** `POST /v1/enrol`. `continues`: the last row that head office holds of the journal that the till goes on with. */
export const enrolment = z.strictObject({
  code,
  /** Ed25519, raw 32 bytes in base64url. */
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  till: z.strictObject({ id: tillId, name: text(0, 200) }),
  continues: z.strictObject({ tillId, head }).optional(),
});
export type Enrolment = z.infer<typeof enrolment>;

/** `base`: the row after which the till's own rows begin; they are numbered from there on. */
export const enrolled = z.strictObject({
  tillId: z.string(),
  store: z.strictObject({ id: z.string(), name: z.string() }),
  /** Head office's Ed25519 key, raw in base64url: it signs price books. */
  headOfficeKey: z.string(),
  base: head,
  /** What head office calls the till, where it gave a name with the code. */
  tillName: z.string().optional(),
  /** What the PINs of the store's people are peppered with, so that its tills can try each other's. */
  storePepper: storePepper.optional(),
});
export type Enrolled = z.infer<typeof enrolled>;

/** `POST /v1/common`: whether head office holds this very row of a till; for a till that looks for the last row they share. */
export const commonQuestion = z.strictObject({
  code,
  tillId,
  row: head,
});
export const commonAnswer = z.strictObject({ same: z.boolean(), held: head });

/**
 * `POST /v1/tills/{id}/hello`: where the till stands, before it sells. `seen`: where head office's copy of its journal ended
 * by the last answer to this till. Somebody who only repeats an old hello cannot know it, so that a till which stands behind
 * what it has seen itself has gone back for certain.
 */
export const hello = z.strictObject({
  head,
  seen: head.optional(),
  /** The notices that the till holds, by their ids; they are not sent again. */
  told: z.array(text(1, 100)).max(100).optional(),
});
export type Hello = z.infer<typeof hello>;

/** Something that the people at the till should be told once: an edit of theirs that another one took the place of. */
const notice = z.strictObject({
  id: z.string(),
  /** Another one took its place, head office alone may change the field, or it does not go together with the rest. */
  kind: z.enum(['edit-replaced', 'edit-locked', 'edit-unsound']),
  /** The edit's id, the entry, the field, what stands now and what was kept. */
  editId: z.string(),
  entryKind: z.string(),
  entryId: z.string(),
  field: z.string(),
  stands: z.unknown(),
  kept: z.unknown(),
  /** Whose edit it was, by their id. */
  by: z.string(),
});
export type Notice = z.infer<typeof notice>;

export const welcome = z.strictObject({
  standing: z.enum(['whole', 'fenced']),
  /** Why it is fenced, in words. */
  why: z.string(),
  held: head,
  parked: z.int().min(0),
  priceBookVersion: z.int().min(0),
  notices: z.array(notice),
});
export type Welcome = z.infer<typeof welcome>;

/** Every refusal. `held` says from where to go on after a gap. */
export const syncRefusal = z.strictObject({
  code: z.enum([
    ...(['bad-request', 'unsigned', 'forbidden', 'revoked', 'fenced', 'gap', 'fork'] as const),
    ...(['too-big', 'code-unknown', 'code-used', 'not-found', 'busy'] as const),
  ]),
  message: z.string(),
  held: head.optional(),
});
export type SyncRefusal = z.infer<typeof syncRefusal>;
