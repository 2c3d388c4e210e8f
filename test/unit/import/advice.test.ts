import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceFiles, changedAdvice, problemsOf, readChanged } from '../../builders/price-book-folder.ts';

const read = readChanged(adviceFiles);
if (!read.ok) throw new Error(problemsOf(adviceFiles));
const { store, items, rules, needs } = read.contents;

/** What is reported when a text of a file is replaced. */
function reportOf(name: keyof typeof adviceFiles, from: string, to: string): string {
  return problemsOf(changedAdvice(name, from, to));
}

describe('a price book with advice', () => {
  test('gives the store its settings, the percentages in basis points', () => {
    expect(store.advice).toEqual({
      cards: 2,
      controlShare: 1250,
      marginWeight: 0,
      queueSeconds: 45,
      seasons: { gifts: { from: '11-15', until: '01-06' } },
      contradictions: [['gifts', 'office']],
    });
    expect(store.objections).toEqual([
      {
        id: 'i-ll-think-about-it',
        text: "I'll think about it",
        answer: 'The {item} will be here next time[ too, {customer}].',
      },
      { id: 'too-dear', text: 'Too dear', answer: 'A shorter cable does for some.', instead: 'CAB-2' },
    ]);
  });

  test('gives rules what they say and nothing that they leave out', () => {
    const [cable, upgrade, paper, cover, ink] = rules;
    for (const field of ['moment', 'wants', 'notWith', 'season', 'partner', 'voucher']) {
      expect(cable).not.toHaveProperty(field);
    }
    expect(cable?.objections).toMatchObject([{ instead: 'CAB-2' }]);
    expect(upgrade).toMatchObject({ kind: 'upgrade', wants: ['photos'] });
    const season = { from: '11-15', until: '01-06' };
    expect(paper).toMatchObject({ moment: 'total', notWith: ['letters'], season });
    expect(cover).toMatchObject({ partner: { name: 'Quay Insurance', commission: 3000 } });
    expect(cover).not.toHaveProperty('moment');
    expect(ink).toMatchObject({ moment: 'after', voucher: { amount: 200, days: 90 }, objections: [] });
  });

  test('gives needs whose answers and signals have ids of their own', () => {
    expect(needs).toEqual([
      {
        id: 'what-to-print',
        when: [{ category: 'printers' }],
        question: 'What will you print with the {for}?',
        benefit: 'You only hear of what fits.',
        answers: [
          { id: 'letters', text: 'Letters', tags: ['letters', 'office'] },
          { id: 'photos', text: 'Photos', tags: ['photos'] },
          { id: 'i-don-t-know-yet', text: "I don't know yet", tags: [] },
        ],
        signals: [{ id: 'photos-2', text: 'Photos!', tags: ['photos'] }],
        owner: 'printing',
      },
    ]);
  });

  test('gives items where else they are and for how long they last', () => {
    expect(items[2]).toMatchObject({ elsewhere: 'Warehouse, 2 days', lastsDays: null });
    expect(items[4]).toMatchObject({ elsewhere: '', lastsDays: 120 });
  });

  test('has a hash that needs.yaml changes', () => {
    const other = readChanged(changedAdvice('needs.yaml', 'What will', 'So what will'));
    expect(other.ok && other.hash).not.toBe(read.hash);
  });
});

