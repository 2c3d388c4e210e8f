import { Worker } from 'node:worker_threads';
import type { ReplayFound } from '../../domain/reports/replay.ts';
import type { FromReplay, ReplayOrder } from '../workers/replay.ts';

/** Where the replay stands; `days` are the store's, both inclusive. */
export type ReplayState = {
  state: 'none' | 'running' | 'done' | 'cancelled' | 'failed';
  done: number;
  of: number;
  found: ReplayFound | null;
  days: { from: string; until: string };
};

/** Replays past sales beside the selling, one order at a time. */
export type Replayer = {
  /** Begins, and gives up what is under way; answers at once. */
  begin(order: ReplayOrder, days: ReplayState['days']): void;
  state(): ReplayState;
  /** Gives up what is under way; nothing is found then. */
  stop(): void;
};

/** `worker` is the file that prices, in a thread and with a connection of its own. */
export function openReplayer(worker: string | URL): Replayer {
  let state: ReplayState = nothing('none', { from: '', until: '' });
  let underWay: Worker | null = null;
  const end = (last: ReplayState) => {
    void underWay?.terminate();
    underWay = null;
    state = last;
  };
  return {
    begin(order, days) {
      end(nothing('running', days));
      const own = new Worker(worker, { workerData: order });
      underWay = own;
      own.on('message', (said: FromReplay) => {
        // What a worker still says that was given up is about an order that nobody waits for.
        if (own !== underWay) return;
        if ('found' in said) end({ ...state, state: 'done', found: said.found });
        else state = { ...state, ...said };
      });
      own.on('error', (error) => {
        if (own !== underWay) return;
        console.error('Past sales could not be replayed.', error);
        end(nothing('failed', days));
      });
      own.unref();
    },
    state: () => state,
    stop() {
      if (underWay) end(nothing('cancelled', state.days));
    },
  };
}

function nothing(state: ReplayState['state'], days: ReplayState['days']): ReplayState {
  return { state, done: 0, of: 0, found: null, days };
}
