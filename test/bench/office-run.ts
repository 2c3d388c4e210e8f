import type { KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SentRow } from '../../contract/sync-protocol.ts';
import { packing } from '../../domain/sync/dictionary.ts';
import { jsonBody } from '../../electron/sync/ask.ts';
import { pack } from '../../electron/sync/pack.ts';
import { newCode } from '../../head-office/codes.ts';
import { type Database, openPostgres } from '../../head-office/database.ts';
import { hashRow } from '../../head-office/hash-row.ts';
import { officeProcess } from '../head-office/office-process.ts';
import { startPostgres } from '../head-office/postgres.ts';
import { headersFor, newKeys, send } from '../head-office/sender.ts';

/** Head office as a process of its own, on a PostgreSQL server of its own whose commits are durable. */
export type OfficeRun = { port: number; url: string; database: Database; stop(): Promise<void> };

export async function officeRun(): Promise<OfficeRun> {
  const server = await startPostgres();
  const maintenance = openPostgres(`${server.url}/postgres`);
  await maintenance.query('CREATE DATABASE bench');
  await maintenance.close();
  const url = `${server.url}/bench`;
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-office-'));
  const office = await officeProcess(folder, url);
  const database = openPostgres(url);
  const stop = async () => {
    await database.close();
    await office.kill();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { port: office.port, url, database, stop };
}

export type BenchTill = { tillId: string; privateKey: KeyObject; rows: SentRow[] };

/** Enrols a till whose journal says the same as `rows`, under hashes of its own. */
export async function benchTill(run: OfficeRun, name: string, rows: readonly SentRow[]): Promise<BenchTill> {
  const office = { database: run.database, now: () => new Date().toISOString() } as Parameters<
    typeof newCode
  >[0];
  const { privateKey, publicKey } = newKeys();
  const enrolment = { code: await newCode(office, 'harbour', null), publicKey, till: { id: name, name } };
  const { status } = await send(addressOf(run), '/v1/enrol', Buffer.from(JSON.stringify(enrolment)));
  if (status !== 200) throw new Error(`${name} was not enrolled: ${status}`);
  return { tillId: name, privateKey, rows: rechained(name, rows) };
}

const addressOf = ({ port }: OfficeRun) => ({ address: `http://127.0.0.1:${port}` });

function rechained(name: string, rows: readonly SentRow[]): SentRow[] {
  let previous = '';
  return rows.map((row, at) => {
    const body = at === 0 ? JSON.stringify({ ...JSON.parse(row.body), tillId: name }) : row.body;
    const hash = hashRow({ ...row, body, previous });
    previous = hash;
    return { ...row, body, hash };
  });
}

export type Packed = { path: string; bytes: Uint8Array; headers: Record<string, string> };

/** A till's journal in pieces of so many rows, packed and signed. */
export function packed({ tillId, privateKey, rows }: BenchTill, size: number): Packed[] {
  const path = `/v1/tills/${tillId}/journal`;
  const pieces: Packed[] = [];
  for (let at = 0; at < rows.length; at += size) {
    const previous = rows[at - 1]?.hash ?? '';
    const bytes = pack(jsonBody({ previous, rows: rows.slice(at, at + size) }), packing);
    const headers = { 'content-encoding': packing, ...headersFor('POST', path, tillId, bytes, privateKey) };
    pieces.push({ path, bytes, headers });
  }
  return pieces;
}

/** Sends each till's pieces in order, all tills at once; answers how long (ms) it took until all were received. */
export async function sendAll(run: OfficeRun, tills: readonly Packed[][]): Promise<number> {
  const start = performance.now();
  await Promise.all(
    tills.map(async (pieces) => {
      for (const { path, bytes, headers } of pieces) {
        const { status, body } = await send(addressOf(run), path, bytes, headers);
        if (status !== 200) throw new Error(JSON.stringify(body));
      }
    }),
  );
  return performance.now() - start;
}
