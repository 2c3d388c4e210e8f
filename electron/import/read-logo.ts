import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import receiptline from 'receiptline';
import type { What } from '../../domain/words/problems.ts';
import type { Report } from './problems.ts';
import { readBytes } from './read-file.ts';

/** What a logo may be at most; so many dots fit on narrow paper too. */
const most = { width: 384, height: 160, kilobytes: 16 };

/** The shop's logo, `logo.png` in its folder: its bytes; undefined where there is none or a problem was reported. */
export function readLogo(folder: string, report: Report): Buffer | undefined {
  const path = join(folder, 'logo.png');
  if (!existsSync(path)) return undefined;
  const bytes = readBytes(path, 1, report);
  const wrong = bytes && logoProblem(bytes);
  if (wrong) report(null, wrong);
  return wrong ? undefined : bytes;
}

/** What keeps a picture from being a logo; undefined where nothing does. */
export function logoProblem(bytes: Buffer): What | undefined {
  if (!isPng(bytes)) return ['noPng'];
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width > most.width || height > most.height)
    return ['tooManyDots', width, height, most.width, most.height];
  if (bytes.length > most.kilobytes * 1024) return ['kilobytes', most.kilobytes];
  if ([width, height].some(isUndrawable)) return ['undrawable', width, height];
  return isWhole(bytes) && isPrintable(bytes) ? undefined : ['damagedPng'];
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const isPng = (bytes: Buffer) => bytes.length > 33 && bytes.subarray(0, 8).equals(signature);

/** ReceiptLine's drawing takes a number with the byte of a line's end in it for no number. */
const isUndrawable = (dots: number) => [0x0a, 0x0d].includes(dots & 0xff);

/** Whether every part of the file is there as it was written; ReceiptLine's reader may pass over one that is not. */
function isWhole(bytes: Buffer): boolean {
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      return false;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}

/** Whether it can be put on paper, found out the way that paper does it: a receipt must not fail on its logo. */
function isPrintable(bytes: Buffer): boolean {
  try {
    receiptline.transform(`{image:${bytes.toString('base64')}}`, { command: 'escpos', cpl: 42 });
    return true;
  } catch {
    return false;
  }
}
