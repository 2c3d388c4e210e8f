import type { ItemGroup, ScriptRow } from '../../contract/price-book-view.ts';
import { readEntry } from '../../db/entries.ts';
import { customerGroups, itemGroups } from '../../db/item-groups.ts';
import { allNeeds, allRules } from '../../db/offers.ts';
import type { Item, Selector } from '../../domain/price-book/item.ts';
import type { Need } from '../../domain/price-book/need.ts';
import type { Rule } from '../../domain/price-book/rule.ts';
import { waitingEntries } from './change-entries.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import type { Answer } from './refusals.ts';

/** The categories and tags of items, the tags of answers and the groups of customers, and how many have each. */
export function listItemGroups(desk: Desk): Answer {
  const groups: ItemGroup[] = [...itemGroups(desk.db), ...customerGroups(desk.db), ...answerTags(desk)];
  return { ok: true, view: currentView(desk), groups };
}

function answerTags(desk: Desk): ItemGroup[] {
  const answers = toBe(desk, 'need', allNeeds(desk.db)).flatMap((need) => [...need.answers, ...need.signals]);
  const counts = new Map<string, number>();
  for (const tag of answers.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([name, items]) => ({ kind: 'answer', name, items }));
}

/** Every rule and every question, in the shopkeeper's order, as it will be once all that waits is taken up. */
export function listScripts(desk: Desk): Answer {
  const waiting = new Set(waitingEntries(desk).map(({ kind, id }) => `${kind} ${id}`));
  const nameOf = (sku: string) => (readEntry(desk.db, 'item', sku) as Item | null)?.name ?? sku;
  const rules = toBe(desk, 'rule', allRules(desk.db)).map(
    (rule): ScriptRow => ({
      ...{ kind: 'rule', id: rule.id, what: rule.kind, state: rule.state ?? 'published' },
      ...{ heading: rule.reason, say: rule.say, owner: rule.owner, waits: waiting.has(`rule ${rule.id}`) },
      when: rule.when.map((one) => named(one, nameOf)),
      offer: rule.offer.map(nameOf),
    }),
  );
  const needs = toBe(desk, 'need', allNeeds(desk.db)).map(
    (need): ScriptRow => ({
      ...{ kind: 'need', id: need.id, what: 'need', state: 'published', heading: '', say: need.question },
      ...{ owner: need.owner, waits: waiting.has(`need ${need.id}`), offer: [] },
      when: need.when.map((one) => named(one, nameOf)),
    }),
  );
  return { ok: true, view: currentView(desk), scripts: [...rules, ...needs] };
}

function named(selector: Selector, nameOf: (sku: string) => string): string {
  if ('sku' in selector) return nameOf(selector.sku);
  return 'category' in selector ? selector.category : selector.tag;
}

function toBe<T extends Rule | Need>(desk: Desk, kind: 'rule' | 'need', stored: T[]): T[] {
  const all = new Map(stored.map((one) => [one.id, one]));
  for (const entry of waitingEntries(desk)) {
    if (entry.kind !== kind) continue;
    if (entry.body === null) all.delete(entry.id);
    else all.set(entry.id, entry.body as unknown as T);
  }
  return [...all.values()];
}
