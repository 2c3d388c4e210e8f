import { create } from 'zustand';
import type { BackupState } from '../../../contract/backup-view.ts';
import type { PlainCommand } from '../../../contract/till-command.ts';
import { showView } from '../../store/till.ts';
import { askMain, sendCommand } from '../../till-client.ts';
import { words } from '../../words/words.ts';

type Act = 'backup' | 'restore';

type BackupPageState = {
  /** Null until the till has told. */
  state: BackupState | null;
  folder: string;
  passphrase: string;
  again: string;
  daily: boolean;
  file: string;
  filePassphrase: string;
  typed: string;
  /** What is under way. */
  busy: Act | null;
  says: { act: Act; text: string; wrong: boolean } | null;
};

const start: BackupPageState = {
  ...{ state: null, folder: '', passphrase: '', again: '', daily: false },
  ...{ file: '', filePassphrase: '', typed: '', busy: null, says: null },
};
export const useBackup = create<BackupPageState>()(() => start);
export const typeBackup = (typed: Partial<BackupPageState>) => useBackup.setState({ ...typed, says: null });

export async function loadBackups(): Promise<void> {
  const reply = await sendCommand({ type: 'BackupState' });
  if (!reply.ok || !reply.backup) return;
  const { daily } = reply.backup;
  useBackup.setState(({ folder }) => ({
    state: reply.backup ?? null,
    ...(folder === '' && daily && { folder: daily.folder, daily: true }),
  }));
}

export async function choose(what: 'folder' | 'backup'): Promise<void> {
  const reply = await askMain('choosePlace', { what });
  if (reply.ok && reply.path !== null)
    typeBackup(what === 'folder' ? { folder: reply.path } : { file: reply.path });
}

export async function backUp(): Promise<void> {
  const { folder, passphrase, again, daily } = useBackup.getState();
  const { backupPage } = words();
  if (passphrase !== again) return say('backup', backupPage.differ, true);
  const done = await act('backup', { type: 'Backup', folder, passphrase, daily }, backupPage.working);
  if (done) useBackup.setState({ passphrase: '', again: '' });
}

export async function rehearse(): Promise<void> {
  const { file, filePassphrase } = useBackup.getState();
  const command = { type: 'RehearseRestore', file, passphrase: filePassphrase } as const;
  if (await act('restore', command, words().backupPage.opening))
    useBackup.setState({ filePassphrase: '', typed: '' });
}

export const restore = () => act('restore', { type: 'Restore', typed: useBackup.getState().typed }, '');
export const dropRestore = () => act('restore', { type: 'DropRestore' }, '');

async function act(which: Act, command: PlainCommand, meanwhile: string): Promise<boolean> {
  if (useBackup.getState().busy) return false;
  useBackup.setState({ busy: which });
  say(which, meanwhile, false);
  const reply = await sendCommand(command);
  useBackup.setState({ busy: null });
  say(which, reply.ok ? '' : reply.refusal.message, !reply.ok);
  if (!reply.ok) return false;
  showView(reply.view);
  useBackup.setState({ state: reply.backup ?? null });
  return true;
}

function say(which: Act, text: string, wrong: boolean): void {
  useBackup.setState({ says: text === '' ? null : { act: which, text, wrong } });
}
