import { parentPort, workerData } from 'node:worker_threads';
import { type BackupOrder, makeBackup } from '../backup/make-backup.ts';
import { type RehearseOrder, rehearseRestore } from '../backup/rehearse-restore.ts';

async function work(order: BackupOrder | RehearseOrder): Promise<void> {
  parentPort?.postMessage(order.do === 'backup' ? await makeBackup(order) : rehearseRestore(order));
}

void work(workerData as BackupOrder | RehearseOrder);
