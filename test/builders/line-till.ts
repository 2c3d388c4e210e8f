import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TillReply } from '../../contract/till-reply.ts';
import type { TillView } from '../../contract/till-view.ts';

const lines = fileURLToPath(new URL('../../electron/till/lines.ts', import.meta.url));

export type LineTill = {
  process: ChildProcess;
  /** Sends text as it is. */
  send(text: string): void;
  /** Sends one line and answers the reply to it. */
  ask(command: unknown): Promise<TillReply>;
  /** The view that a command which has to succeed is answered by. */
  view(command: unknown): Promise<TillView>;
  /** The next reply line, or undefined when the till has ended. */
  reply(): Promise<string | undefined>;
  /** Ends the input, and answers how the till ended. */
  end(): Promise<Ended>;
  ended: Promise<Ended>;
};

export type Ended = { code: number | null; output: string; error: string };

/** The line-speaking till as a process of its own; `program` where it was packed into another file. */
export function lineTill(options: string[], env: NodeJS.ProcessEnv = {}, program = lines): LineTill {
  const till = spawn(process.execPath, [program, ...options], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const replies: string[] = [];
  const waiting: ((line: string | undefined) => void)[] = [];
  let [output, error, rest] = ['', '', ''];
  let over = false;
  till.stdin.on('error', () => {});
  till.stderr.setEncoding('utf8').on('data', (text) => {
    error += text;
  });
  till.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    const whole = (rest + text).split('\n');
    rest = whole.pop() ?? '';
    for (const line of whole) {
      const next = waiting.shift();
      next ? next(line) : replies.push(line);
    }
  });
  const ended = new Promise<Ended>((resolve) => {
    till.on('close', (code) => {
      over = true;
      for (const next of waiting.splice(0)) next(undefined);
      resolve({ code, output, error });
    });
  });
  const reply = () =>
    new Promise<string | undefined>((resolve) => {
      if (replies.length > 0 || over) resolve(replies.shift());
      else waiting.push(resolve);
    });
  const send = (text: string) => void till.stdin.write(text);
  const ask = async (command: unknown) => {
    send(`${JSON.stringify(command)}\n`);
    const line = await reply();
    if (line === undefined) throw new Error(`the till ended: ${error}`);
    return JSON.parse(line) as TillReply;
  };
  return {
    process: till,
    send,
    ask,
    async view(command) {
      const answer = await ask(command);
      if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
      return answer.view;
    },
    reply,
    end() {
      till.stdin.end();
      return ended;
    },
    ended,
  };
}
