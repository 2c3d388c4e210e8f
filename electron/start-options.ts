import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

type Places = { userData: string; resources: string };

export type StartOptions = {
  database: string;
  demoFolder: string;
  receiptFolder: string;
  importFolder?: string;
  /** Opens the developer tools' door. A packaged till never does. */
  development: boolean;
};

/** Where this start keeps its things. The command line may name another database, and price-book files to import. */
export function startOptions(
  commandLine: readonly string[],
  places: Places,
  packaged: boolean,
): StartOptions {
  const { values } = parseArgs({
    args: [...commandLine],
    // Chromium's own switches stand on the same line.
    strict: false,
    allowPositionals: true,
    options: {
      database: { type: 'string' },
      import: { type: 'string' },
      development: { type: 'boolean' },
    },
  });
  const { database, import: importFolder, development } = values;
  return {
    database: typeof database === 'string' ? resolve(database) : join(places.userData, 'till.db'),
    demoFolder: join(places.resources, 'store', 'demo'),
    receiptFolder: join(places.userData, 'receipts'),
    ...(typeof importFolder === 'string' ? { importFolder: resolve(importFolder) } : {}),
    development: !packaged && development === true,
  };
}
