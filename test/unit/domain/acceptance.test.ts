import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chanceOf,
  defaultChances,
  explainChance,
  learnAcceptance,
  returnShareOf,
  type WeekOfOutcomes,
  weekOf,
} from '../../../domain/selling/acceptance.ts';
import { say } from '../../../domain/words/words.ts';
import { chanceFrom } from '../../simulation/chance.ts';

const today = '2026-11-22';
const thisWeek = weekOf(today);
const cable = { source: 'printer-cable', kind: 'complement', trigger: 'PRINTER' } as const;

function week(outcomes: Partial<WeekOfOutcomes>): WeekOfOutcomes {
  return { ...cable, week: thisWeek, shown: 0, accepted: 0, returned: 0, ...outcomes };
}
const learn = (...weeks: Partial<WeekOfOutcomes>[]) => learnAcceptance(weeks.map(week), today);
const chance = (...weeks: Partial<WeekOfOutcomes>[]) => chanceOf(learn(...weeks), cable);

describe('the chance of a yes', () => {
  it.each(Object.entries(defaultChances))('of a %s is %f while nothing is known', (kind, usual) => {
    const asked = { source: 's', kind: kind as keyof typeof defaultChances, trigger: 't' };
    expect(chanceOf(learn(), asked)).toBeCloseTo(usual, 12);
  });

  it('is worked out by hand: the guess, then the kind, the source, and the source beside its trigger', () => {
    // (50 x 0.12 + 12) / 90 = 0.2 for the kind; (20 x 0.2 + 12) / 60 for the source; the same weight for the trigger.
    const source = (20 * 0.2 + 12) / 60;
    expect(chance({ shown: 40, accepted: 12 })).toBeCloseTo((20 * source + 12) / 60, 12);
  });

  it('leans on the source beside another trigger, and on the kind for another source', () => {
    const known = learn({ shown: 40, accepted: 12 });
    expect(chanceOf(known, { ...cable, trigger: 'SCANNER' })).toBeCloseTo((20 * 0.2 + 12) / 60, 12);
    expect(chanceOf(known, { ...cable, source: 'other' })).toBeCloseTo(0.2, 12);
    expect(chanceOf(known, { ...cable, kind: 'upgrade' })).toBeCloseTo(defaultChances.upgrade, 12);
  });

  it('counts what happened eight weeks ago half', () => {
    const ago = chance({ week: thisWeek - 8, shown: 80, accepted: 40 });
    expect(ago).toBeCloseTo(chance({ shown: 40, accepted: 20 }), 5);
    expect(chance({ week: thisWeek - 16, shown: 160, accepted: 80 })).toBeCloseTo(ago, 4);
  });

  it('follows a change of fashion', () => {
    const before = Array.from({ length: 20 }, (_, age) => ({
      week: thisWeek - 20 - age,
      shown: 30,
      accepted: 20,
    }));
    const lately = Array.from({ length: 20 }, (_, age) => ({ week: thisWeek - age, shown: 30, accepted: 3 }));
    expect(chance(...before, ...lately)).toBeLessThan(0.25);
    expect(chance(...before)).toBeGreaterThan(0.5);
  });

  it('forgets what is years old, and takes a week to come as this one', () => {
    expect(chance({ week: 0, shown: 900, accepted: 900 })).toBeCloseTo(defaultChances.complement, 12);
    const now = chance({ shown: 40, accepted: 12 });
    expect(chance({ week: thisWeek + 3, shown: 40, accepted: 12 })).toBe(now);
  });

  it('is lower for what was brought back than for what was refused', () => {
    const kept = chance({ shown: 40, accepted: 12 });
    const refused = chance({ shown: 40, accepted: 8 });
    const returned = chance({ shown: 40, accepted: 12, returned: 4 });
    expect(returned).toBeLessThan(refused);
    expect(refused).toBeLessThan(kept);
    expect(refused - returned).toBeLessThan(kept - refused);
  });

  it('joins a return to its source though it comes weeks later', () => {
    const apart = chance({ week: thisWeek - 1, shown: 40, accepted: 12 }, { returned: 4 });
    expect(apart).toBeLessThan(chance({ week: thisWeek - 1, shown: 40, accepted: 8 }));
  });

  it('ends just above nothing where more came back than weighs as accepted, and one more yes does not lower it', () => {
    const returned = { returned: 50 };
    expect(chance(returned)).toBe(0.0001);
    expect(chance(returned, { shown: 1, accepted: 1 })).toBe(0.0001);
    expect(chance(returned, { shown: 60, accepted: 60 })).toBeGreaterThan(0.0001);
  });

  it('keeps ids apart that look alike when put together', () => {
    const fresh = (known: ReturnType<typeof learn>) =>
      chanceOf(known, { ...cable, source: 'new', trigger: 'x' });
    const spaced = learn({ source: 'a', trigger: 'b c', shown: 40, accepted: 40 });
    expect(chanceOf(spaced, { ...cable, source: 'a b', trigger: 'c' })).toBe(fresh(spaced));
    const nested = learn({ source: 'a', trigger: '', shown: 40, accepted: 40 });
    expect(chanceOf(nested, { ...cable, source: '1 a ', trigger: '' })).toBe(fresh(nested));
    const odd = learn({ source: '__proto__', shown: 9 });
    expect(chanceOf(odd, { ...cable, source: '__proto__' })).toBeLessThan(fresh(odd));
  });
});

