import { expect, test } from 'vitest';
import type { SuggestionView } from '../../../contract/till-view.ts';
import { exitsOf } from '../../../renderer/sale/required-exits.ts';

const choice = { sku: 'CAB', name: 'Cable', price: 890, stock: 4, aisle: '4' };
const objection = { id: 'dear', text: 'Too dear', answer: 'It is.' };
const exits = (choices: SuggestionView['choices'], objections: SuggestionView['objections'] = []) =>
  exitsOf({ choices, objections });

test('without another choice nothing can stand in for what is required', () => {
  expect(exits([choice])).toEqual(['has-one', 'not-in-stock']);
});

test('with others that fit and with objections there are all ways out, and the digits keep their order', () => {
  expect(exits([choice, { ...choice, sku: 'CAB-3' }], [objection])).toEqual([
    'has-one',
    'substitute',
    'not-in-stock',
    'says',
  ]);
});
