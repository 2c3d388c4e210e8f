import type { WritableDb } from './handles.ts';

type Underway = { giveWay: (() => void) | null };
const underway = new WeakMap<WritableDb, Underway>();

/**
 * Has whatever writes through a till's connection call first what `keepUnderway` was told, so that no write of the till ever
 * finds the file locked by its own long change. Reading stays as it is.
 */
export function letOthersGiveWay(db: WritableDb): WritableDb {
  const state: Underway = { giveWay: null };
  underway.set(db, state);
  const prepare = db.prepare.bind(db) as (sql: string) => ReturnType<typeof db.prepare>;
  const first =
    <A extends unknown[], R>(act: (...args: A) => R) =>
    (...args: A): R => {
      state.giveWay?.();
      return act(...args);
    };
  const gated = (sql: string) => {
    const statement = prepare(sql);
    if (statement.readonly) return statement;
    return Object.assign(statement, {
      run: first(statement.run.bind(statement)),
      get: first(statement.get.bind(statement)),
      all: first(statement.all.bind(statement)),
    });
  };
  return Object.assign(db, { prepare: gated, exec: first(db.exec.bind(db)) });
}

/** What has to get out of the way before the till writes; null: nothing any more. */
export function keepUnderway(db: WritableDb, giveWay: (() => void) | null): void {
  const state = underway.get(db);
  if (state) state.giveWay = giveWay;
}

/** Whether a long change is under way that would give way. */
export const somethingUnderway = (db: WritableDb): boolean => Boolean(underway.get(db)?.giveWay);

/** To be called before a transaction that takes the file's lock at once. */
export function giveWay(db: WritableDb): void {
  underway.get(db)?.giveWay?.();
}
