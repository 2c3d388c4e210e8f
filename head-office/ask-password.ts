import { text } from 'node:stream/consumers';

/** A password that is typed twice at the terminal, where it is not shown, or that comes in on standard input. */
export async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).replace(/\r?\n$/, '');
  const password = await typed('Password: ');
  if ((await typed('Once more: ')) !== password) throw new Error('These were two different passwords.');
  return password;
}

/** One line from the terminal, without an echo. Ctrl+C ends the program. */
function typed(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(prompt);
  stdin.setRawMode(true).setEncoding('utf8').resume();
  let line = '';
  return new Promise((resolve, reject) => {
    const hear = (keys: string) => {
      for (const key of keys) {
        if (key === '\u0003') return end(() => reject(new Error('Left as it was.')));
        if (key === '\r' || key === '\n') return end(() => resolve(line));
        line = key === '\u007f' || key === '\b' ? line.slice(0, -1) : line + key;
      }
    };
    const end = (then: () => void) => {
      stdin.off('data', hear).setRawMode(false).pause();
      stderr.write('\n');
      then();
    };
    stdin.on('data', hear);
  });
}
