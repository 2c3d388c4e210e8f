import { parentPort, workerData } from 'node:worker_threads';
import { openOutbox } from '../../db/outbox.ts';
import { openPulledBook } from '../../db/pulled-book.ts';
import { openSharedState } from '../../db/shared.ts';
import { type Call, openBell } from '../sync/bell.ts';
import { writeNews } from '../sync/news.ts';
import type { StagedBook } from '../sync/pull.ts';
import { openPuller } from '../sync/puller.ts';
import { run, type Told } from '../sync/run.ts';
import { type Shared, share } from '../sync/share.ts';
import { refuseStaff, type SharedStaff, type StaffTrust, shareStaff } from '../sync/share-staff.ts';
import { openKey } from '../sync/till-keys.ts';

/** What the worker is started with. `key`: the till's private key; `trust`: whose lists of people it takes. */
export type SyncOrder = {
  database: string;
  address: string;
  tillId: string;
  key: Uint8Array;
  trust: StaffTrust;
  lacksPepper: boolean;
};
/** What the till sends it, and what it sends the till. */
export type ToSync = Call | { refused: number; why: string } | { refusedStaff: number; why: string };
export type FromSync =
  | Told
  | { tell: 'book'; book: StagedBook }
  | { tell: 'shared'; shared: Shared }
  | { tell: 'staff'; shared: SharedStaff };

const { database, address, tillId, key, trust, ...order } = workerData as SyncOrder;
let { lacksPepper } = order;
const bell = openBell();
const link = { address, asker: { tillId, key: openKey(key) } };
const { db, read, noticesHeld } = openPulledBook(database);
const say = (told: FromSync) => parentPort?.postMessage(told);
const puller = openPuller({
  ...{ link, database, read },
  newsOf: (lines, manifest, file) => writeNews(db, lines, manifest, file),
  give: (book) => say({ tell: 'book', book }),
});
parentPort?.on('message', (call: ToSync) => {
  if (typeof call === 'string') bell.ring(call);
  else if ('refusedStaff' in call) void refuseStaff(link, call.refusedStaff, call.why);
  else puller.refused(call.refused, call.why);
});

const tell = (told: FromSync) => {
  say(told);
  if (told.tell === 'greeted') puller.hear(told.priceBookVersion);
};
const state = openSharedState(database);
void run(link, openOutbox(database), bell, tell, noticesHeld, shareAll);

/** Both are tried: what is wrong with the one need not hold up the other. */
async function shareAll(due: boolean): Promise<boolean> {
  const store = await share(link, state, due, (shared) => say({ tell: 'shared', shared }));
  const staff = await shareStaff(link, state, { due, lacksPepper, trust }, (shared) => {
    if (shared.what === 'pepper') lacksPepper = false;
    say({ tell: 'staff', shared });
  });
  return store && staff;
}
