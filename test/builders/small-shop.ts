import type { PriceBookContents } from '../../domain/price-book/price-book.ts';
import { bundle, item, rule, store } from './price-book.ts';
import type { ShopModel } from './sale-model.ts';

const printer = item({
  sku: 'PRINTER',
  name: 'Canto printer',
  price: 8900,
  barcodes: ['9520100042010'],
  stock: 6,
});
const cable = item({ sku: 'CABLE', name: 'USB cable', price: 890, barcodes: ['036000291452'], stock: 5 });
const longCable = item({ sku: 'CABLE-3M', name: 'USB cable 3 m', price: 1290 });
const ink = item({ sku: 'INK', name: 'Black ink', price: 1950, barcodes: ['96385074'], stock: 30 });
const paper = item({ sku: 'PAPER', name: 'Paper', price: 605, taxRate: 1350, stock: 12 });
const setUp = item({ sku: 'SET-UP', name: 'Setting up', price: 2500, kind: 'service' });
const gift = item({ sku: 'GIFT', name: 'Pen', price: 0, stock: 3 });

/** A shop with a card of each kind, whose bundles share no item, so that a pencil can price any basket. */
export const smallShop: PriceBookContents = {
  store: store(),
  items: [printer, cable, longCable, ink, paper, setUp, gift],
  bundles: [
    bundle({
      id: 'inks',
      name: 'Two inks',
      slots: [{ quantity: 2, choose: [{ sku: 'INK' }] }],
      price: { fixed: 3333 },
    }),
    bundle({
      id: 'office',
      name: 'Office set',
      slots: [
        { quantity: 1, choose: [{ sku: 'PRINTER' }] },
        { quantity: 3, choose: [{ sku: 'PAPER' }] },
      ],
      price: { percentOff: 1250 },
    }),
  ],
  needs: [],
  rules: [
    rule({ id: 'cable', when: [{ sku: 'PRINTER' }], offer: ['CABLE', 'CABLE-3M'], each: true }),
    rule({ id: 'ink', kind: 'complement', when: [{ sku: 'PRINTER' }], offer: ['INK'] }),
    rule({ id: 'set-up', kind: 'complement', when: [{ sku: 'PRINTER' }], offer: ['SET-UP'] }),
    rule({ id: 'pen', kind: 'complement', when: [{ sku: 'PAPER' }], offer: ['GIFT'] }),
  ],
};

/** The same shop as the pencil knows it. */
export const smallShopModel: ShopModel = {
  codes: new Map([
    ...smallShop.items.map(({ sku }) => [sku, sku] as const),
    ['9520100042010', 'PRINTER'],
    ['036000291452', 'CABLE'],
    ['0036000291452', 'CABLE'],
    ['96385074', 'INK'],
  ]),
  toPay(lines) {
    const pieces = (sku: string) => lines.find((line) => line.sku === sku)?.pieces ?? 0;
    const price = (sku: string) => smallShop.items.find((one) => one.sku === sku)?.price ?? 0;
    const gross = lines.reduce((sum, line) => sum + line.pieces * price(line.sku), 0);
    const inks = Math.floor(pieces('INK') / 2) * (2 * 1950 - 3333);
    const offices = Math.min(pieces('PRINTER'), Math.floor(pieces('PAPER') / 3));
    // 12.5 % of 8900 + 3 x 605 is 1339.375.
    return gross - inks - offices * 1339;
  },
};
