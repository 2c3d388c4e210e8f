import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startOptions } from '../../../electron/start-options.ts';

const places = { userData: resolve('profile'), resources: resolve('app') };

describe('startOptions', () => {
  it('keeps the till in the profile when nothing is said', () => {
    expect(startOptions(['.', '--no-sandbox', '--user-data-dir=profile'], places, false)).toEqual({
      database: join(places.userData, 'till.db'),
      demoFolder: join(places.resources, 'store', 'demo'),
      receiptFolder: join(places.userData, 'receipts'),
      development: false,
    });
  });

  it('takes another database and files to import, from where it was started', () => {
    const options = startOptions(['.', '--database', 'other.db', '--import=book'], places, true);
    expect(options.database).toBe(resolve('other.db'));
    expect(options.importFolder).toBe(resolve('book'));
  });

  it('opens the developer tools’ door in a development run only', () => {
    expect(startOptions(['.', '--development'], places, false).development).toBe(true);
    expect(startOptions(['--development'], places, true).development).toBe(false);
  });

  it('takes an option without a value for no option', () => {
    expect(startOptions(['--database'], places, true).database).toBe(join(places.userData, 'till.db'));
  });
});
