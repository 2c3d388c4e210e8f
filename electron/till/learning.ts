import { Worker } from 'node:worker_threads';
import { hashOfLearned, keepLearned, lastLearned, readLearned } from '../../db/learned.ts';
import { learningRows } from '../../db/learning-rows.ts';
import { weekOf } from '../../domain/selling/acceptance.ts';
import type { FromLearner, ToLearner } from '../workers/learn.ts';
import { dayIn } from './clock.ts';
import type { Desk } from './desk.ts';

/** Learns from what the till has sold, once a day, beside the selling. */
export type Learner = {
  /** Begins to learn unless that was done today; answers at once. What is learned holds from the next sale on. */
  begin(): void;
  /** Gives up whatever is under way. */
  stop(): void;
};

/** `worker` is the file that does the counting, in a thread of its own. */
export function openLearner(desk: Desk, worker: string | URL): Learner {
  let stopUnderWay: (() => void) | null = null;
  let triedOn = lastLearned(desk.db).day;
  return {
    begin() {
      const today = dayIn(desk.priceBook.store.timeZone, desk.now());
      if (stopUnderWay || triedOn === today) return;
      triedOn = today;
      stopUnderWay = learn(desk, worker, today, () => {
        stopUnderWay = null;
      });
    },
    stop: () => stopUnderWay?.(),
  };
}

/** Reads in slices, each in a turn of its own, so that a scan waits for no more than one of them. */
function learn(desk: Desk, file: string | URL, today: string, done: () => void): () => void {
  const rows = learningRows(desk.db, weekOf(today));
  let throughSeq = 0;
  let worker: Worker | undefined;
  let stopped = false;
  const end = () => {
    stopped = true;
    void worker?.terminate();
    done();
  };
  const take = guarded(end, (reply: FromLearner) => {
    adopt(desk, today, throughSeq, reply);
    end();
  });
  const turn = guarded(end, () => {
    if (stopped) return;
    if (throughSeq === 0) throughSeq = desk.journal.last().seq;
    const slice = rows.next();
    // Nothing sold and nothing shown: nothing to learn.
    if (slice.done && !worker) return end();
    worker ??= startWorker(file, take, end);
    send(worker, slice.done ? { today } : slice.value);
    if (!slice.done) setImmediate(turn).unref();
  });
  setImmediate(turn).unref();
  return end;
}

function startWorker(file: string | URL, take: (reply: FromLearner) => void, end: () => void): Worker {
  const worker = new Worker(file);
  worker.on('message', take);
  worker.on('error', (error) => {
    console.error('The till could not learn today; it sells on with what it knows.', error);
    end();
  });
  worker.unref();
  return worker;
}

function send(worker: Worker, message: ToLearner): void {
  worker.postMessage(message);
}

/** An open sale keeps what it was opened with; the desk gives this to the next one. */
function adopt(desk: Desk, day: string, throughSeq: number, { body, drafts }: FromLearner): void {
  const version = lastLearned(desk.db).version + 1;
  const hash = hashOfLearned({ body, drafts });
  const event = { type: 'v1.AdviceLearned', version, day, throughSeq, hash } as const;
  desk.journal.append(desk.now(), [event], () =>
    keepLearned(desk.db, { version, day, throughSeq, body, drafts }),
  );
  desk.learned = readLearned(desk.db, version) ?? desk.learned;
}

/** Learning never takes the till down with it. */
function guarded<T>(end: () => void, step: (given: T) => void): (given: T) => void {
  return (given) => {
    try {
      step(given);
    } catch (error) {
      console.error('The till could not learn today; it sells on with what it knows.', error);
      end();
    }
  };
}
