import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundleBlanks, ruleBlanks } from '../../../domain/price-book/script.ts';
import { withIds } from '../../../electron/import/script-fields.ts';
import { changed, problemsOf, readChanged, soundFiles } from '../../builders/price-book-folder.ts';

const shortSlots = `    - { quantity: 1, choose: [{ sku: PRN-1 }], lead: true }\n`;
const listed = (blanks: readonly string[]) => `it may be ${blanks.map((blank) => `{${blank}}`).join(', ')}`;
const placeholders = listed(ruleBlanks);

describe('bundles.yaml', () => {
  test.each([
    ['no quantity', 'quantity: 2, ', '', 'line 5: slots 2, quantity is missing'],
    [
      'quantity zero',
      'quantity: 2',
      'quantity: 0',
      'line 5: slots 2, quantity should be a whole number from 1 to 99',
    ],
    [
      'a negative quantity',
      'quantity: 2',
      'quantity: -2',
      'line 5: slots 2, quantity should be a whole number from 1 to 99',
    ],
    [
      'quantity 100',
      'quantity: 2',
      'quantity: 100',
      'line 5: slots 2, quantity should be a whole number from 1 to 99',
    ],
    ['an empty choice', '[{ tag: ink-420 }]', '[]', 'line 5: slots 2, choose should have at least one entry'],
    [
      'a selector of two',
      '{ tag: ink-420 }',
      '{ tag: ink-420, sku: INK-1 }',
      'line 5: slots 2, choose 1 should have exactly one of sku, category and tag',
    ],
    [
      'an unknown selector',
      '{ tag: ink-420 }',
      '{ brand: canto }',
      'line 5: unknown field "brand"\nbundles.yaml line 5: slots 2, choose 1 should have exactly one of sku, category and tag',
    ],
    [
      'a selector that names nothing',
      'ink-420',
      'ink-421',
      'line 5: there is no item with the tag "ink-421"',
    ],
    [
      'two prices',
      '{ fixed: 116.00 }',
      '{ fixed: 116.00, percentOff: 5 }',
      'line 6: price should have exactly one of fixed, percentOff, amountOff, cheapestFree, payFor, and percentOffKth with k',
    ],
    ['no price in it', '{ fixed: 116.00 }', '{}', 'line 6: price is missing'],
    ['a fixed price of zero', 'fixed: 116.00', 'fixed: 0', 'line 6: price, fixed should be more than 0'],
    [
      'too many decimals',
      'fixed: 116.00',
      'fixed: 116.005',
      'line 6: price, fixed has more than the 2 decimals of EUR',
    ],
    // 89.00 + 2 x 19.50
    [
      'a fixed price that never saves',
      'fixed: 116.00',
      'fixed: 128.00',
      'line 6: price, fixed never applies: even the dearest pieces together cost no more than that',
    ],
    [
      'more off than there is',
      'fixed: 116.00',
      'amountOff: 128.01',
      'line 6: price, amountOff is more than even the dearest pieces together cost',
    ],
    [
      'every piece free',
      'fixed: 116.00',
      'cheapestFree: 3',
      'line 6: price does not fit the slots: at least one unit is free and at least one is paid',
    ],
    [
      'as many to pay for as there are',
      'fixed: 116.00',
      'payFor: 3',
      'line 6: price does not fit the slots: at least one unit is paid and at least one is free',
    ],
    [
      'a part off a piece that is not there',
      'fixed: 116.00',
      'percentOffKth: 50, k: 4',
      'line 6: price does not fit the slots: there is no unit number 4 among 3',
    ],
    [
      'a part off without its piece',
      'fixed: 116.00',
      'percentOffKth: 50',
      'line 6: price should have exactly one of fixed, percentOff, amountOff, cheapestFree, payFor, and percentOffKth with k',
    ],
    [
      'no piece free',
      'fixed: 116.00',
      'cheapestFree: 0',
      'line 6: price, cheapestFree should be a whole number from 1 to 1980',
    ],
    [
      'an unknown weekday',
      'say: With',
      'weekdays: [monday]\n  say: With',
      'line 9: weekdays 1 should be mon or tue or wed or thu or fri or sat or sun',
    ],
    [
      'a weekday twice',
      'say: With',
      'weekdays: [mon, mon]\n  say: With',
      'line 9: weekdays 2 is there twice',
    ],
    [
      'weekdays that never come',
      '2027-12-31',
      '2026-01-03\n  weekdays: [sun, mon]',
      'line 9: weekdays never come between 2026-01-01 and 2026-01-03',
    ],
    [
      'hours that end before they begin',
      'say: With',
      'hours: { from: "18:00", until: "09:00" }\n  say: With',
      'line 9: hours, until is not after "from" (18:00)',
    ],
    [
      'hours without length',
      'say: With',
      'hours: { from: 09:00, until: 09:00 }\n  say: With',
      'line 9: hours, until is not after "from" (09:00)',
    ],
    [
      'an hour that is not',
      'say: With',
      'hours: { from: 9 am, until: 25:00 }\n  say: With',
      'line 9: hours, from should be a time like 09:30\nbundles.yaml line 9: hours, until should be a time like 09:30',
    ],
    [
      'a limit of none',
      'say: With',
      'limitPerSale: 0\n  say: With',
      'line 9: limitPerSale should be a whole number from 1 to 9999',
    ],
    ['no group', 'say: With', 'groups: []\n  say: With', 'line 9: groups should have at least one entry'],
    ['no percent off', 'fixed: 116.00', 'percentOff: 0', 'line 6: price, percentOff should be more than 0'],
    [
      'over 100 percent off',
      'fixed: 116.00',
      'percentOff: 100.01',
      'line 6: price, percentOff should be a percentage from 0 to 100 with at most two decimals, like 13.5',
    ],
    [
      'a thousandth of a percent',
      'fixed: 116.00',
      'percentOff: 5.001',
      'line 6: price, percentOff should be a percentage from 0 to 100 with at most two decimals, like 13.5',
    ],
    ['a day that is not', '2026-01-01', '2026-02-30', 'line 7: from should be a day like 2026-01-31'],
    ['a day in words', '2026-01-01', 'tomorrow', 'line 7: from should be a day like 2026-01-31'],
    [
      'an end before its beginning',
      '2027-12-31',
      '2025-12-31',
      'line 8: until is before "from" (2026-01-01)',
    ],
    [
      'an unknown placeholder',
      '{total}',
      '{sum}',
      `line 9: say has the unknown placeholder {sum}: ${listed(bundleBlanks)}`,
    ],
    ['half a placeholder', '{total}', 'total}', 'line 9: say has a { or } without its pair'],
    [
      'a long line to say',
      'With a second',
      'With '.repeat(30),
      'line 9: say is longer than 140 characters (it has 202)',
    ],
    [
      'urgency in what is shown',
      'Show the',
      'Today only, show the',
      'line 11: demonstrate says "Today only": the till itself shows what is left and what ends, from the facts',
    ],
    ['no owner', 'owner: purchasing', '', 'line 1: owner is missing'],
    ['an unknown field', 'owner:', 'colour: red\n  owner:', 'line 14: unknown field "colour"'],
    ['a doubled field', 'owner:', 'name: Twice\n  owner:', 'line 14: field "name" is there twice'],
    [
      'an id that is no slug',
      'home-print',
      'Home print',
      'line 1: id should be 1 to 64 of a-z, 0-9 and dash, like home-print',
    ],
    ['lead that is neither', 'lead: true', 'lead: maybe', 'line 4: slots 1, lead should be true or false'],
    [
      'slots that are no list',
      `slots:\n${shortSlots}    - { quantity: 2, choose: [{ tag: ink-420 }] }`,
      'slots: two',
      'line 3: slots should be a list',
    ],
  ])('%s', (_, from, to, message) => {
    expect(problemsOf(changed('bundles.yaml', from, to))).toBe(`bundles.yaml ${message}`);
  });

  test('ids differ', () => {
    const twice = soundFiles['bundles.yaml'].repeat(2);
    expect(problemsOf({ 'bundles.yaml': twice })).toBe(
      'bundles.yaml line 15: id home-print is already on line 1',
    );
  });

  test('an item that it may offer needs a benefit; the one it is about does not', () => {
    const without = changed('items.csv', 'A year of printing.', '');
    expect(problemsOf(without)).toBe('items.csv line 4: benefit is missing: bundle home-print offers INK-1');
    expect(readChanged(changed('items.csv', '"Prints, scans and copies."', '')).ok).toBe(true);
  });

  test('percent off comes in basis points, the amount off in minor units', () => {
    for (const [written, price] of [
      ['percentOff: 12.5', { percentOff: 1250 }],
      ['percentOff: 100', { percentOff: 10_000 }],
      ['amountOff: 12.5', { amountOff: 1250 }],
      ['cheapestFree: 1', { cheapestFree: 1 }],
      ['payFor: 2', { payFor: 2 }],
      ['percentOffKth: 50, k: 2', { percentOffKth: 5000, k: 2 }],
    ] as const) {
      const read = readChanged(changed('bundles.yaml', 'fixed: 116.00', written));
      expect(read.ok && read.contents.bundles[0]?.price).toEqual(price);
    }
  });
});

