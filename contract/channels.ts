import { z } from 'zod';
import { channelNames } from './channel-names.ts';
import { devices, devicesReply } from './devices.ts';
import { tillCommand } from './till-command.ts';
import { tillReply } from './till-reply.ts';

const refused = z.strictObject({ ok: z.literal(false), code: z.string().optional(), message: z.string() });
const done = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true) }), refused]);
const savedFile = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), file: z.string() }),
  refused,
]);
/** The report that stands on the screen: an X of now, or a Z by its number. */
const report = { kind: z.enum(['x', 'z']), number: z.int().min(1).optional() };

/** Every channel on which a window asks main: what goes, what comes back. */
export const channels = {
  /** One command to the till. */
  command: { name: channelNames.command, request: tillCommand, reply: tillReply },
  /** Saves the receipt on the screen beside the till's database, as PDF or as text; answers the file's path. */
  saveReceipt: {
    name: channelNames.saveReceipt,
    request: z.strictObject({ number: z.int().min(1), format: z.enum(['pdf', 'text']) }),
    reply: savedFile,
  },
  /** The same with a report that was shown. */
  saveReport: {
    name: channelNames.saveReport,
    request: z.strictObject({ ...report, format: z.enum(['pdf', 'text']) }),
    reply: savedFile,
  },
  /** Sends a report that was shown to the receipt printer. */
  printReport: { name: channelNames.printReport, request: z.strictObject(report), reply: done },
  /** Saves the till's own last effect report beside the receipts. */
  saveEffect: {
    name: channelNames.saveEffect,
    request: z.strictObject({ format: z.enum(['pdf', 'csv']) }),
    reply: savedFile,
  },
  /** Prints it: on a page, which the system's dialog asks for, or on the receipt printer's roll. */
  printEffect: {
    name: channelNames.printEffect,
    request: z.strictObject({ paper: z.enum(['page', 'roll']) }),
    reply: done,
  },
  /** Lets the manager choose a file of items and opens it, as `OpenImport`; without a choice it answers the view alone. */
  openItems: { name: channelNames.openItems, request: z.strictObject({}), reply: tillReply },
  /** Saves every item beside the receipts. */
  saveItems: { name: channelNames.saveItems, request: z.strictObject({}), reply: savedFile },
  /** The bundles that can have a shelf label; `PrintLabel` prints one. */
  listBundles: {
    name: channelNames.listBundles,
    request: z.strictObject({}),
    reply: z.discriminatedUnion('ok', [
      z.strictObject({
        ok: z.literal(true),
        bundles: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      }),
      refused,
    ]),
  },
  /** Saves a shelf label beside the receipts. */
  saveLabel: {
    name: channelNames.saveLabel,
    request: z.strictObject({
      kind: z.enum(['bundle', 'item']),
      id: z.string().min(1).max(200),
      format: z.enum(['pdf', 'svg']),
    }),
    reply: savedFile,
  },
  /** A bundle's shelf card as an SVG picture. */
  showLabel: {
    name: channelNames.showLabel,
    request: z.strictObject({ id: z.string().min(1).max(200) }),
    reply: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), svg: z.string() }), refused]),
  },
  getDevices: { name: channelNames.getDevices, request: z.strictObject({}), reply: devicesReply },
  setDevices: { name: channelNames.setDevices, request: devices, reply: devicesReply },
  /** Prints a test page, opens the drawer, or shows the display. */
  testDevice: {
    name: channelNames.testDevice,
    request: z.strictObject({ device: z.enum(['printer', 'drawer', 'display']) }),
    reply: done,
  },
  /** Prints a job of the printer's queue again, or takes it off. */
  printJob: {
    name: channelNames.printJob,
    request: z.strictObject({ id: z.string().max(20), act: z.enum(['reprint', 'drop', 'try']) }),
    reply: done,
  },
  /** Asks where backups go, or which one to take; null where nobody chose. */
  choosePlace: {
    name: channelNames.choosePlace,
    request: z.strictObject({ what: z.enum(['folder', 'backup']) }),
    reply: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), path: z.string().nullable() }),
      refused,
    ]),
  },
  /** Changes between the till and its practice. */
  practise: {
    name: channelNames.practise,
    request: z.strictObject({ on: z.boolean() }),
    reply: tillReply,
  },
} as const;

export type Channels = typeof channels;
export type Request<C extends keyof Channels> = z.infer<Channels[C]['request']>;
export type Reply<C extends keyof Channels> = z.infer<Channels[C]['reply']>;

/** What the preload puts on `window.goeswith`, one named function a channel, and two that main calls back. */
export type GoeswithBridge = { [C in keyof Channels]: (request: Request<C>) => Promise<Reply<C>> } & {
  /** Something has changed that nobody at this screen did: the till locked itself, the printer has no paper. */
  changed(listener: () => void): void;
  /** A scanner in serial mode read a code. */
  scanned(listener: (code: string) => void): void;
};
