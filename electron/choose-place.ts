import { type BrowserWindow, dialog } from 'electron';
import type { Reply, Request } from '../contract/channels.ts';

/** Asks by the system's own dialog for a folder to back up into, or for a backup to take. */
export async function choosePlace(
  window: BrowserWindow,
  { what }: Request<'choosePlace'>,
): Promise<Reply<'choosePlace'>> {
  const chosen = await dialog.showOpenDialog(window, {
    properties: what === 'folder' ? ['openDirectory', 'createDirectory'] : ['openFile'],
    ...(what === 'backup' && { filters: [{ name: 'Goeswith', extensions: ['backup'] }] }),
  });
  return { ok: true, path: chosen.filePaths[0] ?? null };
}
