/** What may call: rows were written, or rows of a sale that goes on, or head office is to be asked at once. */
export type Call = 'rows' | 'part' | 'ask';

/** Wakes whoever waits. A call that nobody waits for is kept for the next one who does. */
export type Bell = {
  ring(call: Call): void;
  /** Waits for one of the calls, so many milliseconds at most; answers which one came. */
  wait(ms: number, calls: readonly Call[]): Promise<Call | undefined>;
};

export function openBell(): Bell {
  const rung = new Set<Call>();
  let wake = () => {};
  return {
    ring(call) {
      rung.add(call);
      wake();
    },
    wait: (ms, calls) =>
      new Promise((resolve) => {
        const end = (call?: Call) => {
          clearTimeout(timer);
          wake = () => {};
          if (call) rung.delete(call);
          resolve(call);
        };
        const timer = setTimeout(end, ms);
        wake = () => {
          const call = calls.find((one) => rung.has(one));
          if (call) end(call);
        };
        wake();
      }),
  };
}
