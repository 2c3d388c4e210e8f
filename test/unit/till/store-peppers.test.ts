import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../db/open.ts';
import { openStaff } from '../../../db/staff.ts';
import { checkPepper } from '../../../electron/till/import-staff.ts';
import { openPins } from '../../../electron/till/pin.ts';
import {
  openStorePeppers,
  peppersForBackup,
  storePepperFile,
  takeUpPeppers,
} from '../../../electron/till/store-peppers.ts';
import { newFolder } from '../../builders/folders.ts';
import { newDatabase } from '../../builders/till.ts';

const [here, there] = ['here', 'there'].map((storeId) => ({ headOfficeKey: 'key', storeId }));
if (!here || !there) throw new Error('no stores');
const pepper = (letter: string) => letter.repeat(43);
const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x55));
const keyring = () => ({ seal: turned, unseal: turned });
const newFile = () => join(newFolder(), 'till.db');

describe('the pepper of a store', () => {
  it('makes PINs that another till of the store can try, and no other', () => {
    const tills = [newFile(), newFile(), newFile()].map((file, at) => {
      const peppers = openStorePeppers(file);
      peppers.keep(here, pepper(at === 2 ? 'B' : 'A'));
      return openPins(file, peppers);
    });
    const hash = tills[0]?.hash('4071') ?? '';
    expect(hash).toMatch(/^store:[0-9a-f]{16}:\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(tills.map((pins) => pins.matches(hash, '4071'))).toEqual([true, true, false]);
    expect(tills.map((pins) => pins.canTry(hash))).toEqual([true, true, false]);
    expect(tills[1]?.matches(hash, '4072')).toBe(false);
    expect(tills[1]?.isShared(hash)).toBe(true);
  });

  it('leaves PINs of before as they are, and a till that goes to another store can try those of both', () => {
    const file = newFile();
    const alone = openPins(file).hash('4071');
    const peppers = openStorePeppers(file);
    const pins = openPins(file, peppers);
    expect(pins.shares()).toBe(false);
    peppers.keep(here, pepper('A'));
    const shared = pins.hash('4071');
    peppers.keep(there, pepper('B'));
    expect([alone, shared].map((hash) => [pins.matches(hash, '4071'), pins.isShared(hash)])).toEqual([
      [true, false],
      [true, false],
    ]);
    peppers.belongTo(here);
    expect(pins.isShared(shared)).toBe(true);
    peppers.belongTo(undefined);
    expect(pins.hash('4071')).not.toMatch(/^store:/);
  });

  it('lies in a file of its own that only the till’s user reads, sealed where there is a keyring', () => {
    const file = newFile();
    openStorePeppers(file, keyring).keep(here, pepper('A'));
    expect(statSync(storePepperFile(file)).mode & 0o777).toBe(0o600);
    const text = readFileSync(storePepperFile(file), 'utf8');
    expect(Buffer.from(JSON.parse(text).peppers, 'base64').toString()).not.toContain('here');
    expect(openStorePeppers(file, keyring).has(here)).toBe(true);
    // On another computer it is as good as none, and head office sends it again.
    expect(openStorePeppers(file).has(here)).toBe(false);
    writeFileSync(storePepperFile(file), 'torn');
    expect(openStorePeppers(file, keyring).has(here)).toBe(false);
  });

  it('is in a backup in the clear, which is sealed by its passphrase, and goes back where it belongs', () => {
    const [file, other] = [newFile(), newFile()];
    const peppers = openStorePeppers(file, keyring);
    peppers.keep(here, pepper('A'));
    const pins = openPins(file, peppers);
    const hashes = [openPins(file).hash('4071'), pins.hash('4071')];
    writeFileSync(`${other}.pepper`, peppersForBackup(file, peppers.export()));
    takeUpPeppers(other);
    const restored = openPins(other, openStorePeppers(other));
    expect(hashes.map((hash) => restored.matches(hash, '4071'))).toEqual([true, true]);
    expect(readFileSync(`${other}.pepper`)).toHaveLength(32);
    expect(peppersForBackup(newFile(), new Uint8Array())).toHaveLength(0);
    expect(peppersForBackup(newFile(), peppers.export()).length).toBeGreaterThan(32);
  });

  it('may be gone at a start, while the till’s own may not', () => {
    const file = newDatabase();
    const { db, close } = openDatabase(file);
    const peppers = openStorePeppers(file);
    peppers.keep(here, pepper('A'));
    const pins = openPins(file, peppers);
    const person = { id: 'a', name: 'A', role: 'manager', badge: '', active: true, madeHere: true } as const;
    openStaff(db).put({ ...person, pinHash: pins.hash('4071') });
    rmSync(storePepperFile(file));
    expect(() => checkPepper(db)).not.toThrow();
    openStaff(db).put({ ...person, pinHash: openPins(file).hash('4071') });
    rmSync(`${file}.pepper`, { force: true });
    expect(() => checkPepper(db)).toThrow(/pepper/);
    close();
  });
});
