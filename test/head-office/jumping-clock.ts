// For `node --import`: the clock of the process, and of its workers, jumps by up to ten years forth or back all the time.
const year = 365 * 24 * 3_600_000;
const real = Date;
let ahead = 0;
const now = () => real.now() + ahead;

setInterval(() => {
  ahead = Math.round((Math.random() - 0.5) * 20 * year);
}, 300).unref();

globalThis.Date = new Proxy(real, {
  construct: (target, given) => Reflect.construct(target, given.length > 0 ? given : [now()]),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
