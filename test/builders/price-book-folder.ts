import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  describeProblems,
  type ReadPriceBook,
  readPriceBook,
} from '../../electron/import/read-price-book.ts';

/** A price book that imports without a problem; every file is a text to change something in. */
export const soundFiles = {
  'store.yaml': `name: Corner Shop
address: [1 Quay Street, Galway]
taxNumber: IE 1234567T
currency: EUR
locale: en-IE
taxMode: inclusive
timeZone: Europe/Dublin
taxes:
  - { id: standard, name: VAT 23%, percent: 23 }
  - { id: reduced, name: VAT 13.5%, percent: 13.5 }
receipt: { header: [Welcome], footer: [Thank you] }
`,
  'items.csv': `sku,name,category,tags,barcodes,price,cost,tax,kind,stock,benefit,aisle,photo
PRN-1,Canto MX420 inkjet printer,printers,usb-printer,9520100042010,89.00,60.00,standard,goods,9,"Prints, scans and copies.",5,mx420.jpg
CAB-1,USB cable 2 m,cables-usb,usb-b-cable,9520100042027 CAB-A,8.90,2.10,standard,,40,Long enough to reach from desk to shelf.,4,
INK-1,Canto 420 ink,ink,ink-420,,19.50,9.00,reduced,goods,0,A year of printing.,,
HELP-1,Setting up,services,,,25.00,10.00,standard,service,,We set it up while you wait.,,
`,
  'bundles.yaml': `- id: home-print
  name: Home print set
  slots:
    - { quantity: 1, choose: [{ sku: PRN-1 }], lead: true }
    - { quantity: 2, choose: [{ tag: ink-420 }] }
  price: { fixed: 116.00 }
  from: 2026-01-01
  until: 2027-12-31
  say: With a second ink the set comes to {total}. That is {saving} less.
  benefit: You print for a year and pay less than for ink alone.
  demonstrate: Show the page yield on the box.
  objections:
    - { text: Too dear, answer: "It is {extra} more today, and the ink lasts a year." }
  owner: purchasing
`,
  'rules.yaml': `- id: printer-cable
  kind: required
  when: [{ category: printers }]
  coveredBy: [{ tag: usb-b-cable }]
  each: true
  offer: [CAB-1]
  reason: Needed to print
  say: The {for} comes without its cable. Shall I add the {item} for {price}?
  benefit: It prints tonight.
  objections:
    - { text: I have one at home, answer: "Then check that its one end is square." }
    - { text: "I have one, at home!", answer: "Then you need none." }
  owner: printing
`,
};

type FileName = keyof typeof soundFiles;
export type FolderChanges = Partial<Record<FileName, string | Buffer | null>>;

/** A new folder with the sound price book in it, some of its files changed or (null) left out. */
export function priceBookFolder(changes: FolderChanges = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-book-'));
  for (const [name, content] of Object.entries({ ...soundFiles, ...changes })) {
    if (content !== null) writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The sound file with one text in it replaced, which has to be there. */
export function changed(name: FileName, from: string, to: string): FolderChanges {
  const before = soundFiles[name];
  if (!before.includes(from)) throw new Error(`${name} has no ${from}`);
  return { [name]: before.replace(from, to) };
}

/** Reads the sound price book with these changes and leaves no folder behind. */
export function readChanged(changes: FolderChanges): ReadPriceBook {
  const folder = priceBookFolder(changes);
  const read = readPriceBook(folder);
  rmSync(folder, { recursive: true });
  return read;
}

/** What is reported of the sound price book with these changes, one problem a line; throws when it imports. */
export function problemsOf(changes: FolderChanges): string {
  const read = readChanged(changes);
  if (read.ok) throw new Error('the price book was imported');
  return describeProblems(read.problems);
}
