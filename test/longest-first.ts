import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, the longest first; the rest is quick. */
const long = [
  'faults/kills',
  'head-office/exactly-once',
  'head-office/till',
  'property/effect',
  'faults/day-kills',
  'head-office/command-line',
  'head-office/generated-requests',
  'faults/card-numbers',
  'head-office/faults',
  'head-office/pull',
  'faults/erase',
  'property/pricing-small',
  'head-office/desk',
  'basket-analysis/advice-quality',
  'property/pricing-crowded',
  'frame/rooms',
  'till/lines',
];

const placeOf = ({ moduleId }: TestSpecification) => {
  const place = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place === -1 ? long.length : place;
};

/** Begins with the longest test files, so that at the end no processor waits for one that began last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
