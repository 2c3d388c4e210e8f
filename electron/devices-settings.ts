import { type Devices, devices, noDevices } from '../contract/devices.ts';
import { readJson, writeWhole } from './whole-file.ts';

/** What hangs on this till, in a file beside its database: it belongs to the machine, not to the journal. */
export type DevicesSettings = { get(): Devices; set(next: Devices): void };

/** The devices as the file has them; none where there is no file or it cannot be read. */
export function openDevicesSettings(database: string): DevicesSettings {
  const file = `${database}.devices.json`;
  const kept = devices.safeParse(readJson(file));
  let now = kept.success ? kept.data : noDevices;
  return {
    get: () => now,
    set(next) {
      writeWhole(file, JSON.stringify(next, null, 2));
      now = next;
    },
  };
}
