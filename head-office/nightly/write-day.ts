import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Nightly } from '../../contract/nightly.ts';
import type { Office } from '../office.ts';
import { type DetailFormat, saleDetail } from './sale-detail.ts';

/**
 * Writes a day's report and its sales into a folder: `2026-11-21.json`, and the sales of each edition beside it as NDJSON and
 * as CSV. Each file appears whole, in the place of the one before. Answers the files' names.
 */
export async function writeDay({ database }: Office, report: Nightly, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const date = report.businessDate;
  const written: string[] = [];
  const put = async (name: string, write: (path: string) => Promise<void>) => {
    const path = join(folder, name);
    await write(`${path}.part`);
    await rename(`${path}.part`, path);
    written.push(name);
  };
  for (const edition of [1, ...report.corrections.map((one) => one.edition)]) {
    for (const format of ['ndjson', 'csv'] as DetailFormat[]) {
      const name = `${date}${edition === 1 ? '' : `-correction-${edition - 1}`}-sales.${format}`;
      const lines = saleDetail(database, date, edition, format);
      await put(name, (path) => pipeline(lines, createWriteStream(path)));
    }
  }
  // Last: whoever waits for it finds the sales there already.
  await put(`${date}.json`, (path) => writeFile(path, JSON.stringify(report)));
  return written;
}
