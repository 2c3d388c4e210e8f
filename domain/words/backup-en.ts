/** Why a backup was not made. `passphrase`: this computer does not keep it. */
export type NotMade = 'folder' | 'full' | 'unsound' | 'fault' | 'passphrase';

const notMade: Record<NotMade, string> = {
  folder: 'The folder is not there or cannot be written. Is the stick plugged in?',
  full: 'There is no room left. Free some space.',
  unsound: 'The copy was not what it should be. Try another stick, and call whoever looks after the till.',
  fault: 'The till made a mistake. Try again.',
  passphrase: 'This computer cannot keep the passphrase. Make the backup by hand, on the desk.',
};

/** Why a backup cannot be taken. */
export type NotTaken =
  | 'missing'
  | 'foreign'
  | 'other-till'
  | 'newer'
  | 'passphrase'
  | 'torn'
  | 'chain'
  | 'rebuild'
  | 'full'
  | 'fault';

const notTaken: Record<NotTaken, string> = {
  missing: 'That file is not there or cannot be read.',
  foreign: 'That file is no backup of a till.',
  'other-till': 'That is the backup of another till. Only a till that has sold nothing yet can take it.',
  newer: 'That backup was made by a newer Goeswith. Install the newer one first.',
  passphrase: 'That is not the passphrase of this backup. Type it as it was typed then.',
  torn: 'That backup is damaged: it was cut short or changed. Use another one.',
  chain: 'The journal in that backup was changed. Use another one.',
  rebuild: 'The tables in that backup do not follow from its journal. Use another one.',
  full: 'There is no room left to open it. Free some space.',
  fault: 'The till made a mistake. Try again.',
};

/** What the till says of backups. */
export const backupEn = {
  noBackups: 'This till makes no backups.',
  noBackupsInPractice: 'In practice there are no backups. Leave practice first.',
  backupRuns: 'A backup is under way. Wait until it is done.',
  passphraseTooShort: (least: number) =>
    `A passphrase has at least ${least} characters, and not the same few again and again. Four words do well.`,
  backupFailed: (why: NotMade) => `No backup was made. ${notMade[why]}`,
  noBackupFile: (why: NotTaken) => `Nothing was changed. ${notTaken[why]}`,
  rehearseFirst: 'Something was sold since, or nothing was looked at yet. Look at the backup first.',
  typeTillName: (name: string) => `Type ${name} to confirm. Nothing was changed.`,
  restoreOrdered:
    'A backup takes the place of this till at the next start. Start the till again, or take it back on the desk.',
};
