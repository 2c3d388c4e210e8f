import { z } from 'zod';
import { roles } from '../domain/staff/role.ts';

/** So many people at the most work in a store, and so many changes go in one message. */
export const mostPeople = 1_000;
export const mostStaffChanges = 100;

/** Text that any database takes. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((words) => !words.includes('\0') && !/\p{Surrogate}/u.test(words), 'This text cannot be stored.');

/** A PIN's hash that says which store's pepper it was made with; at a cost that no till would be slow by. */
const pinHash = z
  .string()
  .regex(
    /^(store:[0-9a-f]{16}:\$argon2id\$v=19\$m=\d{4,5},t=\d,p=\d\$[A-Za-z0-9+/]{8,100}\$[A-Za-z0-9+/]{8,100})?$/,
    'should be the hash of a PIN',
  );

const body = z.strictObject({
  name: text(200).min(1),
  role: z.enum(roles),
  badge: z.string().regex(/^[A-Z0-9]{0,20}$/, 'should be a badge'),
  pinHash,
  active: z.boolean(),
});

/**
 * `POST /v1/tills/{id}/staff`. Changes in the order of the till's own numbers, which only ever rise; what was taken once is
 * not taken again. `before` is null where the person is new. `first`: known at the till for long, so that it only fills what
 * head office lacks.
 */
export const staffChanges = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        number: z.int().min(1),
        id: text(100).min(1),
        first: z.boolean(),
        before: body.nullable(),
        after: body,
      }),
    )
    .min(1)
    .max(mostStaffChanges),
});
export type StaffChanges = z.infer<typeof staffChanges>;
export const staffTaken = z.strictObject({ taken: z.int() });

/** `GET /v1/tills/{id}/staff?since=V`: everybody of the till's store, where that is not what the till has. */
export const staffList = z.strictObject({
  tillId: z.string(),
  storeId: z.string(),
  version: z.int().min(1),
  /** The till's own changes up to this number are in it. */
  includesThrough: z.int().min(0),
  people: z.array(body.extend({ id: text(100).min(1) })).max(mostPeople),
});
export type StaffList = z.infer<typeof staffList>;

/** A list as it was signed, byte for byte, and head office's signature over `signedStaff` in base64url; null where the till has it. */
export const signedStaffList = z.strictObject({
  list: z.string().max(900_000).nullable(),
  signature: z.string().max(200),
});
export type SignedStaffList = z.infer<typeof signedStaffList>;

/** `POST /v1/tills/{id}/staff/refused`: a list that the till did not take, and why. */
export const staffRefused = z.strictObject({ version: z.int().min(0), why: text(500) });

/** `GET /v1/tills/{id}/store-pepper`: what the store's PINs are peppered with, 32 bytes in base64url. */
export const storePepper = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const pepperAnswer = z.strictObject({ storePepper });
