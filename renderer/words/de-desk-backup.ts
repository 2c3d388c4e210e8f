import type { DeskBackupWords } from './en-desk-backup.ts';

export const deDeskBackup: DeskBackupWords = {
  backupPage: {
    title: 'Sicherung',
    make: 'Sichern',
    makeHint: 'Alles, was diese Kasse hat, mit einem Passwort verschlossen. Der Verkauf geht weiter.',
    folder: 'Ordner oder Stick',
    chooseFolder: 'Ordner wählen',
    nowhere: 'Noch nicht gewählt',
    passphrase: 'Passwort',
    passphraseHint:
      'Mindestens 12 Zeichen; vier Wörter sind gut. Ohne das Passwort kann niemand die Sicherung öffnen.',
    again: 'Passwort noch einmal',
    differ: 'Die beiden Passwörter sind verschieden. Beide neu eingeben.',
    daily: 'Auch nach jedem Tagesabschluss',
    asksEachDay:
      'Dieser Rechner kann kein Passwort aufbewahren; die Kasse erinnert nach jedem Tagesabschluss daran, es hier einzugeben.',
    backUp: 'Jetzt sichern',
    working: 'Kopieren, verschließen, wieder öffnen und ansehen …',
    never: 'Es wurde noch nie gesichert.',
    failed: (at) => `Der letzte Versuch, ${at}, ergab keine Sicherung.`,
    lastMade: (at) => `Zuletzt gesichert ${at}`,
    checked: (rows, sales, tables) => [
      'Von dort mit dem Passwort wieder geöffnet',
      `${rows} Einträge im Journal, eine Kette ohne Bruch vom ersten an`,
      `${sales} Verkäufe; ${tables} Tabellen mit so vielen Zeilen wie hier und gleich dem, was das Journal neu ergibt`,
    ],
    restore: 'Sicherung zurückholen',
    restoreHint:
      'Erst wird sie neben der Kasse geöffnet und zeigt, was verloren ginge. Ansehen allein ändert nichts.',
    file: 'Sicherung',
    chooseFile: 'Sicherung wählen',
    look: 'Ansehen',
    opening: 'Öffnen und ansehen …',
    of: (till, at) => `Sicherung von ${till}, gemacht ${at}`,
    losesNothing: 'Nichts ginge verloren.',
    loses: (sales, amount, rows, from, until) =>
      `Verloren ${sales === 1 ? 'ginge 1 Verkauf' : `gingen ${sales} Verkäufe`} über ${amount} (${rows} Einträge, ${from} bis ${until}).`,
    brings: (sales, rows) =>
      `Zurück ${sales === 1 ? 'käme 1 Verkauf, den' : `kämen ${sales} Verkäufe, die`} diese Kasse nicht hat (${rows} Einträge).`,
    numbersAgain: (from, until) =>
      from === until
        ? `Die Bonnummer ${from} würde ein zweites Mal vergeben.`
        : `Die Bonnummern ${from} bis ${until} würden ein zweites Mal vergeben.`,
    office: (store, ahead) =>
      `Sie gehört zu einer Zentrale (${store}), die nach dem Wissen dieser Kasse ${ahead === 1 ? '1 Eintrag' : `${ahead} Einträge`} mehr hat. Die Kasse wird gesperrt und verkauft erst, wenn die Zentrale einen neuen Code gegeben hat.`,
    noOffice: 'Sie gehört zu keiner Zentrale; was verloren ginge, hat also niemand sonst.',
    typeName: (name) => `Zum Bestätigen ${name} eingeben`,
    confirm: 'Beim nächsten Start übernehmen',
    ordered:
      'Beim nächsten Start tritt die Sicherung an die Stelle dieser Kasse. Bis dahin wird nichts verkauft.',
    oldLies: (file) => `Die Datei von heute bleibt als ${file}.`,
    takeBack: 'Doch alles lassen, wie es ist',
  },
};
