import { readFileSync } from 'node:fs';
import type { Tls } from './app.ts';
import { runCommand } from './commands.ts';
import { takeFolder } from './control.ts';
import { beginWithDemoUser, listUsers } from './desk/users.ts';
import { type Schedule, startSchedule } from './nightly/schedule.ts';
import type { Office } from './office.ts';
import { openOffice } from './open-office.ts';
import { pageIsBuilt } from './routes/page.ts';
import { buildServer } from './server.ts';

export type ServeOptions = {
  folder: string;
  databaseUrl: string | undefined;
  host: string;
  port: number;
  /** Files in PEM. */
  cert: string | undefined;
  key: string | undefined;
  /** The nightly pull; it runs where there is a place to deliver to. */
  schedule?: Schedule;
};

/** `signIn`: how to come to the page, in words. */
export type Running = { address: string; signIn: string; close(): Promise<void> };

const loopback = ['127.0.0.1', '::1', 'localhost'];

/** Runs the service until it is closed. Refuses plain HTTP on anything but this machine's own loopback. */
export async function serve(options: ServeOptions): Promise<Running> {
  const { folder, databaseUrl, host, port } = options;
  const tls = readTls(options);
  if (!tls && !loopback.includes(host))
    throw new Error('Give --cert and --key: head office answers other machines by HTTPS only.');
  let office: Office | undefined;
  const release = await takeFolder(folder, async ({ command, options: given }) =>
    office ? runCommand(office, command, given) : { ok: false, text: 'Head office is starting. Try again.' },
  );
  try {
    office = await openOffice(folder, databaseUrl);
    const app = await buildServer(office, tls);
    const address = await app.listen({ host, port });
    const { database } = office;
    const stop = options.schedule && startSchedule(office, options.schedule);
    const close = async () => {
      stop?.();
      release();
      await app.close();
      await database.close();
    };
    return { address, signIn: await howToSignIn(office, !databaseUrl), close };
  } catch (error) {
    release();
    await office?.database.close();
    throw error;
  }
}

function readTls({ cert, key }: ServeOptions): Tls | undefined {
  return cert && key ? { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') } : undefined;
}

const newUser = 'npm run -s head-office -- user --name NAME --role admin';

/** A head office to try out has one user, whose password is told this once. */
async function howToSignIn(office: Office, demo: boolean): Promise<string> {
  if (!pageIsBuilt()) return 'Its page is not built yet: npm run build';
  const password = demo ? await beginWithDemoUser(office) : undefined;
  if (password !== undefined)
    return `Sign in to its page as demo with ${password} (told only now). Others: ${newUser}`;
  const users = await listUsers(office.database.query);
  return users.length > 0
    ? `Its page waits for ${users.map(({ name }) => name).join(', ')}.`
    : `Nobody may sign in to its page yet: ${newUser}`;
}
