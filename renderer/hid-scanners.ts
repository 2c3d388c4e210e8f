import { create } from 'zustand';
import { scannerUsage } from '../contract/scanned-code.ts';
import { hidReader } from './hid-report.ts';

/** The names of the scanners in HID POS mode that are being listened to. */
export const useHidScanners = create<{ names: string[] }>()(() => ({ names: [] }));

type Device = EventTarget & {
  readonly productName: string;
  readonly opened: boolean;
  readonly collections: readonly { usagePage?: number; usage?: number }[];
  open(): Promise<void>;
};
type Hid = EventTarget & { getDevices(): Promise<Device[]> };
type Report = Event & { readonly reportId: number; readonly data: DataView };

/**
 * Listens to every scanner in HID POS mode that is plugged in now or later; main lets this page have no other device. One
 * that cannot be opened, because another program holds it, is not listed and is tried again when it is plugged in again.
 */
export function listenToHidScanners(scanned: (code: string) => void, hid = hidOf(navigator)): void {
  if (!hid) return;
  const heard = new Set<Device>();
  const tell = () => useHidScanners.setState({ names: [...heard].map(({ productName }) => productName) });
  const begin = async (device: Device) => {
    if (heard.has(device) || !isScanner(device)) return;
    try {
      if (!device.opened) await device.open();
    } catch {
      return;
    }
    const read = hidReader();
    device.addEventListener('inputreport', (event) => {
      const { reportId, data } = event as Report;
      const scan = read(reportId, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
      if (scan) scanned(scan.code);
    });
    heard.add(device);
    tell();
  };
  hid.addEventListener('connect', (event) => void begin(deviceOf(event)));
  hid.addEventListener('disconnect', (event) => {
    if (heard.delete(deviceOf(event))) tell();
  });
  hid.getDevices().then(
    (devices) => devices.forEach((device) => void begin(device)),
    () => {},
  );
}

const hidOf = (owner: object) => (owner as { hid?: Hid }).hid;
const deviceOf = (event: Event) => (event as Event & { device: Device }).device;

const isScanner = ({ collections }: Device) =>
  collections.some(({ usagePage, usage }) => usagePage === scannerUsage.page && usage === scannerUsage.usage);
