import fc from 'fast-check';
import { expect, it } from 'vitest';
import { laterAlone, merge, same, wholeBody } from '../../domain/price-book/merge.ts';

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
