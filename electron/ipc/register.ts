import type { IpcMainInvokeEvent } from 'electron';
import { ipcMain } from 'electron';
import type { Reply, Request } from '../../contract/channels.ts';
import { channels } from '../../contract/channels.ts';

type Handlers = {
  command: (request: Request<'command'>) => Promise<Reply<'command'>>;
  saveReceipt: (request: Request<'saveReceipt'>) => Promise<Reply<'saveReceipt'>>;
};

const strange = 'This did not come from the till’s own screen.';
const unreadable = 'The till did not understand that. Nothing was changed.';

/**
 * Opens every channel of the contract, each once. A sender that `isTrusted` denies and a payload that is not the channel's
 * are answered with a refusal; neither reaches a handler, neither throws.
 */
export function registerChannels(
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
  handlers: Handlers,
): void {
  ipcMain.handle(channels.command.name, async (event, payload: unknown): Promise<Reply<'command'>> => {
    if (!isTrusted(event)) return { ok: false, refusal: { code: 'not-trusted', message: strange } };
    const request = channels.command.request.safeParse(payload);
    if (!request.success) return { ok: false, refusal: { code: 'not-a-command', message: unreadable } };
    return handlers.command(request.data);
  });

  ipcMain.handle(
    channels.saveReceipt.name,
    async (event, payload: unknown): Promise<Reply<'saveReceipt'>> => {
      if (!isTrusted(event)) return { ok: false, message: strange };
      const request = channels.saveReceipt.request.safeParse(payload);
      if (!request.success) return { ok: false, message: unreadable };
      return handlers.saveReceipt(request.data);
    },
  );
}
