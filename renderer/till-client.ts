import type { Channels, GoeswithBridge, Reply, Request } from '../contract/channels.ts';
import type { TillCommand } from '../contract/till-command.ts';
import type { TillReply } from '../contract/till-reply.ts';
import { words } from './words/words.ts';

declare global {
  interface Window {
    goeswith?: GoeswithBridge;
  }
}

let last: Promise<unknown> = Promise.resolve();

/** Sends one command after another, so that scans keep their order. Never rejects: a broken bridge is a refusal. */
export function sendCommand(command: TillCommand): Promise<TillReply> {
  const reply = (asksNetwork(command) ? Promise.resolve() : last)
    .then(() => bridge().command(command))
    .catch(unreachable);
  if (!asksNetwork(command)) last = reply;
  return reply;
}

/** What waits for the network, or for a whole copy, must hold up no scan. */
function asksNetwork(command: TillCommand): boolean {
  const { type } = command.type === 'WithApproval' ? command.command : command;
  return type === 'Enrol' || type === 'Backup' || type === 'RehearseRestore';
}

/** Saves a receipt as a file; answers where it lies, or why not. Never rejects. */
export function saveReceipt(request: Request<'saveReceipt'>): Promise<Reply<'saveReceipt'>> {
  const failed = { ok: false, message: words().paid.notSaved } as const;
  return Promise.resolve()
    .then(() => bridge().saveReceipt(request))
    .catch(() => failed);
}

type Asked = Exclude<keyof Channels, 'command' | 'saveReceipt'>;

/** Asks main for something beside the till's commands. Never rejects. */
export function askMain<C extends Asked>(channel: C, request: Request<C>): Promise<Reply<C>> {
  const ask = () => (bridge()[channel] as unknown as (request: Request<C>) => Promise<Reply<C>>)(request);
  const { refusal } = unreachable();
  // Every channel's refusal has these words; one of the till's has them within.
  const failed = {
    ok: false,
    ...refusal,
    ...((channel === 'practise' || channel === 'openItems') && { refusal }),
  } as Reply<C>;
  return Promise.resolve()
    .then(ask)
    .catch(() => failed);
}

/** What main calls back; nothing where the page runs outside of the till. */
export function listenToMain(changed: () => void, scanned: (code: string) => void): void {
  window.goeswith?.changed(changed);
  window.goeswith?.scanned(scanned);
}

function bridge(): GoeswithBridge {
  if (!window.goeswith) throw new Error('This page runs outside of the till.');
  return window.goeswith;
}

function unreachable(): TillReply & { ok: false } {
  const message = words().frame.unreachable;
  return { ok: false, refusal: { code: 'unreachable', message } };
}
