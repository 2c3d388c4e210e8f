import { Worker } from 'node:worker_threads';
import type { Findings } from '../../domain/basket-analysis/findings.ts';
import type { FromMiner, MiningOrder } from '../workers/mine.ts';

/** Where the analysis of the baskets stands; `number` counts the analyses of this start of the till. */
export type AnalysisState =
  | { state: 'none' | 'failed' }
  | { state: 'running'; share: number }
  | { state: 'done'; number: number; findings: Findings };

/** Analyses the baskets of a till beside the selling, one order at a time. */
export type Analyst = {
  /** Begins, and gives up what is under way; answers at once. */
  begin(order: MiningOrder): void;
  state(): AnalysisState;
  /** Gives up what is under way; nothing is found then. */
  stop(): void;
};

/** `worker` is the file that reads and counts, in a thread and with a connection of its own. */
export function openAnalyst(worker: string | URL): Analyst {
  let state: AnalysisState = { state: 'none' };
  let underWay: Worker | null = null;
  let number = 0;
  const end = (last: AnalysisState) => {
    void underWay?.terminate();
    underWay = null;
    state = last;
  };
  return {
    begin(order) {
      end({ state: 'running', share: 0 });
      const own = new Worker(worker, { workerData: order });
      underWay = own;
      number += 1;
      // What a worker still says that was given up is about an order that nobody waits for.
      const heard = (next: () => AnalysisState, over: boolean) => {
        if (own !== underWay) return;
        if (over) end(next());
        else state = next();
      };
      own.on('message', (said: FromMiner) => {
        if ('share' in said) heard(() => ({ state: 'running', share: said.share }), false);
        else heard(() => ({ state: 'done', number, findings: said.findings }), true);
      });
      own.on('error', (error) => {
        if (own === underWay) console.error('The baskets could not be analysed.', error);
        heard(() => ({ state: 'failed' }), true);
      });
      own.unref();
    },
    state: () => state,
    stop() {
      if (underWay) end({ state: 'none' });
    },
  };
}
