import { ownTillId } from '../../db/till-id.ts';
import type { FindSeal } from '../sync/key-file.ts';
import { openBackups } from './backups.ts';
import { openBeside } from './beside.ts';
import type { Desk } from './desk.ts';
import { openItemsDesk } from './items-desk.ts';
import { openLearner } from './learning.ts';
import type { StorePeppers } from './store-peppers.ts';

/** The files of the workers that run beside the selling. */
export type WorkerFiles = {
  /** Learns from what was sold; without it the till learns nothing new. */
  learnWorker?: string | URL;
  /** Analyses baskets; without it none are analysed. */
  mineWorker?: string | URL;
  /** Replays past sales; without it none are replayed. */
  replayWorker?: string | URL;
  /** Reads and checks files of items; without it the till does so itself. */
  itemsWorker?: string | URL;
  /** Makes backups; without it there are none. */
  backupWorker?: string | URL;
  /** Makes reports of past sales; without it there are none. */
  reportWorker?: string | URL;
};

type Parts = { database: string; seal: FindSeal | undefined; peppers: StorePeppers };

/** Gives the desk whoever works beside the selling; each starts when it is first asked. Answers how to stop them all. */
export function beginWorkers(desk: Desk, files: WorkerFiles, parts: Parts): { stop(): void } {
  const { mineWorker, replayWorker, reportWorker, itemsWorker, backupWorker, learnWorker } = files;
  if (mineWorker !== undefined) desk.analyst = openBeside(mineWorker, 'The baskets could not be analysed.');
  if (replayWorker !== undefined)
    desk.replayer = openBeside(replayWorker, 'Past sales could not be replayed.');
  if (reportWorker !== undefined) {
    desk.reporter = openBeside(reportWorker, 'No report could be made.');
    desk.bundleReporter = openBeside(reportWorker, 'What bundles did could not be told.');
  }
  if (itemsWorker !== undefined) desk.items = openItemsDesk(desk, itemsWorker);
  if (backupWorker !== undefined) desk.backups = backupsOf(desk, backupWorker, parts);
  const learner = learnWorker === undefined ? undefined : openLearner(desk, learnWorker);
  if (learner) {
    desk.onSaleOpened = learner.begin;
    learner.begin();
  }
  return {
    stop() {
      const { analyst, replayer, reporter, bundleReporter, items, backups } = desk;
      for (const one of [learner, analyst, replayer, reporter, bundleReporter, items, backups]) one?.stop();
    },
  };
}

function backupsOf(desk: Desk, worker: string | URL, { database, seal, peppers }: Parts): Desk['backups'] {
  return openBackups({
    ...{ database, worker, seal, now: desk.now },
    till: { id: ownTillId(desk.db), name: desk.tillName },
    storePeppers: peppers.export,
  });
}
