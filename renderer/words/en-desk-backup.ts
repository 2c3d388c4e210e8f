/** The texts of the desk's page of backups. See `words.ts`. */
export const enDeskBackup = {
  backupPage: {
    title: 'Backup',
    make: 'Make a backup',
    makeHint: 'Everything that this till has, sealed by a passphrase. Selling goes on meanwhile.',
    folder: 'Folder or stick',
    chooseFolder: 'Choose folder',
    nowhere: 'Not chosen yet',
    passphrase: 'Passphrase',
    passphraseHint: 'At least 12 characters; four words do well. Nobody can open the backup without it.',
    again: 'Passphrase again',
    differ: 'The two passphrases differ. Type both again.',
    daily: 'After each close of the day too',
    asksEachDay:
      'This computer cannot keep a passphrase, so the till reminds you after each close of the day and you type it here.',
    backUp: 'Back up now',
    working: 'Copying, sealing, opening it again and looking at it…',
    never: 'No backup was made yet.',
    failed: (at: string) => `The last try, ${at}, made no backup.`,
    lastMade: (at: string) => `Last made ${at}`,
    checked: (rows: string, sales: string, tables: string) => [
      'Opened again from its place by the passphrase',
      `${rows} entries of the journal, an unbroken chain from the first on`,
      `${sales} sales; ${tables} tables with as many rows as here, and equal to what the journal makes anew`,
    ],
    restore: 'Take a backup back',
    restoreHint:
      'First it is opened beside the till and you see what would be lost. Nothing changes by looking.',
    file: 'Backup',
    chooseFile: 'Choose backup',
    look: 'Look at it',
    opening: 'Opening it and looking at it…',
    of: (till: string, at: string) => `Backup of ${till}, made ${at}`,
    losesNothing: 'Nothing would be lost.',
    loses: (sales: number, amount: string, rows: number, from: string, until: string) =>
      `Lost would be ${sales === 1 ? '1 sale' : `${sales} sales`} of ${amount} (${rows} entries, ${from} to ${until}).`,
    brings: (sales: number, rows: number) =>
      `Back would come ${sales === 1 ? '1 sale' : `${sales} sales`} that this till has not (${rows} entries).`,
    numbersAgain: (from: number, until: number) =>
      from === until
        ? `Receipt number ${from} would be given out a second time.`
        : `Receipt numbers ${from} to ${until} would be given out a second time.`,
    office: (store: string, ahead: number) =>
      `It belongs to head office (${store}), which holds ${ahead === 1 ? '1 entry' : `${ahead} entries`} beyond it as far as this till knows. The till will be fenced and sells only once head office has given a new code.`,
    noOffice: 'It belongs to no head office, so nobody else holds what would be lost.',
    typeName: (name: string) => `Type ${name} to confirm`,
    confirm: 'Take it at the next start',
    ordered: 'The backup takes the place of this till at the next start. Until then nothing is sold.',
    oldLies: (file: string) => `The file of today stays as ${file}.`,
    takeBack: 'Leave it as it is after all',
  },
};

export type DeskBackupWords = typeof enDeskBackup;
