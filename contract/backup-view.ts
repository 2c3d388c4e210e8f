import { z } from 'zod';

const gone = z.strictObject({
  ...{ rows: z.int(), sales: z.int(), amount: z.int() },
  /** The first and the last of them (UTC); empty where there are none. */
  ...{ from: z.string(), until: z.string() },
});

/** What taking a backup would do. */
const rehearsed = z.strictObject({
  ...{ file: z.string(), tillName: z.string(), madeAt: z.string(), rows: z.int(), sales: z.int() },
  /** What the till has and the backup has not, and the other way round. */
  ...{ lost: gone, back: gone },
  /** Receipt numbers that would be given out a second time. */
  numbersAgain: z.strictObject({ from: z.int(), until: z.int() }).nullable(),
  /** The head office that the backup belongs to; `ahead`: rows that it holds beyond it. The till would be fenced. */
  office: z.strictObject({ address: z.string(), store: z.string(), ahead: z.int() }).nullable(),
});
export type RehearsedView = z.infer<typeof rehearsed>;

/** How the till stands with its backups. */
export const backupState = z.strictObject({
  /** Backups are made here at each close of the day; `asks`: nothing on this computer keeps the passphrase. */
  daily: z.strictObject({ folder: z.string(), asks: z.boolean() }).nullable(),
  /** Whether this computer can keep a passphrase. */
  keeps: z.boolean(),
  running: z.boolean(),
  /** The last try. What was made was opened again from its folder, its chain checked and its tables compared with a rebuild. */
  last: z
    .discriminatedUnion('ok', [
      z.strictObject({
        ok: z.literal(true),
        ...{
          at: z.string(),
          file: z.string(),
          bytes: z.int(),
          rows: z.int(),
          sales: z.int(),
          tables: z.int(),
        },
      }),
      z.strictObject({ ok: z.literal(false), at: z.string(), why: z.string() }),
    ])
    .nullable(),
  rehearsed: rehearsed.nullable(),
  /** The next start takes the rehearsed backup; until then nothing is sold. `old`: where the till's file will lie. */
  ordered: z.strictObject({ old: z.string() }).nullable(),
});
export type BackupState = z.infer<typeof backupState>;
