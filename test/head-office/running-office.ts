import { generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { newCode } from '../../head-office/codes.ts';
import type { Database } from '../../head-office/database.ts';
import type { Office } from '../../head-office/office.ts';
import { buildServer } from '../../head-office/server.ts';
import { keyFrom } from '../../head-office/signing-key.ts';
import { putStore } from '../../head-office/stores.ts';

export type RunningOffice = Office & {
  address: string;
  /** The time that it takes it to be. */
  clock: { now: string };
  /** A code for a till of the store. */
  code(tillId?: string): Promise<string>;
  close(): Promise<void>;
};

export const store = { id: 'corner', name: 'Corner', region: 'north', timeZone: 'UTC', currency: 'EUR' };

/** Head office on a migrated database, answering on loopback, with one store. */
export async function runOffice(database: Database): Promise<RunningOffice> {
  const clock = { now: '2026-11-22T10:00:00.000Z' };
  const key = keyFrom(generateKeyPairSync('ed25519').privateKey);
  const office: Office = { database, key, now: () => clock.now };
  await putStore(database.query, store);
  const app = await buildServer(office);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    ...office,
    clock,
    address: `http://127.0.0.1:${port}`,
    code: (tillId) => newCode(office, store.id, tillId ?? null),
    close: () => app.close(),
  };
}