describe('when and for whom a bundle is', () => {
  test('comes as it is written', () => {
    const windows = `weekdays: [sat, sun]
  hours: { from: 17:00, until: 24:00 }
  limitPerSale: 2
  groups: [members]
  notOnOffer: true
  say: With`;
    const read = readChanged(changed('bundles.yaml', 'say: With', windows));
    expect(read.ok && read.contents.bundles[0]).toMatchObject({
      weekdays: ['sat', 'sun'],
      hours: { from: '17:00', until: '24:00' },
      limitPerSale: 2,
      groups: ['members'],
      notOnOffer: true,
    });
  });

  test('is a problem where a slot takes only what is on offer', () => {
    const offers = soundFiles['items.csv']
      .replace(',photo\n', ',photo,offer\n')
      .replace(/,\n/g, ',,yes\n')
      .replace('.jpg\n', '.jpg,\n');
    const bundles = soundFiles['bundles.yaml'].replace('say: With', 'notOnOffer: true\n  say: With');
    expect(problemsOf({ 'items.csv': offers, 'bundles.yaml': bundles })).toBe(
      'bundles.yaml line 5: slots 2 takes only items on offer, which notOnOffer leaves out',
    );
  });
});

describe('rules.yaml', () => {
  test.each([
    [
      'an unknown kind',
      'kind: required',
      'kind: needed',
      'line 2: kind should be required or complement or upgrade or partner',
    ],
    ['no trigger', '[{ category: printers }]', '[]', 'line 3: when should have at least one entry'],
    [
      'a trigger that names nothing',
      'category: printers',
      'category: plotters',
      'line 3: there is no item with the category "plotters"',
    ],
    [
      'a cover that names nothing',
      'usb-b-cable',
      'usb-c-cable',
      'line 4: there is no item with the tag "usb-c-cable"',
    ],
    ['each that is neither', 'each: true', 'each: yes', 'line 5: each should be true or false'],
    ['an unknown offer', '[CAB-1]', '[CAB-1, CAB-9]', 'line 6: offer: there is no item with the sku "CAB-9"'],
    ['no offer', '[CAB-1]', '[]', 'line 6: offer should have at least one entry'],
    ['the same offer twice', '[CAB-1]', '[CAB-1, CAB-1]', 'line 6: offer 2 is offered twice'],
    [
      'a long reason',
      'Needed to print',
      'Needed to print on any paper!',
      'line 7: reason is longer than 28 characters (it has 29)',
    ],
    [
      'urgency in the reason',
      'Needed to print',
      'Only two left',
      'line 7: reason says "Only two left": the till itself shows what is left and what ends, from the facts',
    ],
    [
      'urgency to say',
      'Shall I',
      'Hurry! Shall I',
      'line 8: say says "Hurry": the till itself shows what is left and what ends, from the facts',
    ],
    [
      'urgency in the benefit',
      'It prints tonight.',
      'While stocks last.',
      'line 9: benefit says "While stocks last": the till itself shows what is left and what ends, from the facts',
    ],
    [
      'urgency in an answer',
      'Then you need none.',
      'It ends Sunday.',
      'line 12: objections 2, answer says "ends Sunday": the till itself shows what is left and what ends, from the facts',
    ],
    [
      'a saving without a bundle',
      '{price}',
      '{saving}',
      `line 8: say has the unknown placeholder {saving}: ${placeholders}`,
    ],
    [
      'an unknown placeholder in an answer',
      'Then you need none.',
      'Then {name}.',
      `line 12: objections 2, answer has the unknown placeholder {name}: ${placeholders}`,
    ],
    [
      'a placeholder that nobody fills',
      'It prints',
      '{item} prints',
      'line 9: benefit has the unknown placeholder {item}: placeholders are filled in "say", questions and answers only',
    ],
    ['no answer', ', answer: "Then you need none."', '', 'line 12: objections 2, answer is missing'],
    ['a benefit of nothing', 'It prints tonight.', '""', 'line 9: benefit is empty'],
  ])('%s', (_, from, to, message) => {
    const text = changed('rules.yaml', from, to)['rules.yaml'] as string;
    expect(problemsOf({ 'rules.yaml': text.replace('benefit: {item}', 'benefit: A {item}') })).toBe(
      `rules.yaml ${message}`,
    );
  });

  test('no objections', () => {
    const rules = soundFiles['rules.yaml'].replace(/objections:\n.*\n.*\n/, 'objections: []\n');
    expect(problemsOf({ 'rules.yaml': rules })).toBe(
      'rules.yaml line 10: objections should have at least one entry',
    );
  });

  test('an offered item needs a benefit', () => {
    expect(problemsOf(changed('items.csv', 'Long enough to reach from desk to shelf.', ''))).toBe(
      'items.csv line 3: benefit is missing: rule printer-cable offers CAB-1',
    );
  });

  test('a row that cannot be read does not make rules that name it look wrong', () => {
    expect(problemsOf(changed('items.csv', 'CAB-1,', ''))).toBe(
      'items.csv line 3: has 12 fields where the first line names 13 columns',
    );
  });
});

