import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDigit } from '../../domain/price-book/barcode.ts';

/** Barcodes of the shop below. */
export const codes = {
  lamp: '9520200000019',
  cable: '9520200000026',
  knife: '9520200000033',
  flowers: '9520200000040',
  bulb: '9520200000057',
  tea: '9520200000064',
  card: '2973000100002',
  cheese: (grams: number) => withCheckDigit(`2112345${String(grams).padStart(5, '0')}`),
  ham: (price: number) => withCheckDigit(`2254321${String(price).padStart(5, '0')}`),
};

function withCheckDigit(digits: string): string {
  return digits + checkDigit(digits);
}

const files = {
  'store.yaml': `name: Corner Shop
address: [1 Quay Street, Galway]
taxNumber: IE 1234567T
currency: EUR
locale: en-IE
taxMode: inclusive
timeZone: Europe/Dublin
taxes: [{ id: standard, name: VAT 23%, percent: 23 }, { id: reduced, name: VAT 13.5%, percent: 13.5 }]
receipt: { header: [Welcome], footer: [Thank you] }
advice: { control: 0, queueSeconds: 0 }
scales:
  - { prefix: "21", itemDigits: 5, checked: false, carries: weight }
  - { prefix: "22", itemDigits: 5, checked: false, carries: price }
restrictions:
  - { id: knives, name: Knives, choose: [{ category: knives }], minAge: 18 }
`,
  'items.csv': `sku,name,category,tags,barcodes,price,cost,tax,kind,stock,benefit,aisle,photo,sold_by
LAMP,Desk lamp,lamps,,${codes.lamp},40.00,20.00,standard,goods,90,Light where you read.,1,,
BULB,Warm bulb,bulbs,,${codes.bulb},6.49,2.00,standard,goods,90,It lasts.,1,,
CABLE,Cable 2 m,cables,,${codes.cable},8.90,2.10,standard,goods,90,Long enough for any desk.,1,,
KNIFE,Paring knife,knives,,${codes.knife},12.00,6.00,standard,goods,90,It stays sharp.,2,,
FLOWERS,Cut flowers,flowers,,${codes.flowers},0.00,0.00,reduced,goods,99,They last a week.,2,,amount
TEA,Black tea,tea,,${codes.tea},3.33,1.00,reduced,goods,90,Strong.,2,,
CHEESE,Hard cheese,cheese,,2112345,19.90,9.00,reduced,goods,99,Two years old.,3,,kilogram
HAM,Cooked ham,ham,,2254321,24.90,12.00,reduced,goods,99,From here.,3,,kilogram
`,
  'bundles.yaml': `- id: three-teas
  name: Three teas
  slots: [{ quantity: 3, choose: [{ sku: TEA }] }]
  price: { fixed: 7.99 }
  say: With {item} the set comes to {total}. That is {saving} less.
  benefit: Tea for a month.
  objections: [{ text: Too much, answer: It keeps for two years. }]
  owner: groceries
`,
  'rules.yaml': `- id: lamp-bulb
  kind: complement
  when: [{ sku: LAMP }]
  offer: [BULB]
  reason: For warm light
  say: Shall I add the {item} for {price}?
  benefit: It is light tonight.
  objections: [{ text: Has one, answer: Then keep it for later. }]
  owner: lighting
`,
  'staff.yaml': `- { id: cashier, name: Cashier, role: cashier, pin: 1111, badge: C1 }
- { id: supervisor, name: Supervisor, role: supervisor, pin: 3333, badge: S1 }
- { id: manager, name: Manager, role: manager, pin: 4444, badge: M1 }
`,
  'customers.csv': `id,name,phone,card,groups,no_offers
c-1,Harbour Rowing Club,+353 20 910 0100,${codes.card},,
`,
};

/** The folder of a small shop that sells everything that a till has to know how to sell. */
export function wholeDayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-whole-day-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
