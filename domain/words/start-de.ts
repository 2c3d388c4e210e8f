import { describeProblems } from './problems.ts';
import type { startEn } from './start-en.ts';

export const startDe: typeof startEn = {
  cannotStart: 'Die Kasse kann nicht starten.',
  noFolder: (file) => `Den Ordner von ${file} gibt es nicht. Ihn anlegen oder einen anderen nennen.`,
  notAFile: (file) => `${file} ist keine Datei. Die Datenbankdatei der Kasse nennen.`,
  newerFormat: (file, format, known) =>
    `${file} stammt von einem neueren Goeswith (Format ${format}, dieses kennt ${known}). Das neuere Goeswith installieren; nichts wurde geändert.`,
  notATill: (file) =>
    `${file} ist keine Datenbank einer Kasse. Nichts wurde geändert; eine andere Datei nennen.`,
  damaged: (file) =>
    `${file} ist beschädigt: Teile davon sind nicht zu lesen. Sie lassen, wie sie ist, und die Betreuung der Kasse rufen.`,
  notWritable: (file) =>
    `Die Kasse kann nicht in ${file} schreiben. Prüfen, ob der Ordner da ist und beschrieben werden darf.`,
  fullDisk: (file) =>
    `Die Festplatte ist voll, darum kann die Kasse ${file} nicht benutzen. Platz schaffen und neu starten.`,
  inUse: (file) =>
    `Eine andere Kasse benutzt ${file}. Sie zuerst schließen oder diese mit einer eigenen Datei starten.`,
  journalChanged:
    'Das Journal dieser Kasse wurde von außen verändert. Die Datei lassen, wie sie ist, und Hilfe rufen.',
  openSale: 'Ein Verkauf ist offen. Zuerst abschließen oder stornieren, dann das Preisbuch einlesen.',
  bookNotImported: (problems) => `Das Preisbuch wurde nicht eingelesen.\n${describeProblems(problems, 'de')}`,
  customersNotImported: (problems) =>
    `Die Kundschaft wurde nicht eingelesen.\n${describeProblems(problems, 'de')}`,
  staffNotImported: (problems) => `Das Personal wurde nicht eingelesen.\n${describeProblems(problems, 'de')}`,
  noPepper: (file) =>
    `Die Datei ${file} fehlt, und ohne sie lässt sich keine PIN prüfen. Sie wiederherstellen, oder neue PINs setzen: einen Ordner mit einer staff.yaml einlesen.`,
  damagedPepper: (file) => `Die Datei ${file} ist beschädigt. Sie aus einer Kopie wiederherstellen.`,
};
