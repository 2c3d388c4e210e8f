import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openDatabase } from '../../db/open.ts';
import { firstUnsoundRow } from '../../db/read-journal.ts';
import { completedSale } from '../../db/sales.ts';
import { demonstrationSale } from '../demonstration/sale.ts';
import { signInAsManager } from '../e2e/launch.ts';
import { smallOffice } from '../head-office/small-office.ts';
import { launchPackagedTill } from './launch.ts';

test('the packaged till makes a sale, from scan to receipt, and its journal and head office have it', async () => {
  const till = await launchPackagedTill();
  await signInAsManager(till.page);
  const office = await smallOffice();
  office.addCode('code');
  const enrol = { type: 'Enrol', address: office.address, code: 'code' } as const;
  const enrolled = await till.page.evaluate((command) => window.goeswith?.command(command), enrol);
  expect(enrolled).toMatchObject({ ok: true });
  const receipt = await demonstrationSale({
    page: till.page,
    tell: () => {},
    picture: async () => {},
  });
  const sales = () =>
    [...office.tills.values()].flatMap(({ rows }) => rows.filter(({ type }) => type === 'v1.SaleCompleted'));
  await expect.poll(() => sales().length).toBe(1);
  await till.close();
  await office.close();
  expect(receipt).toContain('Home print set');
  expect(receipt).toContain('Receipt 1');

  const { db, close } = openDatabase(join(till.userData, 'till.db'));
  try {
    const sale = completedSale(db, 1);
    expect(sale?.lines.map(({ sku }) => sku)).toEqual(['PRN-MX420', 'CAB-USBB-2M', 'INK-420-BK']);
    expect(sale?.priced).toMatchObject({ saving: 1200, toPay: 12490 });
    expect(firstUnsoundRow(db)).toBeUndefined();
  } finally {
    close();
  }
});
