import { type Head, mostRows, type Notice, type Welcome } from '../../contract/sync-protocol.ts';
import type { Outbox } from '../../db/outbox.ts';
import { packing } from '../../domain/sync/dictionary.ts';
import { backoffMs, longestAway } from './backoff.ts';
import type { Bell } from './bell.ts';
import { type Failed, greet, type Held, type Link, push, type Why } from './exchange.ts';
import type { Packing } from './pack.ts';

/** What is told to whoever keeps the cursor and shows the state. `connected` comes after what it was heard with. */
export type Told =
  | { tell: 'received'; held: Head; parked: number }
  | { tell: 'connected' }
  | { tell: 'greeted'; priceBookVersion: number; notices: Notice[] }
  | { tell: 'failed'; why: Why; message: string }
  | { tell: 'fenced'; message: string };

/** Head office is greeted about so often (ms), whatever is sent meanwhile: with a greeting the till hears what is new there. */
const greeting = 60_000;
/** What is sold within so long (ms) goes in one piece. */
const batch = 1_000;
/** What a sale has so far waits so long (ms) for its end: sent step by step, a sale weighs three times as much. */
const patience = 30_000;

type Taken = Held & { welcome?: Welcome };
/** What the tills of a store share is asked for after a greeting, and about so often (ms) while the till sells on. */
const sharing = 60_000;

type Course = {
  held: Head | null;
  failures: number;
  most: number;
  packing: Packing;
  sentAt: number;
  greetAt: number;
  shareAt: number;
  /** Whether the last sharing came to anything. */
  shares: boolean;
};

/** Tells what is new here and, where `due`, asks for what is new elsewhere; answers whether it came to anything. */
type Share = (due: boolean) => Promise<boolean>;

/**
 * Sends the journal, in order, for as long as there is a head office: greets it, sends piece after piece until nothing is
 * left, shares what the store's tills share, then waits for rows. What of its notices the till holds already is said with the
 * greeting. Whatever fails is tried again later and later. Ends only when the till is fenced.
 */
export async function run(
  link: Link,
  outbox: Outbox,
  bell: Bell,
  tell: (told: Told) => void,
  noticesHeld: () => string[] = () => [],
  share: Share = async () => true,
): Promise<void> {
  const course: Course = {
    ...{ held: null, failures: 0, most: mostRows, packing, shares: true },
    ...{ sentAt: 0, greetAt: 0, shareAt: 0 },
  };
  for (;;) {
    const result = await next(link, outbox, course, noticesHeld);
    if (result === undefined) await rest(bell, course, share);
    else if (result.ok) goOn(result, course, tell);
    else if (result.why === 'fenced' || result.why === 'fork') {
      return tell({ tell: 'fenced', message: result.message });
    } else await stepBack(result, bell, course, tell);
  }
}

async function next(
  link: Link,
  outbox: Outbox,
  { held, most, packing }: Course,
  noticesHeld: () => string[],
): Promise<Taken | Failed | undefined> {
  try {
    return await (held ? push(link, outbox, held, most, packing) : greet(link, outbox, noticesHeld()));
  } catch (error) {
    console.error('The till could not read what it has to send.', error);
    return { ok: false, why: 'fault', message: '' };
  }
}

function goOn({ held, parked, welcome }: Taken, course: Course, tell: (told: Told) => void): void {
  // A piece has gone through; after a greeting alone it is not sure yet that one can.
  if (course.held) Object.assign(course, { failures: 0, sentAt: performance.now() });
  if (welcome) course.greetAt = performance.now() + greeting * (0.5 + Math.random() / 2);
  course.held = performance.now() < course.greetAt ? held : null;
  tell({ tell: 'received', held, parked });
  if (welcome) {
    const { priceBookVersion, notices } = welcome;
    tell({ tell: 'greeted', priceBookVersion, notices });
  }
  tell({ tell: 'connected' });
}

/** Everything has been sent. */
async function rest(bell: Bell, course: Course, share: Share): Promise<void> {
  course.failures = 0;
  const due = performance.now() >= course.shareAt;
  // What came to nothing waits until it is due again; what was sold is not to be held up by it.
  if (due || course.shares) course.shares = await share(due);
  if (due) course.shareAt = performance.now() + sharing * (0.5 + Math.random());
  const call = await bell.wait(course.greetAt - performance.now(), ['ask', 'rows', 'part']);
  const asked = call === 'part' && (await bell.wait(patience, ['ask', 'rows'])) === 'ask';
  if (call === undefined || call === 'ask' || asked) Object.assign(course, { held: null, shareAt: 0 });
  else await bell.wait(Math.max(0, course.sentAt + batch - performance.now()), []);
}

/** Rows alone do not call it back: a till that sells all day long must not ask a head office that is down all day long. */
async function stepBack(
  { why, message }: Failed,
  bell: Bell,
  course: Course,
  tell: (told: Told) => void,
): Promise<void> {
  if (why === 'too-big' && course.most > 1) {
    course.most = Math.ceil(course.most / 2);
    return;
  }
  // A head office that is older than this till.
  if (why === 'unknown-packing' && course.packing !== 'gzip') {
    course.packing = 'gzip';
    return;
  }
  course.held = null;
  course.failures += 1;
  tell({ tell: 'failed', why, message });
  await bell.wait(backoffMs(course.failures, longestAway, Math.random), ['ask']);
}
