/** So long (ms) after a command nobody works beside the till: it paints, and the next scan may follow. */
const calm = 50;
/** Where scan follows scan, whoever waits has waited long enough after this (ms), and works for a moment. */
const longest = 500;
const moment = 2;

/** Counts the till's commands, for the threads beside it to see. */
const commands = new Int32Array(new SharedArrayBuffer(4));

/** What a thread beside the till is given to see whether the till is at work. */
export type AtWork = { commands: Int32Array };
export const atWork: AtWork = { commands };

/** Says that the till begins a command. */
export const beginWork = (): void => void Atomics.add(commands, 0, 1);

/**
 * For a thread beside the till, to be called every fraction of a millisecond: returns at once while the till rests, else when it
 * has rested for a while. Two cores share their memory and often more, so that even a thread of the lowest priority slows a scan.
 */
export function standingAside({ commands }: AtWork, now = () => performance.now()): () => void {
  let seen = Atomics.load(commands, 0);
  let freeUntil = 0;
  return () => {
    if (Atomics.load(commands, 0) === seen || now() < freeUntil) return;
    const begun = now();
    do {
      seen = Atomics.load(commands, 0);
      Atomics.wait(commands, 0, seen, calm);
      if (Atomics.load(commands, 0) === seen) return;
    } while (now() - begun < longest);
    freeUntil = now() + moment;
  };
}
