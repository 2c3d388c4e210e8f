import type { DevicePermissionHandlerHandlerDetails } from 'electron';
import { scannerUsage } from '../contract/scanned-code.ts';

type Asked = Pick<DevicePermissionHandlerHandlerDetails, 'deviceType' | 'origin'> & { device: object };
type Collections = readonly { usagePage?: number; usage?: number }[];

/**
 * Whether a page may have a device: the till's own page every bar code scanner in HID POS mode, and nobody anything else. An
 * Electron that does not tell what a device is gets none.
 */
export function mayHaveDevice({ deviceType, origin, device }: Asked, pageOrigin: string): boolean {
  if (deviceType !== 'hid' || !isOrigin(origin, pageOrigin)) return false;
  const { collections = [] } = device as { collections?: Collections };
  return collections.some(
    ({ usagePage, usage }) => usagePage === scannerUsage.page && usage === scannerUsage.usage,
  );
}

/** Electron writes some origins with a slash at the end. */
export const isOrigin = (given: string, origin: string) => given.replace(/\/$/, '') === origin;
