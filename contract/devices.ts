import { z } from 'zod';

export const encodings = [
  'multilingual',
  'cp437',
  'cp852',
  'cp858',
  'cp860',
  'cp863',
  'cp865',
  'cp866',
  'cp1252',
] as const;
export const paperWidths = [48, 42, 32] as const;
export const bauds = [9_600, 19_200, 38_400, 57_600, 115_200] as const;

export const drawerPins = [2, 5] as const;

/** The connector's pin on which the drawer hangs, and its pulse in milliseconds: a longer one burns some drawers' coils. */
const pulse = z.strictObject({
  pin: z.literal(drawerPins),
  onMs: z.int().min(50).max(500),
  offMs: z.int().min(50).max(500),
});
export type DrawerPulse = z.infer<typeof pulse>;

/** What nearly every drawer takes. */
export const usualPulse: DrawerPulse = { pin: 2, onMs: 120, offMs: 500 };

const printer = z.strictObject({
  host: z
    .string()
    .max(253)
    .regex(/^[A-Za-z0-9][A-Za-z0-9.:_-]*$/),
  port: z.int().min(1).max(65_535),
  /** Characters in a line: 42 or 48 on 80 mm, 32 on 58 mm. */
  columns: z.literal(paperWidths),
  encoding: z.enum(encodings),
  /** A drawer hangs on the printer. */
  drawer: z.boolean(),
  pulse: pulse.default(usualPulse),
});

const scanner = z.strictObject({
  path: z.string().regex(/^\/dev\/[A-Za-z0-9][A-Za-z0-9._:/-]{0,200}$/),
  baud: z.literal(bauds),
});

/** What hangs on this till; null where there is none. */
export const devices = z.strictObject({
  printer: printer.nullable(),
  /** In serial mode; one that types like a keyboard needs no setting. */
  scanner: scanner.nullable(),
  /** The customer's display, and the screen that it stands on; null is the second one, or the only one. */
  display: z.strictObject({ on: z.boolean(), screen: z.int().nullable() }),
});
export type Devices = z.infer<typeof devices>;

export const noDevices: Devices = { printer: null, scanner: null, display: { on: false, screen: null } };

/** The devices and the screens that a display can stand on. */
export const devicesReply = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    devices,
    screens: z.array(
      z.strictObject({ id: z.int(), width: z.int(), height: z.int(), label: z.string(), main: z.boolean() }),
    ),
    /** Whether the serial scanner is there. */
    scannerThere: z.boolean(),
  }),
  z.strictObject({ ok: z.literal(false), code: z.string(), message: z.string() }),
]);
export type DevicesReply = z.infer<typeof devicesReply>;
