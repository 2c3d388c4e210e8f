import { cleanCode } from '../contract/scanned-code.ts';

/** The report in which scanners in HID POS mode send what they read. */
export const scannedDataReport = 0x02;

const layout = { length: 0, symbology: 1, data: 4, dataBytes: 56, more: 62, bytes: 63 };

/** A code as the scanner read it, and by its AIM identifier (`]E0`, `]d2`) which kind of symbol it was. */
export type HidScan = { code: string; symbology: string };

/**
 * Reads input reports of a scanner in HID POS mode (usage page 0x8C, report 2), as WebHID hands them over, without the
 * report's number: length, AIM identifier, 56 bytes of data, and whether more follows. A long code comes in several
 * reports. Keep one reader for a scanner. Answers null until a code is whole, and to what is no such report.
 */
export function hidReader(): (report: number, bytes: Uint8Array) => HidScan | null {
  let parts: number[] = [];
  return (report, bytes) => {
    const length = bytes[layout.length] ?? 0;
    if (report !== scannedDataReport || bytes.length < layout.bytes || length > layout.dataBytes) return null;
    parts.push(...bytes.subarray(layout.data, layout.data + length));
    const more = ((bytes[layout.more] ?? 0) & 1) === 1;
    if (more && parts.length <= mostBytes) return null;
    const code = more ? '' : cleanCode(new TextDecoder().decode(Uint8Array.from(parts)));
    parts = [];
    return code === '' ? null : { code, symbology: symbologyIn(bytes) };
  };
}

/** No two-dimensional code says more; a scanner that never ends is not listened to. */
const mostBytes = 7089;

function symbologyIn(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes.subarray(layout.symbology, layout.data));
  return /^\][A-Za-z][0-9A-Za-z]$/.test(text) ? text : '';
}
