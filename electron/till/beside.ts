import { Worker } from 'node:worker_threads';
import { atWork } from './stand-aside.ts';

/** What a worker says while it works, and at the end. */
export type Said<Found> = { done: number; of: number } | { found: Found };

/** Where work beside the selling stands; `order` is the one that it is about. */
export type BesideState<Order, Found> = {
  state: 'none' | 'running' | 'done' | 'cancelled' | 'failed';
  done: number;
  of: number;
  found: Found | null;
  order: Order | null;
  /** Counts the orders since the till's start. */
  number: number;
};

/** Work in a thread with a connection of its own, one order at a time. It is told when the till is at work (`AtWork`). */
export type Beside<Order, Found> = {
  /** Begins, and gives up what is under way; answers at once. */
  begin(order: Order): void;
  state(): BesideState<Order, Found>;
  /** Gives up what is under way; nothing is found then. */
  stop(): void;
};

/** `worker` is the file that does the work; `what` is said in the log where it failed. */
export function openBeside<Order, Found>(worker: string | URL, what: string): Beside<Order, Found> {
  type State = BesideState<Order, Found>;
  let now: State = { state: 'none', done: 0, of: 0, found: null, order: null, number: 0 };
  let underWay: Worker | null = null;
  const end = (last: State) => {
    void underWay?.terminate();
    underWay = null;
    now = last;
  };
  const without = (state: State['state'], order: Order | null, number = now.number): State => {
    return { state, done: 0, of: 0, found: null, order, number };
  };
  return {
    begin(order) {
      end(without('running', order, now.number + 1));
      const own = new Worker(worker, { workerData: { ...order, ...atWork } });
      underWay = own;
      own.on('message', (said: Said<Found>) => {
        // What a worker still says that was given up is about an order that nobody waits for.
        if (own !== underWay) return;
        if ('found' in said) end({ ...now, state: 'done', found: said.found });
        else now = { ...now, ...said };
      });
      own.on('error', (error) => {
        if (own !== underWay) return;
        console.error(what, error);
        end(without('failed', order));
      });
      own.unref();
    },
    state: () => now,
    stop() {
      if (underWay) end(without('cancelled', now.order));
    },
  };
}
