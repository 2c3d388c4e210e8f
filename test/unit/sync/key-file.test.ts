import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openKeyFile, type Seal } from '../../../electron/sync/key-file.ts';
import { openKey, publicKeyOf } from '../../../electron/sync/till-keys.ts';
import { newDatabase } from '../../builders/till.ts';

const publicOf = (key: Uint8Array) => publicKeyOf(openKey(key));
/** A keyring that turns every bit round. */
const turned = (bytes: Buffer) => bytes.map((byte) => byte ^ 255);
const seal: Seal = {
  seal: (secret) => Buffer.from(turned(secret)),
  unseal: (sealed) => Buffer.from(turned(sealed)),
};

describe("the till's key", () => {
  it('lies beside the database for its owner alone, is new with each code, and counts once it is kept', () => {
    const database = newDatabase();
    const keys = openKeyFile(database);
    const first = keys.forCode('a', 't1');
    expect(statSync(`${database}.till-key.new`).mode & 0o777).toBe(0o600);
    expect(openKeyFile(database).forCode('a', 't1')).toEqual(first);
    keys.keep();
    expect(existsSync(`${database}.till-key.new`)).toBe(false);
    const second = keys.forCode('b', 't1');
    expect(second).not.toEqual(first);
    expect(keys.read(publicOf(first))).toEqual(first);
    // Whichever of the two the database names is its key: an end between database and file takes neither away.
    expect(keys.read(publicOf(second))).toEqual(second);
    keys.keep();
    expect(keys.read(publicOf(first))).toBeUndefined();
    expect(openKeyFile(newDatabase()).read(publicOf(first))).toBeUndefined();
    expect([keys.enrolled(), openKeyFile(newDatabase()).enrolled()]).toEqual(['t1', undefined]);
  });

  it('is sealed where there is a keyring, and nobody reads it without', () => {
    const database = newDatabase();
    const keys = openKeyFile(database, () => seal);
    const key = keys.forCode('a', 't1');
    keys.keep();
    const kept = readFileSync(`${database}.till-key`, 'utf8');
    expect(kept).not.toContain(key.toString('base64'));
    expect(keys.read(publicOf(key))).toEqual(key);
    expect(openKeyFile(database).read(publicOf(key))).toBeUndefined();
    const locked = () => ({ ...seal, unseal: () => Buffer.from('no') });
    expect(openKeyFile(database, locked).read(publicOf(key))).toBeUndefined();
  });

  it('that is torn is none', () => {
    const database = newDatabase();
    const keys = openKeyFile(database);
    const key = keys.forCode('a', 't1');
    for (const text of ['', '{}', '{"sealed":false,"key":"AAAA","code":"","till":""}', 'null']) {
      writeFileSync(`${database}.till-key.new`, text);
      expect(keys.read(publicOf(key))).toBeUndefined();
    }
    expect(keys.forCode('a', 't1')).not.toEqual(key);
  });
});
