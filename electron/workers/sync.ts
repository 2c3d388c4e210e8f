import { parentPort, workerData } from 'node:worker_threads';
import { openOutbox } from '../../db/outbox.ts';
import { type Call, openBell } from '../sync/bell.ts';
import { run, type Told } from '../sync/run.ts';
import { openKey } from '../sync/till-keys.ts';

/** What the worker is started with. `key`: the till's private key. */
export type SyncOrder = { database: string; address: string; tillId: string; key: Uint8Array };
/** What the till sends it, and what it sends the till. */
export type ToSync = Call;
export type FromSync = Told;

const { database, address, tillId, key } = workerData as SyncOrder;
const bell = openBell();
parentPort?.on('message', (call: ToSync) => bell.ring(call));

const tell = (told: FromSync) => parentPort?.postMessage(told);
void run({ address, asker: { tillId, key: openKey(key) } }, openOutbox(database), bell, tell);
