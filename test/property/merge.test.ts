import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type BodyEdit,
  laterAlone,
  merge,
  same,
  wholeBody,
  withEdits,
} from '../../domain/price-book/merge.ts';

type Body = Record<string, unknown>;

const value = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom(null, 'a', 'b'),
  fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
  fc.record({ x: fc.integer({ min: 0, max: 1 }) }),
);
const body: fc.Arbitrary<Body> = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), value);
const side = fc.option(body, { freq: 5 });
const fields = (...all: (Body | null)[]) => new Set(all.flatMap((one) => Object.keys(one ?? {})));

it('gives the same whichever side is asked', () => {
  fc.assert(
    fc.property(side, side, side, fc.boolean(), (base, a, b, aFirst) => {
      const [one, other] = [merge(base, a, b, aFirst), merge(base, b, a, !aFirst)];
      expect(one.kept).toEqual(other.kept);
      expect(same(one.merged, other.merged)).toBe(true);
    }),
  );
});

it('is idempotent: a change merged again changes nothing and keeps nothing more', () => {
  fc.assert(
    fc.property(side, side, side, (base, theirs, mine) => {
      expect(merge(base, mine, mine)).toEqual({ merged: mine, kept: [] });
      const { merged } = merge(base, theirs, mine);
      expect(same(merge(base, merged, mine).merged, merged)).toBe(true);
      expect(same(merge(base, mine, merged).merged, merged)).toBe(true);
    }),
  );
});

it('takes both sides where they touch different fields, in either order', () => {
  const mine = fc.dictionary(fc.constantFrom('a', 'b'), value);
  const theirs = fc.dictionary(fc.constantFrom('c', 'd'), value);
  fc.assert(
    fc.property(body, mine, theirs, (base, own, other) => {
      const [a, b] = [
        { ...base, ...own },
        { ...base, ...other },
      ];
      for (const first of [true, false]) {
        const { merged, kept } = merge<Body>(base, b, a, first);
        expect(merged).toEqual({ ...base, ...other, ...own });
        expect(kept).toEqual([]);
      }
    }),
  );
});

it('lets nothing vanish: what a side changed is merged or kept, and the later side stands', () => {
  fc.assert(
    fc.property(side, side, side, fc.boolean(), fc.boolean(), (base, theirs, mine, theirsFirst, whole) => {
      const [earlier, later] = theirsFirst ? [theirs, mine] : [mine, theirs];
      const { merged, kept } = whole
        ? laterAlone(base, earlier, later)
        : merge(base, theirs, mine, theirsFirst);
      if (same(later, base) && !whole) {
        expect(same(merged, earlier)).toBe(true);
        return;
      }
      const lost = kept.find(({ field }) => field === wholeBody);
      if (lost) {
        expect([same(lost.value, earlier), same(merged, later)]).toEqual([true, true]);
        return;
      }
      if (merged === null || earlier === null || later === null) return;
      for (const field of fields(base, earlier, later)) {
        const old = base?.[field];
        if (!same(later[field], old)) expect(same(merged[field], later[field])).toBe(true);
        if (same(earlier[field], old) || same(merged[field], earlier[field])) continue;
        expect(kept).toContainEqual({ field, value: earlier[field] ?? null });
      }
    }),
  );
});

it('names whole bodies where one side took out what the other changed', () => {
  const [base, changed] = [{ price: 1 }, { price: 2 }];
  expect(merge(base, null, changed)).toEqual({
    merged: changed,
    kept: [{ field: wholeBody, value: null }],
  });
  expect(merge(base, changed, null)).toEqual({
    merged: null,
    kept: [{ field: wholeBody, value: changed }],
  });
  expect(merge<typeof base>(base, null, base)).toEqual({ merged: null, kept: [] });
});

it('keeps what two changes of one field would have been, and that a field was taken away', () => {
  expect(merge<Body>({ a: 1, until: 'x' }, { a: 2 }, { a: 3, until: 'y' })).toEqual({
    merged: { a: 3, until: 'y' },
    kept: [
      { field: 'a', value: 2 },
      { field: 'until', value: null },
    ],
  });
});

/** Head office with three tills at which one body is edited, sent up and pulled down, whenever each gets to it. */
function chain(start: Body | null) {
  const office = { body: start, kept: [] as unknown[] };
  const tills = [0, 1, 2].map(() => ({ body: start, unsent: [] as BodyEdit<Body>[] }));
  type Till = (typeof tills)[number];
  return {
    ...{ office, tills },
    edit(till: Till, after: Body | null) {
      till.unsent.push({ before: till.body, after });
      till.body = after;
    },
    send(till: Till) {
      const edit = till.unsent.shift();
      if (!edit) return;
      const { merged, kept } = merge(edit.before, office.body, edit.after);
      office.kept.push(...kept);
      office.body = merged;
    },
    pull(till: Till) {
      till.body = withEdits(office.body, till.unsent).merged;
    },
  };
}

it('brings three tills to one body in whatever order their edits arrive, and no edit vanishes', () => {
  const move = fc.record({
    till: fc.nat(2),
    what: fc.constantFrom('edit', 'edit', 'send', 'pull'),
    field: fc.constantFrom('a', 'b', 'c', 'gone'),
  });
  fc.assert(
    fc.property(side, fc.array(move, { maxLength: 40 }), (start, moves) => {
      const { office, tills, edit, send, pull } = chain(start);
      const given: string[] = [];
      moves.forEach(({ till: at, what, field }, number) => {
        const till = tills[at] as (typeof tills)[number];
        if (what === 'send') send(till);
        if (what === 'pull') pull(till);
        if (what !== 'edit') return;
        const value = `v${number}`;
        if (field !== 'gone') given.push(value);
        const known = till.body;
        edit(till, field === 'gone' ? null : { ...till.body, [field]: value });
        // Whoever overwrites what is on the screen has seen it.
        for (const one of given) {
          const was = field === 'gone' ? Object.values(known ?? {}) : [known?.[field]];
          if (was.includes(one)) office.kept.push({ seen: one });
        }
      });
      for (const till of tills) while (till.unsent.length > 0) send(till);
      tills.forEach(pull);
      for (const till of tills) expect(till.body).toEqual(office.body);
      const traced = JSON.stringify([office.body, office.kept]);
      for (const value of given) expect(traced).toContain(`"${value}"`);
    }),
    { numRuns: 300 },
  );
});
