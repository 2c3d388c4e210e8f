import type { PlainCommand } from '../../contract/till-command.ts';
import type { TillReply } from '../../contract/till-reply.ts';
import { countSince } from '../../db/compare-tills.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { isSelling } from './facts.ts';
import { sells } from './fenced.ts';
import { type Answer, notWritten, refusal, said } from './refusals.ts';

type Command<T extends PlainCommand['type']> = Extract<PlainCommand, { type: T }>;

/** Fewer characters are guessed by whoever finds the stick. */
const shortest = 12;

/** How the till stands with its backups. */
export function showBackups(desk: Desk): Answer {
  const backup = desk.backups.state();
  return backup ? { ok: true, view: currentView(desk), backup } : refusal('no-backup', ['noBackups']);
}

/** Begins a backup; what became of it is answered once it was opened again and looked at. Selling goes on meanwhile. */
export function beginBackup(desk: Desk, { folder, passphrase, daily }: Command<'Backup'>): Answer {
  const refused = notNow(desk);
  if (refused) return refused;
  if (passphrase.trim().length < shortest || new Set(passphrase).size < 5)
    return refusal('short-passphrase', ['passphraseTooShort', shortest]);
  desk.later = later(desk, async () => {
    const made = await desk.backups.make(folder, passphrase, daily);
    return made.ok ? showBackups(desk) : refusal('backup-failed', ['backupFailed', made.why]);
  });
  return showBackups(desk);
}

/** No more backups by themselves; those that there are stay. */
export function endDailyBackup(desk: Desk): Answer {
  desk.backups.endDaily();
  return showBackups(desk);
}

/** Opens a backup beside the till's file and says what taking it would lose. Changes nothing that the till sells by. */
export function beginRehearsal(desk: Desk, { file, passphrase }: Command<'RehearseRestore'>): Answer {
  const refused = notNow(desk);
  if (refused) return refused;
  desk.later = later(desk, async () => {
    const reply = await desk.backups.rehearse(file, passphrase);
    return reply.ok ? showBackups(desk) : refusal(`backup-${reply.why}`, ['noBackupFile', reply.why]);
  });
  return showBackups(desk);
}

/** Has the next start take the rehearsed backup. Refused where something was sold since: that would be lost unseen. */
export function confirmRestore(desk: Desk, { typed }: Command<'Restore'>): Answer {
  const refused = notNow(desk);
  if (refused) return refused;
  const found = desk.backups.rehearsed();
  if (!found) return refusal('not-rehearsed', ['rehearseFirst']);
  if (isSelling(desk)) return refusal('sale-open', ['saleIsOpen']);
  if (typed.trim() !== found.tillName) return refusal('not-confirmed', ['typeTillName', found.tillName]);
  if (countSince(desk.db, found.upTo).sales > 0) return refusal('not-rehearsed', ['rehearseFirst']);
  desk.backups.order();
  return showBackups(desk);
}

/** Takes a restore back, ordered or only rehearsed. */
export function takeBackRestore(desk: Desk): Answer {
  desk.backups.dropRestore();
  return showBackups(desk);
}

/** Refuses to sell while the next start takes a backup: whatever is sold would be lost. */
export function restoreFirst(desk: Desk, command: PlainCommand): Answer | undefined {
  if (!desk.backups.state()?.ordered || !sells(command)) return undefined;
  return refusal('restore-ordered', ['restoreOrdered']);
}

function notNow(desk: Desk): Answer | undefined {
  if (desk.practice) return refusal('practice', ['noBackupsInPractice']);
  const state = desk.backups.state();
  if (!state) return refusal('no-backup', ['noBackups']);
  if (state.ordered) return refusal('restore-ordered', ['restoreOrdered']);
  return state.running ? refusal('backing-up', ['backupRuns']) : undefined;
}

async function later(desk: Desk, work: () => Promise<Answer>): Promise<TillReply> {
  const answer = await work().catch(notWritten);
  return said(answer, desk.language);
}