describe('rules.yaml', () => {
  const required = 'does not go with kind required, which is always said at once';
  test.each([
    [
      'an unknown moment',
      'moment: total',
      'moment: later',
      'line 27: moment should be scan or total or after',
    ],
    [
      'a required rule at total',
      'reason: Needed',
      'moment: total\n  reason: Needed',
      `line 6: moment ${required}`,
    ],
    [
      'a required rule at scan',
      'reason: Needed',
      'moment: scan\n  reason: Needed',
      `line 6: moment ${required}`,
    ],
    [
      'a required rule for some',
      'reason: Needed',
      'wants: [photos]\n  reason: Needed',
      `line 6: wants ${required}`,
    ],
    [
      'a required rule for a season',
      'reason: Needed',
      'season: { from: 01-01, until: 02-01 }\n  reason: Needed',
      `line 6: season ${required}`,
    ],
    ['no tag wanted', 'wants: [photos]', 'wants: []', 'line 16: wants should have at least one entry'],
    ['a tag wanted twice', 'wants: [photos]', 'wants: [photos, photos]', 'line 16: wants 2 is there twice'],
    [
      'a tag that is no slug',
      'wants: [photos]',
      'wants: [Photos]',
      'line 16: wants 1 should be 1 to 40 of a-z, 0-9 and dash, like ink-420',
    ],
    [
      'a tag that no answer gives',
      'wants: [photos]',
      'wants: [photos, gifts]',
      'line 16: wants: no answer of needs.yaml gives "gifts"',
    ],
    [
      'a tag that nobody gives',
      'notWith: [letters]',
      'notWith: [letters, tropics]',
      'line 28: notWith: no item has the tag "tropics", and no answer gives it',
    ],
    [
      'a tag both wanted and not',
      'notWith: [letters]',
      'notWith: [letters]\n  wants: [letters]',
      'line 28: notWith 1 is in wants too, so it would never be said',
    ],
    [
      'a day that is not',
      'until: 01-06',
      'until: 02-30',
      'line 29: season, until should be a day like 12-24',
    ],
    ['a season without end', ', until: 01-06', '', 'line 29: season, until is missing'],
    [
      'an upgrade to what is no dearer',
      'offer: [PRN-2]',
      'offer: [PRN-1]',
      'line 15: offer: PRN-1 is never an upgrade: nothing that calls for it is cheaper than it',
    ],
    [
      'an upgrade after payment',
      'wants: [photos]',
      'moment: after',
      'line 16: moment comes too late for an upgrade: it is paid by then',
    ],
    [
      'a partner without a name',
      '  partner: { name: Quay Insurance, commission: 30 }\n',
      '',
      'line 36: partner is missing: who sells it, and the commission',
    ],
    [
      "a complement of a partner's",
      'moment: total',
      'partner: { name: Quay, commission: 5 }',
      'line 27: partner goes with kind partner only',
    ],
    [
      'a commission of more than the price',
      'commission: 30',
      'commission: 101',
      'line 40: partner, commission should be a percentage from 0 to 100 with at most two decimals, like 13.5',
    ],
    [
      'a voucher on a card',
      'moment: after',
      'moment: total',
      'line 56: voucher goes with the moment after only\nrules.yaml line 48: objections should have at least one entry',
    ],
    [
      'a voucher in words alone',
      '  voucher: { amount: 2.00, days: 90 }\n',
      '',
      'line 54: say has {voucher}, and the rule has no voucher',
    ],
    ['a voucher of nothing', 'amount: 2.00', 'amount: 0', 'line 56: voucher, amount should be more than 0'],
    [
      'a voucher for over a year',
      'days: 90',
      'days: 367',
      'line 56: voucher, days should be a whole number from 1 to 366',
    ],
    [
      'no benefit for the next visit',
      '  benefit: The next ink costs less.\n',
      '',
      'line 48: benefit is missing',
    ],
    [
      'something unknown instead',
      'less.", instead: CAB-2',
      'less.", instead: CAB-9',
      'line 10: objections 1, instead: there is no item with the sku "CAB-9"',
    ],
    [
      'something dearer instead',
      'less.", instead: CAB-2',
      'less.", instead: PAP-1',
      'line 10: objections 1, instead: PAP-1 is not cheaper than CAB-1, which it would stand for',
    ],
    [
      'the same instead',
      'less.", instead: CAB-2',
      'less.", instead: CAB-1',
      'line 10: objections 1, instead: CAB-1 is not cheaper than CAB-1, which it would stand for',
    ],
  ])('%s', (_, from, to, message) => {
    expect(reportOf('rules.yaml', from, to)).toBe(`rules.yaml ${message}`);
  });
});

describe('brackets in words', () => {
  const sentence = '"[You said {answer}. ]The {item} prints to the edge."';
  test.each([
    [
      'a word that may be missing',
      '"You said {answer}."',
      'has {answer} outside [brackets]: it may have no word, so put the part that goes with it into [ ]',
    ],
    [
      'one without its pair',
      '"[You said {answer}."',
      'has a [ or ] without its pair, or one pair within another',
    ],
    ['the other', '"You said so]."', 'has a [ or ] without its pair, or one pair within another'],
    [
      'one pair within another',
      '"The {item}[ for {answer}[ and {customer}]]."',
      'has a [ or ] without its pair, or one pair within another',
    ],
    [
      'nothing in them',
      '"The {item}[]."',
      'has [brackets] without a placeholder in them: they are for a part that goes when it has no word',
    ],
    [
      'no placeholder in them',
      '"The {item} [new]."',
      'has [brackets] without a placeholder in them: they are for a part that goes when it has no word',
    ],
    ['nothing beside them', '"[You said {answer}.]"', 'says nothing when the part in [brackets] goes'],
    [
      'urgency round them',
      '"The {item}: only [{answer} ]two left."',
      'says "two left": the till itself shows what is left and what ends, from the facts',
    ],
    [
      'urgency with odd spaces',
      '"The {item}: last\u00a0chance."',
      'says "last chance": the till itself shows what is left and what ends, from the facts',
    ],
  ])('%s', (_, say, message) => {
    expect(reportOf('rules.yaml', sentence, say)).toBe(`rules.yaml line 18: say ${message}`);
  });

  test('are a word like any other where there are no placeholders', () => {
    expect(readChanged(changedAdvice('rules.yaml', 'No white border.', 'No border [white].')).ok).toBe(true);
  });
});

