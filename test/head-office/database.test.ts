import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { expect, it, vi } from 'vitest';
import { openEmbedded } from '../../head-office/database.ts';
import { storable } from '../../head-office/json.ts';
import { latestVersion, migrate, migrations } from '../../head-office/migrate.ts';
import { newFolder } from '../builders/folders.ts';
import { beginEmbedded, onBothDatabases } from './databases.ts';

onBothDatabases('the database', (database) => {
  it('is migrated once, and refused once it comes from a newer version', async () => {
    expect(await migrate(database())).toBe(false);
    const newer = [...migrations, { version: latestVersion + 10, up: ['CREATE TABLE later (id text)'] }];
    await database().query('CREATE TABLE keep (version integer)');
    expect(await migrate(database(), newer)).toBe(true);
    await expect(migrate(database())).rejects.toThrow(`newer than this program (${latestVersion})`);
    await database().query('UPDATE schema_version SET version = $1', [latestVersion]);
  });

  it('takes a step whole or not at all', async () => {
    const torn = [
      ...migrations,
      { version: latestVersion + 1, up: ['CREATE TABLE half (id text)', 'CREATE TABLE half (id text)'] },
    ];
    await expect(migrate(database(), torn)).rejects.toThrow('half');
    expect(await database().query("SELECT 1 FROM pg_tables WHERE tablename = 'half'")).toEqual([]);
    expect(await migrate(database())).toBe(false);
  });

  it('answers integers as numbers, days and times as strings', async () => {
    const [row] = await database().query(
      `SELECT 9007199254740991::bigint AS most, '2026-11-22'::date AS day,
        '2026-11-22T10:00:00.123Z'::timestamptz AS at, '{"a": [1]}'::jsonb AS j, true AS yes`,
    );
    const at = '2026-11-22T10:00:00.123Z';
    expect(row).toEqual({ most: Number.MAX_SAFE_INTEGER, day: '2026-11-22', at, j: { a: [1] }, yes: true });
  });

  it('undoes a transaction that throws', async () => {
    await database().query('CREATE TABLE kept (id integer)');
    const failed = database().transaction(async (query) => {
      await query('INSERT INTO kept (id) VALUES (1)');
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await database().query('SELECT id FROM kept')).toEqual([]);
    expect(await database().transaction((query) => query('SELECT 2 AS id'))).toEqual([{ id: 2 }]);
  });

  it('stores text that JSON may hold and PostgreSQL may not', async () => {
    const strange = { 'a\0b': 'half \ud83d, whole \u{1f600}, \\u0000 spelt out, \n' };
    const [row] = await database().query('SELECT $1::jsonb AS value', [storable(strange)]);
    expect(row).toEqual({
      value: { 'a\ufffdb': 'half \ufffd, whole \u{1f600}, \\u0000 spelt out, \n' },
    });
  });
});

it('the embedded database waits for the disk before it says that something is kept', async () => {
  const folder = newFolder();
  await beginEmbedded(folder);
  const waits = vi.spyOn(fs, 'fsyncSync');
  syncBuiltinESMExports();
  const database = await openEmbedded({ folder });
  await database.query('CREATE TABLE kept (id integer)');
  for (let id = 0; id < 5; id++) {
    const before = waits.mock.calls.length;
    await database.transaction((query) => query('INSERT INTO kept (id) VALUES ($1)', [id]));
    expect(waits.mock.calls.length).toBeGreaterThan(before);
  }
  await database.close();
  waits.mockRestore();
  syncBuiltinESMExports();
}, 60_000);
