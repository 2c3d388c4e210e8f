import { z } from 'zod';
import { channelNames } from './channel-names.ts';
import { tillCommand } from './till-command.ts';
import { tillReply } from './till-view.ts';

const savedFile = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), file: z.string() }),
  z.strictObject({ ok: z.literal(false), message: z.string() }),
]);

/** Every channel between a window and main: what goes, what comes back. Nothing else crosses. */
export const channels = {
  /** One command to the till. */
  command: { name: channelNames.command, request: tillCommand, reply: tillReply },
  /** Saves the receipt on the screen beside the till's database, as PDF or as text; answers the file's path. */
  saveReceipt: {
    name: channelNames.saveReceipt,
    request: z.strictObject({ number: z.int().min(1), format: z.enum(['pdf', 'text']) }),
    reply: savedFile,
  },
} as const;

export type Channels = typeof channels;
export type Request<C extends keyof Channels> = z.infer<Channels[C]['request']>;
export type Reply<C extends keyof Channels> = z.infer<Channels[C]['reply']>;

/** What the preload puts on `window.goeswith`, one named function a channel. */
export type GoeswithBridge = { [C in keyof Channels]: (request: Request<C>) => Promise<Reply<C>> };