describe('any outcomes', () => {
  const outcomes = fc
    .record({
      source: fc.constantFrom(cable.source, 'other'),
      kind: fc.constantFrom(cable.kind, 'upgrade'),
      trigger: fc.constantFrom(cable.trigger, 'SCANNER'),
      week: fc.integer({ min: thisWeek - 200, max: thisWeek + 1 }),
      shown: fc.nat(500),
      accepted: fc.nat(500),
      returned: fc.nat(50),
    })
    .map((row): WeekOfOutcomes => row);
  const history = fc.array(outcomes, { maxLength: 30 });
  const given = (weeks: WeekOfOutcomes[]) => chanceOf(learnAcceptance(weeks, today), cable);

  it('give a chance above 0 and below 1, and the same in any order to the last bit', () => {
    const shuffled = history.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const [one, other] = [learnAcceptance(rows, today), learnAcceptance(others, today)];
        expect(chanceOf(one, cable)).toBe(chanceOf(other, cable));
        expect(returnShareOf(one, cable.source)).toBe(returnShareOf(other, cable.source));
        for (const chanceOfIt of [chanceOf(one, cable), returnShareOf(one, cable.trigger)]) {
          expect(chanceOfIt).toBeGreaterThan(0);
          expect(chanceOfIt).toBeLessThan(1);
        }
      }),
    );
  });

  it('are the same in one row or in several', () => {
    fc.assert(
      fc.property(history, (rows) => {
        const halves = rows.flatMap((row) => [
          { ...row, accepted: 0, returned: 0 },
          { ...row, shown: 0 },
        ]);
        expect(given(halves)).toBe(given(rows));
      }),
    );
  });

  // Float division may round the last bit down where the true chance rises by less than a bit.
  const bit = 1e-12;
  it('never lower the chance by one more acceptance, shown once more or not', () => {
    fc.assert(
      fc.property(history, outcomes, fc.constantFrom(0, 1), (rows, { week: when }, shown) => {
        const more = week({ week: when, shown, accepted: 1 });
        expect(given([...rows, more])).toBeGreaterThanOrEqual(given(rows) - bit);
      }),
    );
  });

  it.each(['shown', 'returned'] as const)('never raise the chance by one more %s', (what) => {
    fc.assert(
      fc.property(history, outcomes, (rows, { week: when }) => {
        expect(given([...rows, week({ week: when, [what]: 1 })])).toBeLessThanOrEqual(given(rows) + bit);
      }),
    );
  });

  it('come to the true share in the end, whatever it was before', () => {
    fc.assert(
      fc.property(history, fc.nat(100), (rows, percent) => {
        const much = week({ shown: 10_000_000, accepted: percent * 100_000 });
        expect(given([...rows, much])).toBeCloseTo(percent / 100, 2);
      }),
    );
  });
});

