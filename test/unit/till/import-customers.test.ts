import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rebuild } from '../../../db/projections.ts';
import { openTill } from '../../../electron/till/open-till.ts';
import { newFolder } from '../../builders/folders.ts';
import { newDatabase, till } from '../../builders/till.ts';

const demo = resolve(import.meta.dirname, '../../../store/demo');
const customersCsv = (...rows: string[]) =>
  [
    'id,name,phone,card,groups,no_offers',
    'c-1,Aoife Byrne,+353 1 555 0100,9520100099007,,',
    ...rows,
    '',
  ].join('\n');
const purchasesCsv =
  'customer,sku,date,quantity,returned\nc-1,PRN-MX420,2026-03-01,2,1\nc-1,PRN-MX420,2026-05-02,1,\n';

/** A folder with the demo store's price book and these customers. */
function folderWith(customers: string, purchases = purchasesCsv): string {
  const folder = newFolder();
  cpSync(demo, folder, { recursive: true });
  writeFileSync(join(folder, 'customers.csv'), customers);
  writeFileSync(join(folder, 'purchases.csv'), purchases);
  return folder;
}

const now = () => '2026-11-22T10:00:00.000Z';

async function importInto(database: string, folder: string): Promise<void> {
  (await openTill({ database, importFolder: folder, demoFolder: demo, now })).close();
}

/** Who the till knows after the imports, what Aoife has, and how often it journaled an import of customers. */
function known(database: string) {
  const { desk, close } = till({ file: database });
  const aoife = desk.people.byId('c-1');
  const found = {
    names: desk.people
      .find('c')
      .concat(desk.people.find('a'))
      .map(({ name }) => name),
    aoife: aoife && desk.acquaint(aoife, desk.priceBook),
    imports: desk.db
      .prepare("SELECT count(*) FROM journal WHERE type = 'v1.CustomersImported'")
      .pluck()
      .get(),
  };
  close();
  return found;
}

describe('an import of customers', () => {
  it('knows them and what they bought elsewhere, which a rebuild does not lose', async () => {
    const database = newDatabase();
    await importInto(database, folderWith(customersCsv()));
    const before = known(database);
    expect(before.aoife).toMatchObject({
      ...{ name: 'Aoife Byrne', bought: 3, returned: 1 },
      owned: [{ sku: 'PRN-MX420', category: 'printers', boughtOn: '2026-05-02' }],
    });
    const { desk, close } = till({ file: database });
    const events = desk.db.prepare("SELECT body FROM journal WHERE type = 'v1.CustomersImported'");
    const body = events.pluck().get() as string;
    rebuild(desk.db);
    close();
    expect(known(database)).toEqual(before);
    expect(JSON.parse(body)).toMatchObject({ customers: 1, purchases: 2 });
    expect(body).not.toMatch(/Aoife|555/);
  });

  it('of the same files changes nothing; of changed ones it takes over what is new', async () => {
    const database = newDatabase();
    await importInto(database, folderWith(customersCsv()));
    await importInto(database, folderWith(customersCsv()));
    expect(known(database).imports).toBe(1);
    const moved = customersCsv('c-2,Sean Carey,,,schools,yes').replace('Aoife Byrne', 'Aoife Carey');
    await importInto(database, folderWith(moved, 'customer,sku,date,quantity,returned\n'));
    const after = known(database);
    expect(after.imports).toBe(2);
    expect(new Set(after.names)).toEqual(new Set(['Aoife Carey', 'Sean Carey']));
    expect(after.aoife).toMatchObject({ bought: 0, owned: [] });
  });

  it('does not bring back who was erased', async () => {
    const database = newDatabase();
    await importInto(database, folderWith(customersCsv()));
    const first = till({ file: database });
    first.do({ type: 'SignIn', staffId: 'manager', pin: '4444' });
    first.do({ type: 'EraseCustomer', customerId: 'c-1' });
    first.close();
    await importInto(database, folderWith(customersCsv('c-2,Sean Carey,,,,')));
    expect(known(database)).toMatchObject({ names: ['Sean Carey', 'Sean Carey'], imports: 2 });
    expect(known(database).aoife).toBeUndefined();
  });

  it('with a problem takes in nothing, the price book neither', async () => {
    const database = newDatabase();
    const torn = folderWith(customersCsv('c-1,Twice,,,,'));
    await expect(importInto(database, torn)).rejects.toThrow(
      'The customers were not imported.\ncustomers.csv',
    );
    await importInto(database, demo);
    expect(known(database).imports).toBe(1);
  });
});
