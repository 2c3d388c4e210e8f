import type { Advice } from '../../domain/price-book/advice.ts';
import type { Answer, Need } from '../../domain/price-book/need.ts';
import type { Rule } from '../../domain/price-book/rule.ts';
import type { Report } from './problems.ts';
import { quoted } from './problems.ts';
import type { Entry } from './read-entries.ts';
import type { Path } from './read-yaml.ts';

/** Whether items have a tag, and everything else that tags are written in. */
export type Tagged = {
  onItems: (tag: string) => boolean;
  rules: readonly Entry<Rule>[];
  /** Undefined where needs.yaml or store.yaml has problems of its own. */
  needs: readonly Entry<Need>[] | undefined;
  advice: Entry<Advice> | undefined;
};

export type TagReports = { store: Report; rules: Report; needs: Report };

/** Checks that every tag which is asked for is given by an item or an answer, and that no answer's tag steers nothing. */
export function checkTags({ onItems, rules, needs, advice }: Tagged, reports: TagReports): void {
  if (needs) {
    const given = new Set(needs.flatMap(({ value }) => answersOf(value).flatMap(({ tags }) => tags)));
    const isKnown = (tag: string) => onItems(tag) || given.has(tag);
    for (const entry of rules) checkWanted(entry, given, isKnown, reports.rules);
    if (advice) checkContradictions(advice, isKnown, reports.store);
  }
  if (advice) checkSeasons(advice, onItems, reports.store);
  if (!needs || !advice) return;
  const asked = new Set(rules.flatMap(({ value }) => [...(value.wants ?? []), ...(value.notWith ?? [])]));
  const contradicted = new Set(advice.value.contradictions.flat());
  const steers = (tag: string) => asked.has(tag) || contradicted.has(tag) || onItems(tag);
  for (const entry of needs) checkAnswers(entry, steers, reports.needs);
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
    if (!given.has(tag)) report(lineOf(['wants', at]), `wants: no answer of needs.yaml gives ${quoted(tag)}`);
  });
  notWith.forEach((tag, at) => {
    if (!isKnown(tag)) report(lineOf(['notWith', at]), `notWith: ${nobody(tag)}`);
  });
}

function checkContradictions(
  { value, lineOf }: Entry<Advice>,
  isKnown: (tag: string) => boolean,
  report: Report,
): void {
  value.contradictions.forEach((pair, at) => {
    for (const tag of pair) {
      if (!isKnown(tag)) report(lineOf(['contradictions', at]), `advice, contradictions: ${nobody(tag)}`);
    }
  });
}

function checkSeasons({ value, lineOf }: Entry<Advice>, onItems: (tag: string) => boolean, report: Report) {
  for (const tag of Object.keys(value.seasons)) {
    if (!onItems(tag)) {
      report(lineOf(['seasons', tag]), `advice, seasons: there is no item with the tag ${quoted(tag)}`);
    }
  }
}

function nobody(tag: string): string {
  return `no item has the tag ${quoted(tag)}, and no answer gives it`;
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
    report(
      lineOf(path),
      `${field} ${at + 1}: the tag ${quoted(idle)} steers nothing: no rule wants it or is notWith it, no item has it, no contradiction names it`,
    );
  };
  value.answers.forEach(check('answers'));
  value.signals.forEach(check('signals'));
}
