import type { Separator } from '../../domain/csv.ts';
import { withoutGuards } from '../../domain/csv.ts';
import type { What } from '../../domain/words/problems.ts';
import { csvRecords } from './csv-records.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A row's trimmed cells without the guards that keep them from being formulas, or what keeps the line from being a row. */
export type TableRow =
  | { line: number; cells: string[]; problem?: undefined }
  | { line: number; cells?: undefined; problem: What };

/** A table out of somebody's spreadsheet: what it was written in, its header, and its rows. */
export type Table = { encoding: Encoding; separator: Separator; header: string[]; rows: TableRow[] };

const separators = [';', '\t', ','] as const;

/** A record that is not closed would swallow the rest of the file at every line anew. */
const mostRows = 200_000;

/**
 * Opens CSV bytes of unknown making: UTF-8 with or without a byte order mark, UTF-16 of either order, else Windows-1252;
 * separated by whatever its first line has most of outside quotes. Never throws: what is no table has an empty header or
 * rows with problems.
 */
export function openTable(bytes: Buffer): Table {
  const encoding = encodingOf(bytes);
  const text = withoutMark(new TextDecoder(encoding).decode(bytes)).replace(/\r(?!\n)/g, '\n');
  const said = /^sep=([;,\t])\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const separator = (said?.[1] as Separator | undefined) ?? separatorOf(body);
  const rows: TableRow[] = [];
  let header: string[] | undefined;
  const above = said ? 1 : 0;
  for (const record of csvRecords(Buffer.from(body, 'utf8'), separator)) {
    const line = record.line + above;
    if (record.problem !== undefined) rows.push({ line, problem: record.problem });
    else if (header === undefined) header = record.fields.map(trimmed);
    else rows.push(rowOf(line, record.fields.map(trimmed), header.length));
    if (rows.length === mostRows) {
      rows.push({ line: line + 1, problem: ['tooManyRows', mostRows] });
      break;
    }
  }
  return { encoding, separator, header: header ?? [], rows };
}

const trimmed = (cell: string) => withoutGuards(cell.trim());

/** Empty cells at the end may be missing, as some programs leave them out. */
function rowOf(line: number, cells: string[], columns: number): TableRow {
  while (cells.length > columns && cells.at(-1) === '') cells.pop();
  if (cells.length > columns) {
    return { line, problem: ['ragged', cells.length, columns] };
  }
  while (cells.length < columns) cells.push('');
  return { line, cells };
}

function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** A header is mostly ASCII, so that in UTF-16 every other byte of it is 0. */
function unmarkedUtf16(bytes: Buffer): Encoding | undefined {
  const start = bytes.subarray(0, 200);
  const zeros = [0, 1].map((from) => start.filter((byte, at) => at % 2 === from && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  const most = start.length / 2;
  if (odd > most * 0.8 && even === 0) return 'utf-16le';
  if (even > most * 0.8 && odd === 0) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const withoutMark = (text: string) => text.replace(/^\uFEFF/, '');

function separatorOf(text: string): Separator {
  const end = text.search(/[\r\n]/);
  const first = (end < 0 ? text : text.slice(0, end)).slice(0, 65_536).replace(/"[^"]*"/g, '');
  const counts = separators.map((one) => first.split(one).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}
