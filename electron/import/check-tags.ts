import type { Answer, Need } from '../../domain/price-book/need.ts';
import type { Rule } from '../../domain/price-book/rule.ts';
import type { Store } from '../../domain/price-book/store.ts';
import type { Report } from './problems.ts';
import { quoted } from './problems.ts';
import type { Entries, Entry } from './read-entries.ts';
import type { Path } from './read-yaml.ts';

/** Whether items have a tag, and the files that tags are written in, as far as they could be read. */
export type Tagged = {
  onItems: (tag: string) => boolean;
  store: Entry<Store> | undefined;
  rules: Entries<Rule>;
  needs: Entries<Need>;
};

export type TagReports = { store: Report; rules: Report; needs: Report };

/**
 * Checks that every tag which is asked for is given by an item or an answer, and that no answer's tag steers nothing. What
 * could not be read does not make the others look wrong.
 */
export function checkTags({ onItems, store, rules, needs }: Tagged, reports: TagReports): void {
  if (store) checkSeasons(store, onItems, reports.store);
  if (needs.whole) {
    const given = new Set(needs.entries.flatMap(({ value }) => answersOf(value).flatMap(({ tags }) => tags)));
    const isKnown = (tag: string) => onItems(tag) || given.has(tag);
    if (store) checkContradictions(store, isKnown, reports.store);
    for (const entry of rules.entries) checkWanted(entry, given, isKnown, reports.rules);
  }
  if (!store || !rules.whole) return;
  const { contradictions } = store.value.advice;
  const asked = rules.entries.flatMap(({ value }) => [...(value.wants ?? []), ...(value.notWith ?? [])]);
  const steering = new Set([...asked, ...contradictions.flat()]);
  const steers = (tag: string) => steering.has(tag) || onItems(tag);
  for (const entry of needs.entries) checkAnswers(entry, steers, reports.needs);
}

function answersOf({ answers, signals }: Need): readonly Answer[] {
  return [...answers, ...signals];
}

function checkWanted(
  { value: { wants = [], notWith = [] }, lineOf }: Entry<Rule>,
  given: ReadonlySet<string>,
  isKnown: (tag: string) => boolean,
  report: Report,
): void {
  wants.forEach((tag, at) => {
    if (!given.has(tag)) report(lineOf(['wants', at]), ['noAnswerGives', quoted(tag)], 'wants:');
  });
  notWith.forEach((tag, at) => {
    if (!isKnown(tag)) report(lineOf(['notWith', at]), ['nobodyHasTag', quoted(tag)], 'notWith:');
  });
}

function checkContradictions(
  { value, lineOf }: Entry<Store>,
  isKnown: (tag: string) => boolean,
  report: Report,
): void {
  value.advice.contradictions.forEach((pair, at) => {
    for (const tag of pair) {
      if (!isKnown(tag))
        report(
          lineOf(['advice', 'contradictions', at]),
          ['nobodyHasTag', quoted(tag)],
          'advice, contradictions:',
        );
    }
  });
}

function checkSeasons({ value, lineOf }: Entry<Store>, onItems: (tag: string) => boolean, report: Report) {
  for (const tag of Object.keys(value.advice.seasons)) {
    if (!onItems(tag)) {
      report(lineOf(['advice', 'seasons', tag]), ['noItemWith', 'tag', quoted(tag)], 'advice, seasons:');
    }
  }
}

function checkAnswers(
  { value, lineOf }: Entry<Need>,
  steers: (tag: string) => boolean,
  report: Report,
): void {
  const check = (field: 'answers' | 'signals') => (answer: Answer, at: number) => {
    const idle = answer.tags.find((tag) => !steers(tag));
    if (idle === undefined) return;
    const path: Path = [field, at, 'tags'];
    report(lineOf(path), ['idleTag', quoted(idle)], `${field} ${at + 1}:`);
  };
  value.answers.forEach(check('answers'));
  value.signals.forEach(check('signals'));
}
