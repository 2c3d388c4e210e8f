import { z } from 'zod';
import { tillId, tillName } from './sync-protocol.ts';

/** What head office's page asks and is told, under /v1/desk. Amounts are minor units, times UTC ISO strings. */

/** Every later role may do all that the earlier ones may. */
export const deskRole = z.enum(['viewer', 'operator', 'admin']);
export type DeskRole = z.infer<typeof deskRole>;

export const deskAction = z.enum(['look', 'settle', 'enrol', 'revoke']);
export type DeskAction = z.infer<typeof deskAction>;

export const userName = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/);
const storeId = z.string().regex(/^[a-z0-9-]{1,40}$/);
/** A day of the stores' own calendars, YYYY-MM-DD. */
const day = z.iso.date().refine((text) => /^(19|20|21)/.test(text), 'This is no day of ours.');
const count = z.number();
const money = z.number();

/** Every refusal under /v1/desk. */
export const deskRefusal = z.strictObject({
  code: z.enum([
    ...(['bad-request', 'wrong-sign-in', 'signed-out', 'forbidden', 'not-found'] as const),
    ...(['too-big', 'busy'] as const),
  ]),
  message: z.string(),
});
export type DeskRefusal = z.infer<typeof deskRefusal>;

/** `POST /v1/desk/session`: the name as it was given, and the password. */
export const signInRequest = z.strictObject({ name: z.string().max(100), password: z.string().max(200) });

/** Who is signed in, and what that person may do. */
export const deskUser = z.strictObject({ name: z.string(), role: deskRole, may: z.array(deskAction) });
export type DeskUser = z.infer<typeof deskUser>;

/** How a till stands. The first that is true of: revoked, fenced, differing, replaced, late; else it is healthy. */
export const standing = z.enum(['healthy', 'late', 'differing', 'fenced', 'replaced', 'revoked']);
export type Standing = z.infer<typeof standing>;

export const glanceTill = z.strictObject({
  id: z.string(),
  name: z.string(),
  standing,
  enrolledAt: z.string(),
  lastSeenAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  /** Rows of its journal that wait for somebody to look at them, and open alarms about it. */
  parked: count,
  alarms: count,
});
export type GlanceTill = z.infer<typeof glanceTill>;

export const glanceStore = z.strictObject({
  id: z.string(),
  name: z.string(),
  region: z.string(),
  timeZone: z.string(),
  tills: z.array(glanceTill),
});
export type GlanceStore = z.infer<typeof glanceStore>;

/** `GET /v1/desk/stores`. `latestDay`: the last business date that anything was sold on. */
export const glance = z.strictObject({
  at: z.string(),
  latestDay: z.string().nullable(),
  alarms: count,
  stores: z.array(glanceStore),
});
export type Glance = z.infer<typeof glance>;

/** What a day came to. `taken` is sold less returned; `tenders` are taken less handed back. */
export const figures = z.strictObject({
  sales: count,
  sold: money,
  returned: money,
  taken: money,
  tax: money,
  savings: money,
  discounts: money,
  tenders: z.strictObject({ cash: money, card: money, voucher: money }),
  suggestions: z.strictObject({ accepted: count, value: money }),
});
export type Figures = z.infer<typeof figures>;

export const dayOfStore = z.strictObject({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  /** Tills that sold, and how many of them have sent the Z report of the day. */
  tills: count,
  closed: count,
  figures,
});
export type DayOfStore = z.infer<typeof dayOfStore>;

/** `GET /v1/desk/days/{date}`: the stores that sold that day, and their sums by currency. */
export const dayParams = z.object({ date: day });
export const deskDay = z.strictObject({
  date: z.string(),
  currencies: z.array(z.strictObject({ currency: z.string(), figures })),
  stores: z.array(dayOfStore),
});
export type DeskDay = z.infer<typeof deskDay>;

/** `GET /v1/desk/days/{date}/hours/{store}`: completed sales and what they took, by the hour of the store's clock. */
export const hoursParams = z.object({ date: day, store: storeId });
export const deskHours = z.array(z.strictObject({ hour: z.int(), sales: count, taken: money }));
export type DeskHours = z.infer<typeof deskHours>;

/** `GET /v1/desk/bundles?from=&to=`: business dates, both included, 92 days at most. */
export const bundlesQuery = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from <= to, 'The first day comes after the last.')
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < 92 * 86_400_000, 'Ask for 92 days at most.');

/** One bundle at one store. `withIt` are the sales that it was applied in, `without` the store's others. */
export const bundleAtStore = z.strictObject({
  storeId: z.string(),
  store: z.string(),
  currency: z.string(),
  times: count,
  saving: money,
  withIt: z.strictObject({ sales: count, taken: money }),
  without: z.strictObject({ sales: count, taken: money }),
});
export type BundleAtStore = z.infer<typeof bundleAtStore>;
export const deskBundles = z.array(
  z.strictObject({ id: z.string(), name: z.string(), stores: z.array(bundleAtStore) }),
);
export type DeskBundles = z.infer<typeof deskBundles>;

/** `GET /v1/desk/alarms`: the oldest 200 that nobody has settled, and how many there are. */
export const deskAlarm = z.strictObject({
  id: z.string(),
  at: z.string(),
  store: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  till: z.string().nullable(),
  kind: z.string(),
  about: z.unknown(),
});
export type DeskAlarm = z.infer<typeof deskAlarm>;
export const deskAlarms = z.strictObject({ open: count, alarms: z.array(deskAlarm) });
export type DeskAlarms = z.infer<typeof deskAlarms>;
export const alarmParams = z.object({ id: z.uuid() });

/** `POST /v1/desk/codes`: a one-time code for any till of the store, or for one that goes on with its journal. */
export const codeRequest = z.strictObject({
  storeId,
  tillId: tillId.nullable(),
  /** What the till is called from then on; where it is left out, as it says itself. */
  name: tillName.optional(),
});
export type CodeRequest = z.infer<typeof codeRequest>;
export const deskCode = z.strictObject({ code: z.string(), expiresAt: z.string() });
export type DeskCode = z.infer<typeof deskCode>;

/** `GET /v1/desk/deeds`: the last fifty things that somebody did here, the newest first. */
export const deskDeed = z.strictObject({
  id: z.string(),
  at: z.string(),
  /** Who was signed in, or `command line`. */
  by: z.string(),
  what: z.enum(['code', 'revoke', 'settle']),
  store: z.string(),
  till: z.string().nullable(),
  /** The kind of the alarm that was settled, or the name that the code gives; else empty. */
  about: z.string(),
});
export type DeskDeed = z.infer<typeof deskDeed>;
export const deskDeeds = z.array(deskDeed);
export type DeskDeeds = z.infer<typeof deskDeeds>;

/** `POST /v1/desk/tills/{id}/revoke`. */
export const tillParams = z.object({ id: tillId });
export const nothing = z.strictObject({});
