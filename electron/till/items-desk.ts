import { Worker } from 'node:worker_threads';
import type { ItemsJob } from '../workers/items.ts';
import type { Desk } from './desk.ts';
import { workOnItems } from './item-work.ts';
import type { ItemsDesk, ItemsFound, ItemsOrder } from './items-found.ts';
import { openLongChange } from './long-change.ts';

type Said = { done: number; of: number } | { found: ItemsFound };

/** `worker` is the file of the thread that reads and checks. */
export function openItemsDesk(desk: Desk, worker: string | URL): ItemsDesk {
  const long = openLongChange(desk);
  let stop: (() => void) | null = null;
  let reached = { done: 0, of: 0 };
  return {
    find(order) {
      return new Promise((resolve, reject) => {
        const { language, db } = desk;
        reached = { done: 0, of: 0 };
        const own = new Worker(worker, { workerData: { file: db.name, language, order } satisfies ItemsJob });
        const end = (settle: () => void) => {
          stop = null;
          void own.terminate();
          settle();
        };
        stop = () => end(() => resolve(undefined));
        own.on('message', (said: Said) => {
          if ('found' in said) end(() => resolve(said.found as ItemsFound<typeof order>));
          else reached = said;
        });
        own.on('error', (error) => end(() => reject(error)));
      });
    },
    write: long.write,
    state: () => (stop ? { state: 'reading', ...reached } : long.state()),
    stop() {
      stop?.();
      long.stop();
    },
  };
}

/** The same without a thread, for a till that has none. */
export function findAtOnce<O extends ItemsOrder>(desk: Desk, order: O): ItemsFound<O> {
  return workOnItems(order, { shelf: desk, journal: desk.db }) as ItemsFound<O>;
}