describe('needs.yaml', () => {
  const urgent = 'the till itself shows what is left and what ends, from the facts';
  test.each([
    [
      'a category of nothing',
      'category: printers',
      'category: prints',
      'line 2: there is no item with the category "prints"',
    ],
    ['no question', '  question: What will you print with the {for}?\n', '', 'line 1: question is missing'],
    ['a question in a hurry', 'What will', 'Hurry, what will', `line 3: question says "Hurry": ${urgent}`],
    [
      'a question with a price',
      'the {for}',
      'the {price}',
      'line 3: question has the unknown placeholder {price}: it may be {for}, {customer}',
    ],
    [
      'a name that may be missing',
      'the {for}',
      'it, {customer}',
      'line 3: question has {customer} outside [brackets]: it may have no word, so put the part that goes with it into [ ]',
    ],
    ['no benefit', '  benefit: You only hear of what fits.\n', '', 'line 1: benefit is missing'],
    ['a benefit that ends', 'You only', 'Today only, you', `line 4: benefit says "Today only": ${urgent}`],
    ['an answer in a hurry', "I don't know yet", 'Hurry', `line 8: answers 3, text says "Hurry": ${urgent}`],
    ['a signal without a tag', 'Photos!, tags: [photos]', 'Photos!', 'line 10: signals 1, tags is missing'],
    [
      'an answer that steers nothing',
      'tags: [letters, office]',
      'tags: [letters, office, school]',
      'line 6: answers 1: the tag "school" steers nothing: no rule wants it or is notWith it, no item has it, no contradiction names it',
    ],
    [
      'a signal that steers nothing',
      'Photos!, tags: [photos]',
      'Photos!, tags: [album]',
      'line 10: signals 1: the tag "album" steers nothing: no rule wants it or is notWith it, no item has it, no contradiction names it',
    ],
    ['no owner', '  owner: printing\n', '', 'line 1: owner is missing'],
    ['an unknown field', 'owner:', 'answer: none\n  owner:', 'line 11: unknown field "answer"'],
  ])('%s', (_, from, to, message) => {
    expect(reportOf('needs.yaml', from, to)).toBe(`needs.yaml ${message}`);
  });

  test('a question of one answer, and one of seven', () => {
    const needsWith = (answers: string) =>
      problemsOf({
        ...adviceFiles,
        'needs.yaml': adviceFiles['needs.yaml'].replace(/answers:\n( {4}.*\n)+/, answers),
      });
    const one = '    - { text: Yes, tags: [photos] }\n';
    expect(needsWith(`answers:\n${one}`)).toContain(
      'needs.yaml line 5: answers should have at least two entries: a question leaves a choice',
    );
    expect(needsWith(`answers:\n${one.repeat(7)}`)).toContain(
      'needs.yaml line 5: answers should have at most 6 entries',
    );
  });

  test('an answer may have no tags, written or left out', () => {
    const without = readChanged(
      changedAdvice('needs.yaml', "I don't know yet", "I don't know yet, tags: []"),
    );
    expect(without.ok && without.contents.needs).toEqual(needs);
  });

  test('any text in its place is taken or refused, never thrown at', () => {
    const pieces = fc.constantFrom(
      ...adviceFiles['needs.yaml'].split(/\b/),
      '&a ',
      '*a',
      '{',
      '[',
      '\t',
      '?',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        readChanged({ ...adviceFiles, 'needs.yaml': parts.join('') });
      }),
      { numRuns: 100 },
    );
  });

  test('a tag that an answer no longer gives is missed where it is asked for', () => {
    expect(problemsOf({ ...adviceFiles, 'needs.yaml': null }).split('\n')).toEqual([
      'store.yaml line 20: advice, contradictions: no item has the tag "office", and no answer gives it',
      'rules.yaml line 16: wants: no answer of needs.yaml gives "photos"',
      'rules.yaml line 28: notWith: no item has the tag "letters", and no answer gives it',
    ]);
  });

  test('a question with a fault does not make the rules that want its answers look wrong', () => {
    expect(reportOf('needs.yaml', 'question:', 'ask:').split('\n')).toEqual([
      'needs.yaml line 1: question is missing',
      'needs.yaml line 3: unknown field "ask"',
    ]);
  });
});

