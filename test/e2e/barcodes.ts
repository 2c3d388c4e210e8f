import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const items = join(import.meta.dirname, '../../store/demo/items.csv');

type Row = { barcodes: string };

/** Every barcode of the demo store, those of one length mixed with those of others as the shelves have them. */
export const barcodes: string[] = parse<Row>(readFileSync(items, 'utf8'), { columns: true })
  .flatMap((row) => row.barcodes.split(' '))
  .filter((code) => code !== '');
