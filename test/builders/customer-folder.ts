import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './folders.ts';

/** Customers and purchases that import without a problem; every file is a text to change something in. */
export const soundPeople = {
  'customers.csv': `id,name,phone,card,groups,no_offers
c-1,Aoife Byrne,+353 1 555 0100,9520100099007,teachers,
c-2,"Kelly, Sean",,,,yes
`,
  'purchases.csv': `customer,sku,date,quantity,returned
c-1,PRN-1,2025-03-01,1,
c-1,INK-1,2025-03-01,3,1
`,
};

type FileName = keyof typeof soundPeople;

/** A new folder with the sound customers in it, some of the files changed or (null) left out. */
export function customerFolder(changes: Partial<Record<FileName, string | null>> = {}): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries({ ...soundPeople, ...changes })) {
    if (text !== null) writeFileSync(join(folder, name), text);
  }
  return folder;
}