describe('store.yaml', () => {
  test.each([
    ['no card', 'cards: 2', 'cards: 0', 'line 13: advice, cards should be a whole number from 1 to 3'],
    ['four cards', 'cards: 2', 'cards: 4', 'line 13: advice, cards should be a whole number from 1 to 3'],
    [
      'a control group of all and more',
      'control: 12.5',
      'control: 101',
      'line 14: advice, control should be a percentage from 0 to 100 with at most two decimals, like 13.5',
    ],
    [
      'a negative weight',
      'marginWeight: 0',
      'marginWeight: -1',
      'line 15: advice, marginWeight should be a percentage from 0 to 100 with at most two decimals, like 13.5',
    ],
    [
      'a queue that never ends',
      'queueSeconds: 45',
      'queueSeconds: 3601',
      'line 16: advice, queueSeconds should be a whole number from 0 to 3600',
    ],
    [
      'a season of nothing',
      'gifts: {',
      'ski: {',
      'line 18: advice, seasons: there is no item with the tag "ski"',
    ],
    [
      'a season of a tag that is no slug',
      'gifts: {',
      'Gifts: {',
      'line 18: advice, seasons, Gifts should be 1 to 40 of a-z, 0-9 and dash, like ink-420',
    ],
    [
      'a day that is not',
      'from: 11-15',
      'from: 11-31',
      'line 18: advice, seasons, gifts, from should be a day like 12-24',
    ],
    [
      'a contradiction of one',
      '[gifts, office]',
      '[gifts]',
      'line 20: advice, contradictions 1 should be a pair of tags',
    ],
    [
      'a contradiction in itself',
      '[gifts, office]',
      '[gifts, gifts]',
      'line 20: advice, contradictions 1 names one tag twice',
    ],
    [
      'a contradiction twice',
      '[gifts, office]',
      '[gifts, office]\n    - [office, gifts]',
      'line 21: advice, contradictions 2 is there twice',
    ],
    [
      'a contradiction of nothing',
      '[gifts, office]',
      '[gifts, office]\n    - [gifts, tropics]',
      'line 21: advice, contradictions: no item has the tag "tropics", and no answer gives it',
    ],
    ['an unknown setting', 'cards: 2', 'card: 2', 'line 13: unknown field "card"'],
    [
      'an objection that takes no words of bundles',
      'A shorter',
      '{saving} shorter',
      'line 23: objections 2, answer has the unknown placeholder {saving}',
    ],
    ['urgency in an answer', 'A shorter', 'Hurry, a shorter', 'line 23: objections 2, answer says "Hurry"'],
    [
      'something unknown instead',
      'instead: CAB-2',
      'instead: CAB-9',
      'line 23: objections 2, instead: there is no item with the sku "CAB-9"',
    ],
  ])('%s', (_, from, to, message) => {
    const [report, ...others] = reportOf('store.yaml', from, to).split('\n');
    expect(report?.slice(0, message.length + 11)).toBe(`store.yaml ${message}`);
    expect(others).toEqual([]);
  });
});

describe('items.csv', () => {
  test.each([
    [
      'a place too long to say',
      '"Warehouse, 2 days"',
      'x'.repeat(61),
      'line 4: elsewhere is longer than 60 characters (it has 61)',
    ],
    ['half a day', ',,120', ',,0.5', 'line 6: lasts_days "0.5" should be a whole number, 1 or more'],
    ['no day', ',,120', ',,0', 'line 6: lasts_days "0" should be a whole number, 1 or more'],
    ['over a century', ',,120', ',,36501', 'line 6: lasts_days "36501" is more than 36500'],
    [
      'no benefit of what an answer offers instead',
      'Enough beside the screen.',
      '',
      'line 5: benefit is missing: rule printer-cable offers CAB-2',
    ],
    [
      'no benefit of an upgrade',
      'Prints to the edge.',
      '',
      'line 3: benefit is missing: rule photo-printer offers PRN-2',
    ],
  ])('%s', (_, from, to, message) => {
    expect(reportOf('items.csv', from, to)).toBe(`items.csv ${message}`);
  });
});
