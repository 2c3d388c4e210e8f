import { Worker } from 'node:worker_threads';
import type { FromSync, SyncOrder, ToSync } from '../workers/sync.ts';

/** The worker that talks to head office, for as long as it is wanted. */
export type SyncThread = {
  /** Begins anew with this order; whatever ran before is given up. */
  start(order: SyncOrder): void;
  ring(call: ToSync): void;
  stop(): void;
  running(): boolean;
};

/** A worker that ended by itself is started again after so long (ms). */
const restartAfter = 30_000;

/** `hear` gets what the worker of now says; `ended` is called when it ends by itself, before it is started again. */
export function syncThread(
  file: string | URL,
  hear: (message: FromSync) => void,
  ended: () => void,
): SyncThread {
  let worker: Worker | undefined;
  let restart: ReturnType<typeof setTimeout> | undefined;

  function start(order: SyncOrder): void {
    stop();
    const started = new Worker(file, { workerData: order });
    worker = started;
    started.on('message', (message: FromSync) => started === worker && hear(message));
    started.on('error', (error) => console.error('The till could not talk to head office.', error));
    started.on('exit', () => {
      if (started !== worker) return;
      worker = undefined;
      ended();
      restart = setTimeout(() => start(order), restartAfter).unref();
    });
    // A till that has nothing more to do ends; what is unsent goes after the next start.
    started.unref();
  }

  function stop(): void {
    clearTimeout(restart);
    const ending = worker;
    worker = undefined;
    void ending?.terminate();
  }

  return {
    ...{ start, stop },
    ring: (call) => worker?.postMessage(call),
    running: () => worker !== undefined,
  };
}
