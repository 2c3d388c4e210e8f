import type { What } from '../../domain/words/problems.ts';
import type { CsvRecord } from './csv-records.ts';
import { csvRecords } from './csv-records.ts';
import type { Report } from './problems.ts';
import { quoted } from './problems.ts';

/** The columns of a file; the optional ones may be left out. */
export type Columns<Column extends string> = { required: readonly Column[]; optional: readonly Column[] };

/** The trimmed texts of one row, by column; a column that the file leaves out is empty. */
export type Row<Column extends string> = Record<Column, string>;

/**
 * The rows of a CSV file and the lines that they begin on. What is no row (a faulty header too) is reported and has no
 * fields.
 */
export function* csvRows<Column extends string>(
  bytes: Buffer,
  columns: Columns<Column>,
  report: Report,
): Generator<{ line: number; row: Row<Column> | undefined }> {
  const records = csvRecords(bytes);
  const names = readHeader(records.next().value ?? undefined, columns, report);
  if (!names) yield { line: 1, row: undefined };
  else {
    const none = Object.fromEntries(columns.optional.map((name) => [name, ''])) as Row<Column>;
    for (const record of records) yield { line: record.line, row: readRow(record, names, none, report) };
  }
}

function readHeader<Column extends string>(
  header: CsvRecord | undefined,
  columns: Columns<Column>,
  report: Report,
): Column[] | undefined {
  if (!header) report(null, ['noHeader']);
  else if (header.problem) report(header.line, header.problem);
  if (!header?.fields) return undefined;
  const names = header.fields.map((name) => name.trim().toLowerCase());
  const problems = headerProblems(names, columns);
  for (const problem of problems) report(header.line, problem);
  return problems.length === 0 ? (names as Column[]) : undefined;
}

function headerProblems(names: string[], { required, optional }: Columns<string>): What[] {
  const only = names.length === 1 ? (names[0] ?? '') : '';
  if (/[;\t]/.test(only)) return [['notCommas']];
  if (only.includes('\r')) return [['lineEnds']];
  const known = [...required, ...optional];
  const unknown = names.filter((name) => !known.includes(name));
  const doubled = names.filter((name, at) => known.includes(name) && names.indexOf(name) < at);
  const missing = required.filter((name) => !names.includes(name));
  return [
    ...unknown.map((name): What => (name === '' ? ['namelessColumn'] : ['unknownColumn', quoted(name)])),
    ...[...new Set(doubled)].map((name): What => ['columnTwice', name]),
    ...missing.map((name): What => ['columnMissing', name]),
  ];
}

function readRow<Column extends string>(
  { line, fields, problem }: CsvRecord,
  names: readonly Column[],
  none: Row<Column>,
  report: Report,
): Row<Column> | undefined {
  if (!fields || fields.length !== names.length) {
    report(line, problem ?? raggedness(fields?.length ?? 0, names.length));
    return undefined;
  }
  const row = { ...none };
  names.forEach((name, at) => {
    row[name] = (fields[at]?.trim() ?? '') as Row<Column>[Column];
  });
  return row;
}

function raggedness(fields: number, columns: number): What {
  return [fields > columns ? 'raggedByCommas' : 'ragged', fields, columns];
}
