/** Run in the till's main process: from now on each thread that it starts works on and never says anything. */
export function threadsThatNeverEnd(): void {
  const threads = process.getBuiltinModule('node:worker_threads');
  const busy = class extends threads.Worker {
    constructor() {
      super('for (;;);', { eval: true });
    }
  };
  Object.assign(threads, { Worker: busy, RealWorker: threads.Worker });
}

/** Run there too: threads are again what they were. */
export function threadsAsTheyAre(): void {
  const threads = process.getBuiltinModule('node:worker_threads');
  if ('RealWorker' in threads) Object.assign(threads, { Worker: threads.RealWorker });
}
