import { type ChildProcess, spawn } from 'node:child_process';

/** A scanner in serial mode as Linux shows it: `path` is its device, on which whatever it scans arrives. */
export type SerialLine = { path: string; scan(text: string): void; unplug(): void };

/** Plugs one in: a terminal that stands for the device, linked from `link` too where that is given. */
export async function plugInSerial(link?: string): Promise<SerialLine> {
  const linked = link === undefined ? '' : `ln -sf "$(tty)" '${link}'; `;
  const child = spawn('script', ['-qfc', `${linked}tty; exec sleep 120`, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const path = await firstLine(child);
  return {
    path,
    scan: (text) => void child.stdin.write(text),
    unplug: () => void child.kill('SIGKILL'),
  };
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((said) => stdout?.once('data', (text: Buffer) => said(text.toString().trim())));
}
