import { type ItemColumn, itemColumns } from './item-fields.ts';
import type { Table } from './open-table.ts';

export type DecimalMark = 'point' | 'comma';

/** Which of the file's columns, from 0, each field of an item is read from. */
export type Mapping = Partial<Record<ItemColumn, number>>;

/** What other programs call the fields, in small letters without anything else. */
const names: Record<ItemColumn, readonly string[]> = {
  sku: ['sku', 'artikelnummer', 'artikelnr', 'artnr', 'itemnumber', 'itemno', 'articlenumber', 'productcode'],
  name: ['name', 'bezeichnung', 'artikelbezeichnung', 'artikel', 'artikelname', 'itemname', 'productname'],
  category: ['category', 'kategorie', 'warengruppe', 'department'],
  tags: ['tags', 'schlagworte', 'stichworte'],
  barcodes: ['barcodes', 'barcode', 'ean', 'gtin', 'upc', 'ean13', 'eancode', 'strichcode'],
  price: ['price', 'preis', 'vk', 'vkpreis', 'verkaufspreis', 'retailprice', 'sellingprice', 'bruttopreis'],
  floor: ['floor', 'mindestpreis', 'minimumprice', 'lowestprice'],
  offer: ['offer', 'angebot', 'onoffer'],
  cost: ['cost', 'ek', 'ekpreis', 'einkaufspreis', 'costprice', 'purchaseprice'],
  tax: ['tax', 'steuer', 'mwst', 'ust', 'vat', 'steuersatz', 'mehrwertsteuer'],
  kind: ['kind', 'art'],
  stock: ['stock', 'bestand', 'lagerbestand', 'qty', 'quantity', 'menge'],
  benefit: ['benefit', 'nutzen'],
  aisle: ['aisle', 'gang', 'regal', 'regalplatz', 'shelf', 'standort'],
  photo: ['photo', 'foto', 'bild', 'image', 'picture'],
  elsewhere: ['elsewhere', 'anderswo'],
  lasts_days: ['lastsdays', 'haltbartage'],
  packs: ['packs', 'gebinde'],
  sold_by: ['soldby', 'einheit', 'unit'],
};

export const columnsOfItems: readonly ItemColumn[] = [...itemColumns.required, ...itemColumns.optional];

/** The likeliest column for each field, by its name; each column once. */
export function guessMapping(header: readonly string[]): Mapping {
  const plain = header.map((name) =>
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ''),
  );
  const mapping: Mapping = {};
  for (const field of columnsOfItems) {
    const at = names[field].map((name) => plain.indexOf(name)).find((place) => place >= 0);
    if (at !== undefined) mapping[field] = at;
  }
  return mapping;
}

const moneyColumns = ['price', 'floor', 'cost'] as const;
export const isMoneyColumn = (column: string) => moneyColumns.some((one) => one === column);

/** How amounts are written; a comma only where none of them speaks for a point. */
export function guessDecimal({ rows }: Table, mapping: Mapping, decimals: number): DecimalMark {
  const columns = moneyColumns.flatMap((field) => mapping[field] ?? []);
  const amounts = rows.flatMap(({ cells }) => columns.map((at) => cells?.[at] ?? ''));
  const ends = (mark: string) =>
    amounts.some((text) => new RegExp(`\\${mark}\\d{1,${decimals || 1}}\\D*$`).test(text));
  return ends(',') && !ends('.') ? 'comma' : 'point';
}
