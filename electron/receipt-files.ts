import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reply, Request } from '../contract/channels.ts';
import type { Sentence } from '../domain/words/words.ts';
import { receiptPdf } from './receipt-pdf.ts';
import type { Till } from './till/open-till.ts';

/**
 * Saves a receipt of `till` in `folder` under its number: `receipt-000123.pdf` or `.txt`. The file is there whole or not at
 * all. What hinders it comes back as a sentence for the cashier; the sale is not touched.
 */
export async function saveReceipt(
  till: Pick<Till, 'receipt' | 'say'>,
  folder: string,
  { number, format }: Request<'saveReceipt'>,
): Promise<Reply<'saveReceipt'>> {
  try {
    const receipt = till.receipt(number);
    if (receipt === undefined) return { ok: false, message: till.say(['noReceiptNumber', number]) };
    return await saveFile(till, folder, `receipt-${String(number).padStart(6, '0')}`, format, receipt);
  } catch (error) {
    return { ok: false, message: whyNotSaved(till, error, folder) };
  }
}

const endings = { pdf: 'pdf', text: 'txt', svg: 'svg', csv: 'csv' } as const;
/** What is printed: as text, as a picture, and where its PDF is not that picture on a roll, how that is made. */
type Printed = { text: string; svg?: string; pdf?: () => Promise<Uint8Array> };

/** Saves something printed under a name, whole or not at all; what hinders it comes back as a sentence. */
export async function saveFile(
  till: Pick<Till, 'say'>,
  folder: string,
  name: string,
  format: keyof typeof endings,
  { text, svg = '', pdf = () => receiptPdf(svg) }: Printed,
): Promise<Reply<'saveReceipt'>> {
  try {
    const file = join(folder, `${name}.${endings[format]}`);
    // Every line of a CSV file has its end already.
    const plain = format === 'csv' ? text : `${format === 'svg' ? svg : text}\n`;
    await writeWhole(folder, file, format === 'pdf' ? await pdf() : plain);
    return { ok: true, file };
  } catch (error) {
    return { ok: false, message: whyNotSaved(till, error, folder) };
  }
}

async function writeWhole(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.part`, content, { flush: true });
  await rename(`${file}.part`, file);
}

const reasons: Record<string, Sentence> = {
  ENOSPC: ['folderFull'],
  EACCES: ['folderForbidden'],
  EPERM: ['folderForbidden'],
  EEXIST: ['folderTaken'],
  ENOTDIR: ['folderTaken'],
  EROFS: ['folderReadOnly'],
};

function whyNotSaved({ say }: Pick<Till, 'say'>, error: unknown, folder: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  const known = reasons[code];
  return say(['notSaved', folder, known ? say(known) : detail]);
}