describe('store.yaml', () => {
  test('has how tax and cash are rounded', () => {
    const read = readChanged(
      changed('store.yaml', 'timeZone', 'taxRounding: line\ncashRounding: 5\ntimeZone'),
    );
    expect(read.ok && read.contents.store).toMatchObject({ taxRounding: 'line', cashRounding: 5 });
  });

  test.each([
    [
      'a currency that is none',
      'EUR',
      'EUX',
      'line 4: currency should be a currency code of ISO 4217, like EUR',
    ],
    ['a locale that is none', 'en-IE', 'e', 'line 5: locale should be a language and country, like en-IE'],
    ['a tax mode that is none', 'inclusive', 'gross', 'line 6: taxMode should be inclusive or exclusive'],
    [
      'a tax rounding that is none',
      'timeZone',
      'taxRounding: unit\ntimeZone',
      'line 7: taxRounding should be receipt or line',
    ],
    [
      'coins that no shop rounds to',
      'timeZone',
      'cashRounding: 7\ntimeZone',
      'line 7: cashRounding should be 0 or 5 or 10',
    ],
    [
      'a time zone that is none',
      'Europe/Dublin',
      'Europe/Atlantis',
      'line 7: timeZone should be a time zone, like Europe/Dublin',
    ],
    [
      'a bare offset',
      'Europe/Dublin',
      '"+01:00"',
      'line 7: timeZone should be a time zone, like Europe/Dublin',
    ],
    [
      'a tax over 100 percent',
      '13.5 }',
      '101 }',
      'line 10: taxes 2, percent should be a percentage from 0 to 100 with at most two decimals, like 13.5',
    ],
    ['a doubled tax', 'id: reduced', 'id: standard', 'line 10: taxes 2, id "standard" is there twice'],
    ['no name', 'name: Corner Shop\n', '', 'line 1: name is missing'],
    ['an unknown field', 'locale:', 'language: en\nlocale:', 'line 5: unknown field "language"'],
  ])('%s', (_, from, to, message) => {
    expect(problemsOf(changed('store.yaml', from, to)).split('\n')).toContain(`store.yaml ${message}`);
  });

  test('no tax at all', () => {
    const store = soundFiles['store.yaml'].replace(/taxes:\n.*\n.*\n/, 'taxes: []\n');
    expect(problemsOf({ 'store.yaml': store })).toBe(
      'store.yaml line 8: taxes should have at least one entry',
    );
  });

  test('a list in its place', () => {
    expect(problemsOf({ 'store.yaml': '- name: Shop' })).toBe(
      'store.yaml line 1: this should be a group of fields',
    );
  });
});

