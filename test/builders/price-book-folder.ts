import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeProblems } from '../../domain/words/problems.ts';
import { type ReadPriceBook, readPriceBook } from '../../electron/import/read-price-book.ts';

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
export type FolderChanges = Partial<Record<FileName | 'needs.yaml', string | Buffer | null>>;

/** The sound price book with every kind of rule, a question, and how the store wants to be advised. */
export const adviceFiles = {
  ...soundFiles,
  'store.yaml': `${soundFiles['store.yaml']}advice:
  cards: 2
  control: 12.5
  marginWeight: 0
  queueSeconds: 45
  seasons:
    gifts: { from: 11-15, until: 01-06 }
  contradictions:
    - [gifts, office]
objections:
  - { text: I'll think about it, answer: "The {item} will be here next time[ too, {customer}]." }
  - { text: Too dear, answer: "A shorter cable does for some.", instead: CAB-2 }
`,
  'bundles.yaml': '',
  'items.csv': `sku,name,category,tags,price,cost,tax,kind,stock,benefit,elsewhere,lasts_days
PRN-1,Canto MX420,printers,usb-printer,89.00,60.00,standard,goods,9,"Prints, scans and copies.",,
PRN-2,Canto MX520,photo-printers,usb-printer,119.00,80.00,standard,goods,4,Prints to the edge.,,
CAB-1,USB cable 2 m,cables-usb,usb-b-cable,8.90,2.10,standard,goods,40,Long enough.,"Warehouse, 2 days",
CAB-2,USB cable 1 m,cables-usb,usb-b-cable,5.90,1.40,standard,goods,40,Enough beside the screen.,,
INK-1,Canto 420 ink,ink,ink-420,19.50,9.00,reduced,goods,0,A year of printing.,,120
PAP-1,Photo paper,paper,gifts,12.00,5.00,standard,goods,30,Fifty pictures.,,
COVER-1,Printer insurance,services,,19.00,13.30,standard,service,,Another one if it drops.,,
`,
  'rules.yaml': `- id: printer-cable
  kind: required
  when: [{ category: printers }]
  coveredBy: [{ tag: usb-b-cable }]
  offer: [CAB-1]
  reason: Needed to print
  say: The {for} comes without its cable.
  benefit: It prints tonight.
  objections:
    - { text: Too dear, answer: "A shorter one costs less.", instead: CAB-2 }
  owner: printing
- id: photo-printer
  kind: upgrade
  when: [{ category: printers }]
  offer: [PRN-2]
  wants: [photos]
  reason: Better for photos
  say: "[You said {answer}. ]The {item} prints to the edge."
  benefit: No white border.
  objections:
    - { text: This one will do, answer: "It will." }
  owner: printing
- id: photo-paper
  kind: complement
  when: [{ category: printers }]
  offer: [PAP-1]
  moment: total
  notWith: [letters]
  season: { from: 11-15, until: 01-06 }
  reason: For the first photos
  say: "Shall I add paper for {price}?[ {stock} left.]"
  benefit: A picture tonight.
  objections:
    - { text: Not now, answer: "Plain paper does." }
  owner: printing
- id: drop-cover
  kind: partner
  when: [{ category: printers }]
  offer: [COVER-1]
  partner: { name: Quay Insurance, commission: 30 }
  moment: scan
  reason: If it drops
  say: Quay Insurance would cover it for {price}.
  benefit: Another one if it drops.
  objections:
    - { text: No, answer: "On a quiet desk you hardly need it." }
  owner: service desk
- id: next-ink
  kind: complement
  when: [{ category: printers }]
  offer: [INK-1]
  moment: after
  reason: For your next visit
  say: "Bring this receipt when the ink runs low[ and {voucher} comes off]."
  benefit: The next ink costs less.
  voucher: { amount: 2.00, days: 90 }
  owner: printing
`,
  'needs.yaml': `- id: what-to-print
  when: [{ category: printers }]
  question: What will you print with the {for}?
  benefit: You only hear of what fits.
  answers:
    - { text: Letters, tags: [letters, office] }
    - { text: Photos, tags: [photos] }
    - { text: I don't know yet }
  signals:
    - { text: Photos!, tags: [photos] }
  owner: printing
`,
};

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
  return { [name]: replaced(soundFiles[name], from, to) };
}

/** The price book with advice, one text in one of its files replaced, which has to be there. */
export function changedAdvice(name: keyof typeof adviceFiles, from: string, to: string): FolderChanges {
  return { ...adviceFiles, [name]: replaced(adviceFiles[name], from, to) };
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`there is no ${from}`);
  return text.replace(from, () => to);
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
  return describeProblems(read.problems, 'en');
}
