import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Enrolled, Received, Welcome } from '../../contract/sync-protocol.ts';
import { newFolder } from '../builders/folders.ts';
import { beginEmbedded, newPostgresDatabase } from './databases.ts';
import { whyNoPostgres } from './postgres.ts';
import { chained, headOf, newKeys, send, senderOf } from './sender.ts';

const cli = fileURLToPath(new URL('../../head-office/cli.ts', import.meta.url));
const started: ChildProcess[] = [];

afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

function start(words: string[], databaseUrl?: string) {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [cli, ...words], {
    env: { ...env, ...(databaseUrl && { DATABASE_URL: databaseUrl }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

async function says(
  words: string[],
  databaseUrl?: string,
): Promise<{ code: number; output: string; error: string }> {
  const child = start(words, databaseUrl);
  let [output, error] = ['', ''];
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (error += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output: output.trim(), error: error.trim() };
}

/** Starts the service, and answers its address once it answers. */
async function serve(
  folder: string,
  databaseUrl?: string,
): Promise<{ address: string; child: ChildProcess }> {
  const child = start(['--folder', folder, '--port', '0'], databaseUrl);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { address: line.toString().match(/http:\S+(?=,)/)?.[0] ?? '', child };
}

async function enrolWith(
  address: string,
  code: string,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const enrolment = { code, publicKey: newKeys().publicKey, till: { id: 'till-1', name: 'Till 1' } };
  return send({ address }, '/v1/enrol', Buffer.from(JSON.stringify(enrolment)));
}

describe("head office's command line", () => {
  it('begins with a demo chain, makes codes beside the service and without it, and keeps all over an end', async () => {
    const folder = join(newFolder(), 'office');
    await beginEmbedded(join(folder, 'database'));
    const early = await says(['code', '--store', 'harbour', '--folder', folder]);
    expect(early).toMatchObject({ code: 0, output: expect.stringMatching(/^(\w{4}-){2}\w{4}$/) });
    expect(statSync(join(folder, 'signing-key.pem')).mode & 0o777).toBe(0o600);
    const first = await serve(folder);
    const stores = await says(['stores', '--folder', folder]);
    const names = stores.output.split('\n').map((line) => (JSON.parse(line) as { name: string }).name);
    expect(names).toEqual(['Goeswith Harbour', 'Goeswith Market', 'Goeswith Station']);
    const again = await says(['--folder', folder, '--port', '0']);
    expect(again).toMatchObject({ code: 1, error: `Head office is running in ${folder} already.` });
    const reply = await enrolWith(first.address, early.output);
    expect(reply).toMatchObject({ status: 200, body: { store: { id: 'harbour' } } });
    first.child.kill('SIGTERM');
    await once(first.child, 'exit');
    const second = await serve(folder);
    expect(await enrolWith(second.address, early.output)).toMatchObject({
      status: 409,
      body: { code: 'code-used' },
    });
    expect(await says(['revoke', '--till', 'till-1', '--folder', folder])).toMatchObject({ code: 0 });
    expect(await says(['revoke', '--till', 'till-1', '--folder', folder])).toMatchObject({ code: 1 });
  }, 300_000);

  it('has kept whatever it had answered when it was killed', async () => {
    const folder = newFolder();
    await beginEmbedded(join(folder, 'database'));
    const { output: code } = await says(['code', '--store', 'market', '--folder', folder]);
    const { privateKey, publicKey } = newKeys();
    const rows = chained(
      Array.from({ length: 4_000 }, (_, at) => ({ type: 'v1.TotalAsked', saleId: `${at}` })),
    );
    let enrolled: Enrolled | undefined;
    let held = headOf(undefined);
    for (const pieces of [9, 17, 4]) {
      const { address, child } = await serve(folder);
      const enrolment = { code, publicKey, till: { id: 'till-1', name: 'Till 1' } };
      const reply = await send({ address }, '/v1/enrol', Buffer.from(JSON.stringify(enrolment)));
      enrolled ??= reply.body as Enrolled;
      expect(reply).toEqual({ status: 200, body: enrolled });
      const sender = senderOf({ address }, enrolled, privateKey);
      const { body } = await sender.hello(headOf(rows.at(-1)));
      const kept = (body as Welcome).held;
      expect(kept).toEqual(headOf(rows[kept.seq - 1]));
      expect(kept.seq).toBeGreaterThanOrEqual(held.seq);
      held = kept;
      for (let piece = 0; piece < pieces; piece++) {
        const answer = await sender.push(rows.slice(held.seq, held.seq + 50));
        expect(answer).toMatchObject({ status: 200 });
        held = (answer.body as Received).held;
      }
      const last = sender.push(rows.slice(held.seq, held.seq + 50)).catch(() => undefined);
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await Promise.all([last, gone]);
    }
    expect(held.seq).toBeGreaterThanOrEqual(30 * 50);
  }, 300_000);

  it('says what is wrong in one line', async () => {
    const folder = newFolder();
    expect((await says(['dance'])).error).toMatch(/^Usage: /);
    expect((await says(['--folder', folder, '--host', '0.0.0.0', '--port', '0'])).error).toMatch(
      /HTTPS only/,
    );
    const url = 'postgres://nobody@127.0.0.1:1/none';
    expect(await says(['stores', '--folder', folder], url)).toMatchObject({ code: 1, output: '' });
  }, 60_000);

  const without = whyNoPostgres();
  it.skipIf(without)(
    `runs on a PostgreSQL server, with the signing key that its tills know${without ? ` (skipped: ${without})` : ''}`,
    async () => {
      const [folder, url] = [newFolder(), await newPostgresDatabase()];
      const { address } = await serve(folder, url);
      const code = await says(['code', '--store', 'market', '--folder', folder], url);
      const reply = await enrolWith(address, code.output);
      expect(reply).toMatchObject({ status: 200, body: { store: { name: 'Goeswith Market' } } });
      expect((await says(['stores', '--folder', newFolder()], url)).error).toMatch(
        /signing key .* is not at/,
      );
      const key = join(folder, 'signing-key.pem');
      expect(readFileSync(key, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    },
    60_000,
  );
});
