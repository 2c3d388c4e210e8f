import { rmSync } from 'node:fs';
import { openDatabase } from '../../db/open.ts';
import { buildIfChanged } from '../../scripts/build.mjs';
import { onVirtualDisplay } from '../../scripts/virtual-display.mjs';
import { adviceTables } from './advice.ts';
import { bigStore, bundleCount, copyToSellFrom, itemCount, ruleCount } from './big-store.ts';
import { benchHeadOffice } from './head-office.ts';
import { benchMining, miningColumns } from './mining.ts';
import { benchOnElectron } from './on-electron.ts';
import { benchPricing } from './pricing.ts';
import { table } from './report.ts';
import { benchScans } from './scan.ts';
import { benchScansBesideMining } from './scan-beside-mining.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';
import { benchSuggestions, large, small } from './suggestions.ts';

const percentiles = ['p50', 'p99'];
const book = bigStore();
const copy = copyToSellFrom(book);
try {
  console.log(
    `Price book: ${itemCount} items, ${ruleCount} rules, ${bundleCount} bundles (${book}). Node ${process.version}.\n`,
  );
  const { db, close } = openDatabase(copy.database);
  console.log(table('Scan', [...percentiles, 'p99 ratio'], benchScans(db, book)));
  console.log(table('Search', percentiles, benchSearch(db)));
  const here = [small, large].flatMap((size) => benchSuggestions(db, itemCount, size));
  close();
  const beside = await benchScansBesideMining(book);
  console.log(table('Scans beside an analysis', [...percentiles, 'p99 ratio'], beside));
  const there = await onVirtualDisplay((display: Record<string, string>) =>
    benchOnElectron(copy.database, itemCount, display),
  );
  console.log(table('Suggestions', percentiles, [...here, ...there]));
  console.log(table('Bundles: 200 live ones', percentiles, await benchPricing()));
  console.log(adviceTables());
  console.log(table('Frequent sets, in a thousandth of the baskets', miningColumns, await benchMining()));
  const office = await benchHeadOffice();
  console.log(table('Head office', ['rate', 'ratio'], office.rows));
  console.log(office.night);
  await buildIfChanged();
  const start = await onVirtualDisplay((display: Record<string, string>) =>
    benchStart(copy.database, display),
  );
  console.log(table('Start', ['bare window', 'till', 'ratio'], start));
} finally {
  rmSync(copy.folder, { recursive: true, force: true });
}
