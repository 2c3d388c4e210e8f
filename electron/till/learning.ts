import { Worker } from 'node:worker_threads';
import { keepLearned, lastLearned, partOf } from '../../db/learned.ts';
import { learningRows } from '../../db/learning-rows.ts';
import { weekOf } from '../../domain/selling/acceptance.ts';
import { assembly } from '../../domain/selling/learned-parts.ts';
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
      const done = () => {
        stopUnderWay = null;
      };
      try {
        stopUnderWay = learn(desk, worker, today, done);
      } catch (error) {
        giveUp(error, done);
      }
    },
    stop: () => stopUnderWay?.(),
  };
}

/** Sends what there is and takes up what comes back, each piece in a turn of its own: a scan waits for no more than one. */
function learn(desk: Desk, file: string | URL, today: string, done: () => void): () => void {
  let worker: Worker | undefined;
  let stopped = false;
  const end = () => {
    stopped = true;
    void worker?.terminate();
    done();
  };
  const turn = (step: () => void) => inItsTurn(() => !stopped && step(), end);
  const take = taking(desk, today, end);
  const rows = learningRows(desk.db, weekOf(today));
  const sendNext = () => {
    const slice = rows.next();
    // Nothing sold and nothing shown: nothing to learn.
    if (slice.done && !worker) return end();
    worker ??= startWorker(file, end, (reply) =>
      turn(() => {
        if (take(reply) && worker) send(worker, 'next');
      }),
    );
    send(worker, slice.done ? { today } : slice.value);
    if (slice.done) send(worker, 'next');
    else turn(sendNext);
  };
  turn(sendNext);
  return end;
}

/** Keeps each part as it comes; with the last one the desk has it for the next sale. Answers whether there is more. */
function taking(desk: Desk, day: string, end: () => void): (reply: FromLearner) => boolean {
  const version = lastLearned(desk.db).version + 1;
  const throughSeq = desk.journal.last().seq;
  const { learned, add } = assembly(version);
  const keeping = keepLearned(desk.db, version);
  return (reply) => {
    if ('part' in reply) {
      keeping.keepPart(reply.part);
      add(partOf(reply.part));
      return true;
    }
    const { hash, drafts } = reply;
    const event = { type: 'v1.AdviceLearned', version, day, throughSeq, hash } as const;
    desk.journal.append(desk.now(), [event], () => keeping.finish(day, throughSeq, drafts));
    desk.learned = learned;
    end();
    return false;
  };
}

function startWorker(file: string | URL, end: () => void, take: (reply: FromLearner) => void): Worker {
  const worker = new Worker(file);
  worker.on('message', take);
  worker.on('error', (error) => giveUp(error, end));
  worker.unref();
  return worker;
}

function send(worker: Worker, message: ToLearner): void {
  worker.postMessage(message);
}

function inItsTurn(step: () => void, end: () => void): void {
  setImmediate(() => {
    try {
      step();
    } catch (error) {
      giveUp(error, end);
    }
  }).unref();
}

/** Learning never takes the till down with it. */
function giveUp(error: unknown, end: () => void): void {
  console.error('The till could not learn today; it sells on with what it knows.', error);
  end();
}
