/** How a drawer hangs on its printer: the connector's pin, and how long the pulse is on and off, in milliseconds. */
export type DrawerSettings = { pin: 2 | 5; onMs: number; offMs: number };

const connector = ({ pin }: DrawerSettings) => (pin === 2 ? 0 : 1);

/** The command that opens the drawer once everything before it is printed: ESC p, in steps of 2 ms up to 510. */
export function drawerKick(drawer: DrawerSettings): Uint8Array {
  const steps = (ms: number) => Math.min(255, Math.max(1, Math.round(ms / 2)));
  return Uint8Array.of(0x1b, 0x70, connector(drawer), steps(drawer.onMs), steps(drawer.offMs));
}

/** The command that opens it at once, even where the printer has no paper: DLE DC4, in steps of 100 ms up to 800. */
export function drawerKickNow(drawer: DrawerSettings): Uint8Array {
  const steps = Math.min(8, Math.max(1, Math.round(drawer.onMs / 100)));
  return Uint8Array.of(0x10, 0x14, 1, connector(drawer), steps);
}
