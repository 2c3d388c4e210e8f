import type { TillCommand } from '../../contract/till-command.ts';
import { stateOn } from '../../domain/price-book/bundle-state.ts';
import { bundlesToBe, soundBundle } from './bundle-commands.ts';
import { dayIn, momentBefore } from './clock.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { type Answer, refusal } from './refusals.ts';

/** As many weeks of each weekday, and near enough to what is sold now. */
const usualDays = 28;

/**
 * Begins to work out what a bundle, changed or new, would have done to this till's past sales, beside the selling; what is
 * under way is given up. `ReplayProgress` tells how far it is.
 */
export function replayBundle(
  desk: Desk,
  { bundle: body, days = usualDays }: Extract<TillCommand, { type: 'ReplayBundle' }>,
): Answer {
  if (!desk.replayer) return refusal('no-replay', ['noReplay']);
  const bundle = soundBundle(desk, body);
  if ('ok' in bundle) return bundle;
  const { timeZone } = desk.priceBook.store;
  const [now, since] = [desk.now(), momentBefore(desk.now(), days)];
  const today = dayIn(timeZone, now);
  const inForce = bundlesToBe(desk).filter((one) => stateOn(one, today) === 'running');
  desk.replayer.begin({
    file: desk.db.name,
    since,
    bundle,
    inForce,
    days: { from: dayIn(timeZone, since), until: today },
  });
  return replayProgress(desk);
}

/** How far the replay is, and what was found once it is done. */
export function replayProgress(desk: Desk): Answer {
  const state = desk.replayer?.state();
  if (!state)
    return { ok: true, view: currentView(desk), replay: { state: 'none', done: 0, of: 0, result: null } };
  const { found, order, done, of } = state;
  const result = found && order && { ...found, ...order.days, assumes: 'unchanged-buying' as const };
  return { ok: true, view: currentView(desk), replay: { state: state.state, done, of, result } };
}

/** Gives up the replay that is under way. */
export function cancelReplay(desk: Desk): Answer {
  desk.replayer?.stop();
  return replayProgress(desk);
}