it('guesses better than plain shares, and better than one share for all, where little was shown', () => {
  const draw = chanceFrom(11);
  const truths = Array.from({ length: 300 }, (_, at) => ({ at, share: 0.02 + 0.4 * draw.share() ** 2 }));
  const rows = truths.map(({ at, share }) => {
    const shown = Math.floor(30 * draw.share());
    const accepted = Array.from({ length: shown }, () => draw.share() < share).filter(Boolean).length;
    return week({ source: `rule-${at}`, shown, accepted });
  });
  const learned = learnAcceptance(rows, today);
  const all =
    rows.reduce((sum, row) => sum + row.accepted, 0) / rows.reduce((sum, row) => sum + row.shown, 0);
  const error = (guess: (row: WeekOfOutcomes) => number) =>
    rows.reduce((sum, row, at) => sum + (guess(row) - (truths[at]?.share ?? 0)) ** 2, 0);
  const shrunk = error((row) => chanceOf(learned, row));
  expect(shrunk).toBeLessThan(error((row) => (row.shown === 0 ? all : row.accepted / row.shown)));
  expect(shrunk).toBeLessThan(error(() => all));
});

describe('the share that comes back', () => {
  it('is the usual one while nothing is known, then leans on all suggestions', () => {
    expect(returnShareOf(learn(), 'anything')).toBeCloseTo(0.05, 12);
    // (20 x 0.05 + 9) / (20 + 30) = 0.2 of all; (20 x 0.2 + 9) / 50 of the source.
    const known = learn({ shown: 90, accepted: 30, returned: 9 });
    expect(returnShareOf(known, 'other')).toBeCloseTo(0.2, 12);
    expect(returnShareOf(known, cable.source)).toBeCloseTo(0.26, 12);
    expect(returnShareOf(known, cable.trigger)).toBeCloseTo(0.26, 12);
  });

  it('counts a sku that bears the name of a rule once', () => {
    const known = learn({ source: 'X', trigger: 'X', shown: 90, accepted: 30, returned: 9 });
    expect(returnShareOf(known, 'X')).toBeCloseTo(0.26, 12);
  });
});

describe('in words', () => {
  const explain = (...weeks: Partial<WeekOfOutcomes>[]) => say(explainChance(learn(...weeks), cable), 'en');

  it('says how many said yes lately, by plain counts of eight weeks', () => {
    const weeks = [
      { shown: 30, accepted: 10 },
      { week: thisWeek - 7, shown: 10, accepted: 2 },
      { week: thisWeek - 8, shown: 99 },
    ];
    expect(explain(...weeks)).toBe('12 of 40 said yes lately');
    expect(explain(...weeks, { returned: 2 })).toBe('12 of 40 said yes lately, 2 brought it back');
  });

  it('says so where it leans on other experience', () => {
    expect(explain({ trigger: 'SCANNER', shown: 40, accepted: 12 })).toBe(
      '12 of 40 said yes lately, beside other items',
    );
    expect(explain({ source: 'other', shown: 40, accepted: 12 })).toBe(
      'new here; of all like it 12 of 40 said yes lately',
    );
    expect(explain({ week: thisWeek - 30, shown: 40 })).toBe('no experience yet');
    expect(explain()).toBe('no experience yet');
  });
});

it('numbers weeks from Thursday 1 January 1970', () => {
  expect(['1970-01-01', '1970-01-07', '1970-01-08', '1969-12-31', '2026-11-22'].map(weekOf)).toEqual([
    0,
    0,
    1,
    -1,
    Math.floor(Date.UTC(2026, 10, 22) / 86_400_000 / 7),
  ]);
});
