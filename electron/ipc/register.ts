import type { IpcMainInvokeEvent } from 'electron';
import { ipcMain } from 'electron';
import { displayChannels } from '../../contract/channel-names.ts';
import type { Channels, Reply, Request } from '../../contract/channels.ts';
import { channels } from '../../contract/channels.ts';
import type { Sentence } from '../../domain/words/words.ts';

export type Handlers = { [C in keyof Channels]: (request: Request<C>) => Promise<Reply<C>> };

/** No cashier reads it: the till's own screen is never refused so. */
const strange = 'This did not come from the till’s own screen.';

/**
 * Opens every channel of the contract, each once. A sender that `isTrusted` denies and a payload that is not the channel's
 * are answered with a refusal; neither reaches a handler, neither throws.
 */
export function registerChannels(
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
  say: (sentence: Sentence) => Promise<string>,
  handlers: Handlers,
): void {
  for (const channel of Object.keys(channels) as (keyof Channels)[]) {
    ipcMain.handle(channels[channel].name, async (event, payload: unknown) => {
      if (!isTrusted(event)) return refusedOn(channel, 'not-trusted', strange);
      const request = channels[channel].request.safeParse(payload);
      if (!request.success) return refusedOn(channel, 'not-a-command', await say(['unreadable']));
      const handler = handlers[channel] as (request: unknown) => Promise<unknown>;
      return handler(request.data);
    });
  }
}

/** A refusal as the channel words it. */
function refusedOn(channel: keyof Channels, code: string, message: string): unknown {
  const isTill = channel === 'command' || channel === 'practise' || channel === 'openItems';
  return isTill ? { ok: false, refusal: { code, message } } : { ok: false, code, message };
}

/** Opens the one channel on which the customer's display asks: for the view of now. It is answered with what it shows. */
export function registerDisplay(ready: (event: IpcMainInvokeEvent) => void): void {
  ipcMain.handle(displayChannels.ready, (event) => ready(event));
}
