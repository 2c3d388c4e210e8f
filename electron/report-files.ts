import type { Reply, Request } from '../contract/channels.ts';
import type { ReportView } from '../contract/till-view.ts';
import { saveFile } from './receipt-files.ts';
import type { Till } from './till/open-till.ts';

type Asked = Pick<Request<'saveReport'>, 'kind' | 'number'>;
export type Paper = NonNullable<ReturnType<Till['report']>>;

const notShown = {
  ok: false,
  code: 'not-shown',
  message: 'Show the report first, then save or print it.',
} as const;

/**
 * A report for a file or a printer. Only one that the till has just shown to whoever stands there: whether they may see it
 * was asked then.
 */
export function shownReport(
  till: Pick<Till, 'report'>,
  shown: ReportView | null,
  { kind, number }: Asked,
): Paper | undefined {
  const same = shown && (kind === 'x' ? shown.number === null : shown.number === number);
  return same ? till.report(kind, number) : undefined;
}

/** Saves a report as `z-report-000012.pdf` or, for an X, under its day. */
export async function saveReport(
  paper: Paper | undefined,
  folder: string,
  { kind, number, format }: Request<'saveReport'>,
  day: string,
): Promise<Reply<'saveReport'>> {
  if (!paper) return notShown;
  const name = kind === 'z' ? `z-report-${String(number).padStart(6, '0')}` : `x-report-${day}`;
  return saveFile(folder, name, format, paper);
}

export const reportNotShown = notShown;
