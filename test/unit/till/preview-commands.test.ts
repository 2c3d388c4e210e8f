import { describe, expect, it } from 'vitest';
import { type TillReply, tillReply } from '../../../contract/till-reply.ts';
import { bundle, item, rule, store } from '../../builders/price-book.ts';
import { type TestTill, till } from '../../builders/till.ts';

const shop = {
  store: store(),
  items: [
    item({ category: 'pens', tags: ['blue', 'fine'] }),
    item({ sku: 'ITEM-2', price: 2000, category: 'pens', tags: ['blue'] }),
    item({ sku: 'ACC-1', category: 'ink' }),
  ],
  bundles: [bundle()],
  rules: [rule()],
};

function asked(desk: TestTill, command: object): Extract<TillReply, { ok: true }> {
  const reply = desk.ask(command);
  expect(tillReply.safeParse(reply).error).toBeUndefined();
  if (!reply.ok) throw new Error(`${reply.refusal.code} ${reply.refusal.message}`);
  return reply;
}

describe('a card that is being written', () => {
  it('is shown on a basket as the cashier would see it, and nothing is written', () => {
    const desk = till(shop);
    const draft = { ...rule(), state: 'draft', say: 'Shall I add the {item} for {price}?' };
    const before = desk.desk.journal.last().seq;
    const preview = { type: 'PreviewCard', kind: 'rule', id: draft.id, body: draft };
    const when = draft.when.flatMap((one) => ('sku' in one ? [one.sku] : []));
    const seen = asked(desk, { ...preview, basket: [...when, 'NOTHING'] }).preview;
    expect(seen?.cards.map(({ kind, say }) => [kind, say])).toEqual([
      [draft.kind, expect.stringMatching(/^Shall I add the .+ for .+\?$/)],
    ]);
    expect(seen).toMatchObject({ place: expect.any(Number), unknown: ['NOTHING'], quiet: [] });
    expect(asked(desk, { ...preview, basket: ['ITEM-2'] }).preview).toMatchObject({ cards: [], place: null });
    expect(asked(desk, { ...preview, basket: [...when, ...draft.offer] }).preview?.cards).toEqual([]);
    expect(desk.desk.journal.last().seq).toBe(before);
    expect(desk.desk.open).toBeNull();
    expect(asked(desk, { type: 'ListScripts' }).scripts?.map(({ id }) => id)).toEqual([rule().id]);
    desk.close();
  });

  it('is looked at on what calls for it, and after the answer it waits for, unless somebody chooses', () => {
    const need = {
      ...{
        id: 'why',
        when: [{ category: 'pens' }],
        question: 'What for?',
        benefit: 'It fits.',
        owner: 'pens',
      },
      answers: ['letters', 'drawing'].map((tag) => ({ id: tag, text: tag, tags: [tag] })),
      signals: [],
    };
    const desk = till({ ...shop, needs: [need] });
    const body = { ...rule(), when: [{ tag: 'fine' }], wants: ['drawing'], kind: 'complement' };
    const preview = { type: 'PreviewCard', kind: 'rule', id: body.id, body };
    const seen = asked(desk, preview).preview;
    expect(seen).toMatchObject({ basket: [item().sku], tags: ['drawing'], cards: [{ kind: 'complement' }] });
    expect(seen).toMatchObject({ heard: ['drawing'], bundles: [] });
    expect(asked(desk, { ...preview, tags: ['letters'] }).preview?.cards).toEqual([]);
    expect(asked(desk, { ...preview, basket: [] }).preview).toMatchObject({ basket: [], cards: [] });
    const groups = asked(desk, { type: 'ListItemGroups' }).groups;
    expect(groups).toContainEqual({ kind: 'answer', name: 'drawing', items: 1 });
    desk.close();
  });

  it('of a bundle is looked at on its first day; one that is unsound is refused by field', () => {
    const desk = till(shop);
    const later = { ...bundle(), id: 'later', from: '2026-12-24', state: 'draft' };
    const [first] = later.slots;
    const basket = first?.choose.flatMap((one) => ('sku' in one ? [one.sku] : [])) ?? [];
    const preview = { type: 'PreviewCard', kind: 'bundle', id: 'later', basket };
    // Dearer than the bundle that is there, it saves nothing more; so it is the only one here.
    asked(desk, { type: 'EditPriceBook', kind: 'bundle', id: bundle().id, body: null });
    expect(asked(desk, { ...preview, body: later }).preview?.cards.map(({ kind }) => kind)).toEqual([
      'bundle',
    ]);
    expect(desk.ask({ ...preview, body: { ...later, benefit: '' } })).toMatchObject({
      ok: false,
      refusal: { code: 'unsound-entry', problems: [{ field: 'benefit' }] },
    });
    desk.close();
  });

  it('is found by what the items are', () => {
    const desk = till(shop);
    expect(asked(desk, { type: 'ListItemGroups' }).groups).toEqual([
      { kind: 'category', name: 'ink', items: 1 },
      { kind: 'category', name: 'pens', items: 2 },
      { kind: 'tag', name: 'blue', items: 2 },
      { kind: 'tag', name: 'fine', items: 1 },
    ]);
    desk.close();
  });
});
