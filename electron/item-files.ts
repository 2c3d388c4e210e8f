import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { dialog } from 'electron';
import { mostImportBytes } from '../contract/catalogue-commands.ts';
import type { Reply } from '../contract/channels.ts';
import type { TillReply } from '../contract/till-reply.ts';
import type { Sentence } from '../domain/words/words.ts';
import { saveFile } from './receipt-files.ts';
import type { Till } from './till/open-till.ts';
import { viewOf } from './tills.ts';

const tables: OpenDialogOptions = {
  properties: ['openFile'],
  filters: [
    { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] },
    { name: '*', extensions: ['*'] },
  ],
};

/**
 * Lets whoever may edit the price book choose a file of items, and opens it in the till. The screen learns its name and what is
 * in it, never where it lies. Without a choice nothing happens.
 */
export async function openItems(till: () => Till, window: BrowserWindow): Promise<TillReply> {
  const { may } = viewOf(till());
  if (may['edit-price-book'] !== 'yes') return refused(till(), 'not-allowed', ['mayNot', 'edit-price-book']);
  const { filePaths } = await dialog.showOpenDialog(window, tables);
  const [file] = filePaths;
  if (file === undefined) return till().handle({ type: 'View' });
  try {
    if ((await stat(file)).size > mostImportBytes)
      return refused(till(), 'too-large', ['fileTooLarge', mostImportBytes / 2 ** 20]);
    const data = (await readFile(file)).toString('base64');
    return await till().ask({ type: 'OpenImport', name: basename(file).slice(0, 255), data });
  } catch {
    return refused(till(), 'unreadable', ['fileUnreadable']);
  }
}

/** Saves every item beside the receipts: `items-2026-11-22.csv`. */
export async function saveItems(till: Till, folder: string): Promise<Reply<'saveItems'>> {
  const reply = await till.ask({ type: 'ExportItems' });
  if (!reply.ok) return { ok: false, message: reply.refusal.message };
  const { name = 'items.csv', text = '' } = reply.file ?? {};
  return saveFile(till, folder, name.replace(/\.csv$/, ''), 'csv', { text, svg: '' });
}

function refused(till: Till, code: string, message: Sentence): TillReply {
  return { ok: false, refusal: { code, message: till.say(message) } };
}