describe('YAML', () => {
  test('a fault of syntax has its line and a hint', () => {
    const problem = problemsOf(changed('rules.yaml', 'say: The', 'say: Note: the'));
    expect(problem).toMatch(/^rules.yaml line 8: is not YAML that can be read: .* belongs in quotes\)$/);
  });

  test.each([
    ['an alias that grows', bomb(9)],
    ['an alias of itself', '&a [*a]'],
    ['very deep nesting', '['.repeat(50_000)],
    ['a zero byte', '- id: \0'],
    ['a tag of its own', '- !thing { id: x }'],
    ['two documents', '[]\n---\n[]'],
    ['a single text', 'rules'],
    ['a number', '42'],
    ['null', 'null'],
    ['a list of nothing', '- \n- ~'],
    ['an alias of nothing', '- *a'],
  ])('%s is refused', (_, text) => {
    expect(problemsOf({ 'rules.yaml': text })).toMatch(/^rules.yaml/);
  });

  test('words may be shared by an alias, and a fault in them has the line where they stand', () => {
    const shared = (answer: string) =>
      soundFiles['rules.yaml']
        .replace('answer: "Then check that its one end is square."', `answer: &none ${answer}`)
        .replace('answer: "Then you need none."', 'answer: *none');
    const read = readChanged({ 'rules.yaml': shared('Then you need none.') });
    expect(read.ok && read.contents.rules[0]?.objections[1]?.answer).toBe('Then you need none.');
    expect(problemsOf({ 'rules.yaml': shared('Hurry.') })).toMatch(/line 11: .*\n.*line 12: /);
  });

  test('a sku of digits keeps its zeros', () => {
    const digits = (text: string) => text.replaceAll('CAB-1', '0042');
    const read = readChanged({
      'items.csv': digits(soundFiles['items.csv']),
      'rules.yaml': digits(soundFiles['rules.yaml']),
    });
    expect(read.ok && read.contents.rules[0]?.offer).toEqual(['0042']);
  });

  test('any text in its place is taken or refused, never thrown at', () => {
    const pieces = fc.constantFrom(
      ...soundFiles['bundles.yaml'].split(/\b/),
      '&a ',
      '*a',
      '{',
      '[',
      '\t',
      '!!str ',
      '? ',
      '|',
      '>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        readChanged({ 'bundles.yaml': parts.join('') });
      }),
      { numRuns: 100 },
    );
  });
});

/** Each level repeats the one before nine times. */
function bomb(levels: number): string {
  const lines = Array.from(
    { length: levels },
    (_, at) => `- &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`,
  );
  return ['- &a0 boom', ...lines].join('\n');
}

test('ids of objections differ within a script and come from their words', () => {
  const words = fc.array(fc.record({ text: fc.string(), answer: fc.string() }), { maxLength: 12 });
  fc.assert(
    fc.property(words, (objections) => {
      const ids = withIds(objections).map(({ id }) => id);
      expect(new Set(ids).size).toBe(objections.length);
      expect(ids).not.toContain('');
    }),
  );
  const texts = ['Too dear', 'Too dear!', 'Trop cher, ça', '???'].map((text) => ({ text, answer: '' }));
  expect(withIds(texts).map(({ id }) => id)).toEqual(['too-dear', 'too-dear-2', 'trop-cher-ca', 'objection']);
});
