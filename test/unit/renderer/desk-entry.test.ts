import { describe, expect, it } from 'vitest';
import { canBeWeighed, copyOf, forWeighing, kindOf } from '../../../renderer/desk/bundles/bundle-form.ts';
import { alike, changedFields, problemsAt, slugOf, tidy } from '../../../renderer/desk/entry/body.ts';
import { dayAfter, dayText, parseDay, todayIn } from '../../../renderer/desk/fields/day-text.ts';
import { sorted } from '../../../renderer/desk/fields/sorting.ts';

const problem = (field: string) => ({
  kind: 'bundle' as const,
  id: 'b',
  field,
  message: `${field} is wrong`,
});

describe('a day that somebody types', () => {
  it.each([
    ['en-IE', '22/11/2026'],
    ['en-US', '11/22/2026'],
    ['de-DE', '22.11.2026'],
    ['sv-SE', '2026-11-22'],
  ])('is written and read in the order of %s', (locale, text) => {
    expect(dayText('2026-11-22', locale)).toBe(text);
    expect(parseDay(text, locale)).toBe('2026-11-22');
    expect(parseDay('2026-11-22', locale)).toBe('2026-11-22');
  });

  it('is none where there is no such day, and stays as it was typed', () => {
    for (const text of ['', '30/02/2026', '1/1/26', '22/13/2026', '22/11', 'soon'])
      expect(parseDay(text, 'en-IE')).toBeUndefined();
    expect(parseDay('1/2/2026', 'en-IE')).toBe('2026-02-01');
    expect(dayText('22/1', 'en-IE')).toBe('22/1');
  });

  it('is today where the store is', () => {
    const late = new Date('2026-11-22T23:30:00Z');
    expect([todayIn('Europe/Dublin', late), todayIn('Europe/Berlin', late)]).toEqual([
      '2026-11-22',
      '2026-11-23',
    ]);
    expect([dayAfter('2026-02-28', 1), dayAfter('2026-03-01', -1)]).toEqual(['2026-03-01', '2026-02-28']);
  });
});

describe('an entry that is being written', () => {
  it('is sent without what is empty, and alike whatever the order of its fields', () => {
    const body = {
      name: ' Set ',
      from: '',
      groups: [],
      notOnOffer: false,
      price: { fixed: undefined, k: 2 },
    };
    expect(tidy(body)).toEqual({ name: 'Set', price: { k: 2 } });
    expect(alike({ a: { x: 1, y: 2 }, b: [] }, { a: { y: 2, x: 1 } })).toBe(true);
    expect(alike(null, {})).toBe(false);
    expect(changedFields({ a: 1, b: 2 }, { a: 1, b: 3, c: 4 })).toEqual(['b', 'c']);
  });

  it('gets its id from its name', () => {
    expect(['Home & print set', ' Für Groß und Klein! ', 'Ça va', '***'].map(slugOf)).toEqual([
      'home-print-set',
      'fur-gross-und-klein',
      'ca-va',
      '',
    ]);
  });

  it('says what is wrong at a field and within it', () => {
    const problems = ['slots', 'slots.1.quantity', 'slots.10.quantity', 'price'].map(problem);
    expect(problemsAt(problems, 'slots.1')).toEqual(['slots.1.quantity is wrong']);
    expect(problemsAt(problems, 'slots', false)).toEqual(['slots is wrong']);
  });
});

describe('a bundle that is being written', () => {
  it('is weighed before its words are there, and without a limit that is not right yet', () => {
    const body = {
      id: 'b',
      name: '',
      state: 'draft',
      price: { fixed: 100 },
      until: '22/1',
      groups: ['club'],
    };
    const weighed = forWeighing(body, [problem('name'), problem('until'), problem('say')]);
    expect(weighed).toMatchObject({ id: 'b', name: 'x', price: { fixed: 100 }, groups: ['club'], say: 'x' });
    expect(Object.keys(weighed)).not.toContain('until');
    expect(Object.keys(weighed)).not.toContain('state');
    expect(canBeWeighed([problem('until'), problem('say')])).toBe(true);
    expect(canBeWeighed([problem('slots.0.choose')])).toBe(false);
  });

  it('is copied as a draft of its own', () => {
    expect(copyOf({ id: 'b', name: 'Set', price: { fixed: 1 } }, 'Set (copy)')).toEqual({
      name: 'Set (copy)',
      price: { fixed: 1 },
      state: 'draft',
    });
    expect([kindOf({ percentOffKth: undefined, k: 2 }), kindOf(undefined)]).toEqual([
      'percentOffKth',
      'fixed',
    ]);
  });
});

it('sorts rows by texts and by numbers, and what is missing comes last either way', () => {
  const rows = [{ n: 2 }, { n: null }, { n: 10 }];
  expect(sorted(rows, ({ n }) => n, false).map(({ n }) => n)).toEqual([2, 10, null]);
  expect(sorted(rows, ({ n }) => n, true).map(({ n }) => n)).toEqual([10, 2, null]);
});
