import { expect, test } from 'vitest';
import type { TillView } from '../../../contract/till-view.ts';
import { groupQuiet } from '../../../renderer/sale/group-quiet.ts';

const unsaid = (name: string, why: string): TillView['quiet'][number] => ({
  id: `rule:${name}`,
  kind: 'complement',
  name,
  why,
});

test('what is left unsaid stands under its reason, both in the order of the till', () => {
  const quiet = [unsaid('Fan', 'Not its season'), unsaid('Ink', 'Owned'), unsaid('Lamp', 'Not its season')];
  expect(groupQuiet(quiet)).toEqual([
    { why: 'Not its season', names: ['Fan', 'Lamp'] },
    { why: 'Owned', names: ['Ink'] },
  ]);
});

test('one thing that two rules leave unsaid for one reason stands there once; a reason may stand alone', () => {
  expect(groupQuiet([unsaid('Ink', 'Owned'), unsaid('Ink', 'Owned'), unsaid('', 'No rule fits')])).toEqual([
    { why: 'Owned', names: ['Ink'] },
    { why: 'No rule fits', names: [] },
  ]);
});
