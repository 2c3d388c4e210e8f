import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reply, Request } from '../contract/channels.ts';
import { receiptPdf } from './receipt-pdf.ts';
import type { Till } from './till/open-till.ts';

/**
 * Saves a receipt of `till` in `folder` under its number: `receipt-000123.pdf` or `.txt`. The file is there whole or not at
 * all. What hinders it comes back as a sentence for the cashier; the sale is not touched.
 */
export async function saveReceipt(
  till: Pick<Till, 'receipt'>,
  folder: string,
  { number, format }: Request<'saveReceipt'>,
): Promise<Reply<'saveReceipt'>> {
  try {
    const receipt = till.receipt(number);
    if (receipt === undefined) return { ok: false, message: `There is no receipt number ${number}.` };
    return await saveFile(folder, `receipt-${String(number).padStart(6, '0')}`, format, receipt);
  } catch (error) {
    return { ok: false, message: whyNotSaved(error, folder) };
  }
}

/** Saves something printed under a name, whole or not at all; what hinders it comes back as a sentence. */
export async function saveFile(
  folder: string,
  name: string,
  format: Request<'saveReceipt'>['format'],
  { text, svg }: { text: string; svg: string },
): Promise<Reply<'saveReceipt'>> {
  try {
    const file = join(folder, `${name}.${format === 'pdf' ? 'pdf' : 'txt'}`);
    await writeWhole(folder, file, format === 'pdf' ? await receiptPdf(svg) : `${text}\n`);
    return { ok: true, file };
  } catch (error) {
    return { ok: false, message: whyNotSaved(error, folder) };
  }
}

async function writeWhole(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.part`, content, { flush: true });
  await rename(`${file}.part`, file);
}

const reasons: Record<string, string> = {
  ENOSPC: 'The disk is full.',
  EACCES: 'This user may not write there.',
  EPERM: 'This user may not write there.',
  EEXIST: 'A file is in the folder’s way.',
  ENOTDIR: 'A file is in the folder’s way.',
  EROFS: 'The disk can only be read.',
};

function whyNotSaved(error: unknown, folder: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  return `The receipt could not be saved in ${folder}. ${reasons[code] ?? detail}`;
}
