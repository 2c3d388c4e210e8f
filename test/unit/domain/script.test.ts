import { describe, expect, it } from 'vitest';
import { blanksOf, fillScript, handWrittenUrgency } from '../../../domain/price-book/script.ts';

describe('filling a script', () => {
  it("puts this basket's words in", () => {
    const words = { for: 'Canto MX420', item: 'USB cable', price: '8.90' };
    expect(fillScript('The {for} needs {item}: {price}. {item}?', words)).toBe(
      'The Canto MX420 needs USB cable: 8.90. USB cable?',
    );
  });

  it('leaves a blank that has no word, whatever its name is', () => {
    expect(fillScript('{saving} {constructor} {__proto__} {x', { for: 'A' })).toBe(
      '{saving} {constructor} {__proto__} {x',
    );
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
  ])('is not found in "%s"', (text) => {
    expect(handWrittenUrgency(text)).toBeUndefined();
  });
});
