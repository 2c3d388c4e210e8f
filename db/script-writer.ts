import type { Bundle } from '../domain/price-book/bundle.ts';
import type { Selector } from '../domain/price-book/item.ts';
import type { Need } from '../domain/price-book/need.ts';
import type { Rule } from '../domain/price-book/rule.ts';
import type { WritableDb } from './handles.ts';
import { selectorKey } from './selector-key.ts';

/** What is found by the items that call for it. */
export type Scripts = { bundle: Bundle; rule: Rule; need: Need };
export type ScriptKind = keyof Scripts;
export type AnyScript = Scripts[ScriptKind];

/** Puts bundles, rules and questions into the tables with what calls for them, and takes them out again. */
export type ScriptWriter = {
  insert(kind: ScriptKind, position: number, script: AnyScript): void;
  remove(kind: ScriptKind, position: number): void;
};

/** Statements for one transaction's worth of scripts. */
export function scriptWriter(db: WritableDb): ScriptWriter {
  const insert = db.prepare('INSERT INTO scripts (kind, position, id, body) VALUES (?, ?, ?, ?)');
  const trigger = db.prepare('INSERT OR IGNORE INTO triggers (kind, selector, position) VALUES (?, ?, ?)');
  const untrigger = db.prepare('DELETE FROM triggers WHERE kind = ? AND position = ?');
  const remove = db.prepare('DELETE FROM scripts WHERE kind = ? AND position = ?');
  return {
    insert(kind, position, script) {
      insert.run(kind, position, script.id, JSON.stringify(script));
      for (const selector of callsFor(script)) trigger.run(kind, selectorKey(selector), position);
    },
    remove(kind, position) {
      untrigger.run(kind, position);
      remove.run(kind, position);
    },
  };
}

/** What calls for a script; for a draft nothing does, so no basket ever finds it. */
function callsFor(script: AnyScript): readonly Selector[] {
  if ('state' in script && script.state === 'draft') return [];
  return 'slots' in script ? script.slots.flatMap((slot) => slot.choose) : script.when;
}
