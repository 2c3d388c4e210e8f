import { describe, expect, it } from 'vitest';
import { blanksOf, fillScript, handWrittenUrgency } from '../../../domain/price-book/script.ts';

describe('filling a script', () => {
  it("puts this basket's words in", () => {
    const words = { for: 'Canto MX420', item: 'USB cable', price: '8.90' };
    expect(fillScript('The {for} needs {item}: {price}. {item}?', words)).toBe(
      'The Canto MX420 needs USB cable: 8.90. USB cable?',
    );
  });

  it.each([
    ['{item}[, {customer}]?', { item: 'Cable', customer: 'Ada' }, 'Cable, Ada?'],
    ['{item}[, {customer}]?', { item: 'Cable' }, 'Cable?'],
    ['[There are {stock} left. ]It costs {price}.', { price: '1.00' }, 'It costs 1.00.'],
    ['[Only words] stay.', {}, 'Only words stay.'],
    ['Take [the {owned} and] {item} now.', { item: 'ink' }, 'Take ink now.'],
  ])('lets "%s" keep a part in brackets only whole', (template, words, said) => {
    expect(fillScript(template, words)).toBe(said);
  });

  it.each([
    ['It costs 8.90. You save {saving}. Shall I?', 'It costs 8.90. Shall I?'],
    ['{constructor}, {__proto__}. Yes.', 'Yes.'],
    ['{saving}', ''],
  ])('leaves the sentence with a wordless blank out of "%s"', (template, said) => {
    expect(fillScript(template, { item: 'A' })).toBe(said);
  });

  it('reads what a word holds as it is, brackets and dots too', () => {
    expect(fillScript('[{item}] {price}.', { item: 'A [4]. {x}', price: '1.' })).toBe('A [4]. {x} 1..');
  });

  it('does not fill what a word happens to hold', () => {
    expect(fillScript('{item}', { item: '{price} $& $1', price: '1.00' })).toBe('{price} $& $1');
  });

  it('lists the blanks of a template, known or not', () => {
    expect(blanksOf('{for} and {nonsense} {item} {for} {}')).toEqual(['for', 'nonsense', 'item', 'for', '']);
  });
});

describe('hand-written urgency', () => {
  it.each([
    'Only two left!',
    'only 3 left',
    'Hurry',
    'Your LAST CHANCE',
    'today only',
    'Only today',
    'while stocks last',
    'while supplies last',
    'a limited time offer',
    'It ends Sunday',
    'ends on Sunday',
    'ends tomorrow',
    'They are going fast',
    'almost gone',
    'the last few',
    'Nur noch zwei da',
    'Letzte Chance',
    'nur heute',
    'solange der Vorrat reicht',
    'Das Angebot endet am Sonntag',
  ])('is found in "%s"', (text) => {
    expect(handWrittenUrgency(text)).toBeDefined();
  });

  it.each([
    'It lasts for years',
    'The plug goes on the left',
    'A cable is needed today',
    'The offer is {price}',
    'Every evening ends well with tea',
    'You save {saving}',
    'Nur das Kabel fehlt noch',
  ])('is not found in "%s"', (text) => {
    expect(handWrittenUrgency(text)).toBeUndefined();
  });
});
