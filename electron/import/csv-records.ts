import type { Separator } from '../../domain/csv.ts';
import type { What } from '../../domain/words/problems.ts';

const newline = 10;
const quote = 34;
const longestRecord = 65_536;

/** One record of a CSV file and the line that it begins on; or what keeps that line from being one. */
export type CsvRecord = { line: number; fields: string[]; problem?: undefined } | CsvProblem;
export type CsvProblem = { line: number; fields?: undefined; problem: What };

/** Bytes from `start` up to `end`, which is where the next record starts; `lines` of the file. */
type Span = { start: number; end: number; lines: number; quotes: number };

/**
 * Reads RFC 4180 from UTF-8 bytes: commas (or another separator), LF or CRLF, quoted fields with commas, doubled quotes and line breaks.
 * Empty lines are left out. A record of over 64 KB is a problem and never becomes a string. After a problem it goes
 * on with the next line, so that one stray quote does not hide the rest.
 */
export function* csvRecords(bytes: Buffer, separator: Separator = ','): Generator<CsvRecord> {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    let span = lineSpan(bytes, start);
    const first = span;
    while (span.quotes % 2 === 1 && span.end < bytes.length && span.end - start <= longestRecord) {
      span = joined(span, lineSpan(bytes, span.end));
    }
    const torn = span.quotes % 2 === 1;
    if (torn || span.end - start > longestRecord) {
      const neverClosed = torn && first.end - start <= longestRecord;
      yield {
        line,
        problem: neverClosed ? ['openQuote'] : ['longLine'],
      };
      span = first;
    } else {
      const fields = readFields(recordText(bytes, span), span.quotes > 0, separator);
      if (fields === undefined) yield { line, problem: ['strayQuote'] };
      else if (fields.some((field) => field !== '')) yield { line, fields };
    }
    start = span.end;
    line += span.lines;
  }
}

function lineSpan(bytes: Buffer, start: number): Span {
  const found = bytes.indexOf(newline, start);
  const end = found < 0 ? bytes.length : found + 1;
  return { start, end, lines: 1, quotes: countQuotes(bytes, start, end) };
}

function joined(a: Span, b: Span): Span {
  return { start: a.start, end: b.end, lines: a.lines + b.lines, quotes: a.quotes + b.quotes };
}

function countQuotes(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (bytes[at] === quote) count += 1;
  return count;
}

function recordText(bytes: Buffer, { start, end }: Span): string {
  return bytes.toString('utf8', start, end).replace(/\r?\n?$/, '');
}

function readFields(text: string, hasQuotes: boolean, separator: Separator): string[] | undefined {
  return hasQuotes ? readQuotedFields(text, separator) : text.split(separator);
}

// A field in quotes or one without any, and what ends it; sticky, so that nothing is skipped in between.
const nextFields: Record<Separator, RegExp> = {
  ',': /(?:"([^"]*(?:""[^"]*)*)"|([^",]*))(,|$)/y,
  ';': /(?:"([^"]*(?:""[^"]*)*)"|([^";]*))(;|$)/y,
  '\t': /(?:"([^"]*(?:""[^"]*)*)"|([^"\t]*))(\t|$)/y,
};

function readQuotedFields(text: string, separator: Separator): string[] | undefined {
  const fields: string[] = [];
  const nextField = nextFields[separator];
  nextField.lastIndex = 0;
  for (;;) {
    const match = nextField.exec(text);
    if (!match) return undefined;
    fields.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === '') return fields;
  }
}
