import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import type { Report } from './problems.ts';

/** What a file of each kind may be at most. */
export const mostMegabytes = { csv: 512, yaml: 16 };

const megabyte = 1_048_576;
const newline = 10;

/** The bytes of a UTF-8 file without its byte order mark; undefined when a problem was reported. */
export function readUtf8(path: string, mostMegabytes: number, report: Report): Buffer | undefined {
  const bytes = readBytes(path, mostMegabytes, report);
  if (!bytes) return undefined;
  if (isUtf16(bytes)) {
    report(null, ['utf16']);
    return undefined;
  }
  if (!isUtf8(bytes)) {
    report(firstTornLine(bytes), ['notUtf8']);
    return undefined;
  }
  return hasByteOrderMark(bytes) ? bytes.subarray(3) : bytes;
}

/** The bytes of a file; undefined when a problem was reported. */
export function readBytes(path: string, mostMegabytes: number, report: Report): Buffer | undefined {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) report(null, ['noFile']);
    else if (stats.size > mostMegabytes * megabyte) report(null, ['megabytes', mostMegabytes]);
    else return readFileSync(path);
  } catch (error) {
    report(null, ['unreadable', error instanceof Error ? error.message : String(error)]);
  }
  return undefined;
}

function hasByteOrderMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** By its byte order mark, or by the zero beside each of the first two letters. */
function isUtf16(bytes: Buffer): boolean {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return (a === 0 && b !== 0 && c === 0 && d !== 0) || (a !== 0 && b === 0 && c !== 0 && d === 0);
}

function firstTornLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(newline, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line += 1;
  }
}
