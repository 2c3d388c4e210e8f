import type { backupEn, NotMade, NotTaken } from './backup-en.ts';

const notMade: Record<NotMade, string> = {
  folder: 'Der Ordner fehlt oder lässt sich nicht beschreiben. Steckt der Stick?',
  full: 'Der Platz reicht nicht. Etwas freigeben.',
  unsound:
    'Die Kopie war nicht, wie sie sein soll. Einen anderen Stick nehmen und die Betreuung der Kasse rufen.',
  fault: 'Die Kasse hat einen Fehler gemacht. Noch einmal versuchen.',
  passphrase: 'Dieser Rechner kann das Passwort nicht aufbewahren. Im Büro von Hand sichern.',
};

const notTaken: Record<NotTaken, string> = {
  missing: 'Diese Datei fehlt oder lässt sich nicht lesen.',
  foreign: 'Diese Datei ist keine Sicherung einer Kasse.',
  'other-till':
    'Das ist die Sicherung einer anderen Kasse. Nur eine Kasse, die noch nichts verkauft hat, kann sie übernehmen.',
  newer: 'Diese Sicherung stammt von einem neueren Goeswith. Erst das neuere installieren.',
  passphrase: 'Das ist nicht das Passwort dieser Sicherung. So eingeben wie damals.',
  torn: 'Diese Sicherung ist beschädigt: abgeschnitten oder verändert. Eine andere nehmen.',
  chain: 'Das Journal in dieser Sicherung wurde verändert. Eine andere nehmen.',
  rebuild: 'Die Tabellen in dieser Sicherung folgen nicht aus ihrem Journal. Eine andere nehmen.',
  full: 'Der Platz reicht nicht, um sie zu öffnen. Etwas freigeben.',
  fault: 'Die Kasse hat einen Fehler gemacht. Noch einmal versuchen.',
};

export const backupDe: typeof backupEn = {
  noBackups: 'Diese Kasse macht keine Sicherungen.',
  noBackupsInPractice: 'Beim Üben gibt es keine Sicherungen. Erst das Üben beenden.',
  backupRuns: 'Eine Sicherung läuft. Warten, bis sie fertig ist.',
  passphraseTooShort: (least) =>
    `Ein Passwort hat mindestens ${least} Zeichen, und nicht immer dieselben wenigen. Vier Wörter sind gut.`,
  backupFailed: (why) => `Es wurde nicht gesichert. ${notMade[why]}`,
  noBackupFile: (why) => `Nichts wurde geändert. ${notTaken[why]}`,
  rehearseFirst:
    'Seither wurde etwas verkauft, oder noch nichts wurde angesehen. Erst die Sicherung ansehen.',
  typeTillName: (name) => `Zum Bestätigen ${name} eingeben. Nichts wurde geändert.`,
  restoreOrdered:
    'Beim nächsten Start tritt eine Sicherung an die Stelle dieser Kasse. Die Kasse neu starten oder es im Büro zurücknehmen.',
};
