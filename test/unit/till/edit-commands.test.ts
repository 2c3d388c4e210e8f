import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type TillReply, tillReply } from '../../../contract/till-reply.ts';
import { readJournal } from '../../../db/read-journal.ts';
import { openBeside } from '../../../electron/till/beside.ts';
import { bundle, item, rule, store } from '../../builders/price-book.ts';
import { type TestTill, till } from '../../builders/till.ts';

const set = bundle();
const shop = {
  store: store(),
  items: [
    item(),
    item({ sku: 'ITEM-2', price: 2000 }),
    item({ sku: 'ITEM-3', price: 500 }),
    item({ sku: 'ACC-1' }),
  ],
  bundles: [
    set,
    bundle({ id: 'b-draft', name: 'Draft', state: 'draft' }),
    bundle({ id: 'b-next', name: 'Next', from: '2026-12-01' }),
    bundle({ id: 'b-over', name: 'Over', until: '2026-11-01' }),
  ],
  rules: [rule()],
};
const kind = 'bundle';
const { id } = set;
const half = { ...set, price: { percentOff: 5000 } };

function asked(desk: TestTill, command: object): Extract<TillReply, { ok: true }> {
  const reply = desk.ask(command);
  expect(tillReply.safeParse(reply).error).toBeUndefined();
  if (!reply.ok) throw new Error(`${reply.refusal.code} ${reply.refusal.message}`);
  return reply;
}

describe('a manager who edits the price book', () => {
  it('changes an entry, sees who changed it, and takes it back by an edit', () => {
    const desk = till(shop);
    const { edit } = asked(desk, { type: 'EditPriceBook', kind, id, body: half });
    expect(edit).toMatchObject({ waits: false, kept: [] });
    expect(asked(desk, { type: 'ReadEntry', kind, id }).entry).toEqual({
      kind,
      id,
      body: half,
      waits: false,
      locked: [],
    });
    const back = { type: 'EditPriceBook', kind, id, body: set, base: half };
    asked(desk, back);
    const { history } = asked(desk, { type: 'PriceBookHistory', kind, id });
    expect(history?.map(({ by, before, after }) => [by, before, after])).toEqual([
      [null, half, set],
      [null, set, half],
    ]);
    expect(asked(desk, { type: 'PriceBookHistory', kind, id: 'b-next' }).history).toEqual([]);
    desk.close();
  });

  it('is told what is wrong by field, and nothing has changed', () => {
    const desk = till(shop);
    const body = { ...set, benefit: '', slots: [{ quantity: 1, choose: [{ sku: 'NONE' }] }] };
    const before = desk.desk.journal.last().seq;
    const reply = desk.ask({ type: 'EditPriceBook', kind, id, body });
    expect(tillReply.safeParse(reply).success).toBe(true);
    expect(reply).toMatchObject({
      ok: false,
      refusal: {
        code: 'unsound-entry',
        problems: [{ kind, id, field: 'benefit', message: 'benefit is empty' }],
      },
    });
    const { problems } = asked(desk, { type: 'CheckEntry', kind, id, body: { ...body, benefit: 'Good.' } });
    expect(problems?.map(({ field }) => field)).toEqual(['slots.0.choose.0']);
    expect(asked(desk, { type: 'CheckEntry', kind, id, body: half }).problems).toEqual([]);
    expect(desk.refused({ type: 'EditPriceBook', kind, id: 'nobody', body: null })).toBe('no-entry');
    expect(desk.ask({ type: 'EditPriceBook', kind: 'item', id: 'ACC-1', body: null })).toMatchObject({
      refusal: {
        message: 'Nothing was changed: rule rule-1: offer: there is no item with the sku "ACC-1".',
      },
    });
    expect(desk.desk.journal.last().seq).toBe(before);
    desk.close();
  });

  it('keeps no payment card number that slipped into the words', () => {
    const desk = till(shop);
    asked(desk, { type: 'EditPriceBook', kind, id, body: { ...set, name: 'Set 4111 1111 1111 1111' } });
    expect(JSON.stringify(asked(desk, { type: 'PriceBookHistory', kind, id }).history)).not.toMatch(
      /1111 1111 1111/,
    );
    expect(desk.refused({ type: 'ReadEntry', kind, id: '4111111111111111' })).toBe('no-entry');
    desk.close();
  });

  it('keeps what somebody else changed meanwhile, and hears what does not stand', () => {
    const desk = till(shop);
    asked(desk, {
      type: 'EditPriceBook',
      kind,
      id,
      body: { ...set, name: 'Theirs', price: { percentOff: 2000 } },
    });
    const mine = { type: 'EditPriceBook', kind, id, body: half, base: set };
    expect(asked(desk, mine).edit?.kept).toEqual([{ field: 'price', value: { percentOff: 2000 } }]);
    const { entry } = asked(desk, { type: 'ReadEntry', kind, id });
    expect(entry?.body).toEqual({ ...half, name: 'Theirs' });
    desk.close();
  });

  it('stands alone where the two together contradict each other', () => {
    const desk = till(shop);
    const dated = { ...set, from: '2026-11-01', until: '2026-11-30' };
    asked(desk, { type: 'EditPriceBook', kind, id, body: dated });
    asked(desk, { type: 'EditPriceBook', kind, id, body: { ...dated, until: '2026-11-10' }, base: dated });
    const late = { ...dated, from: '2026-11-20' };
    expect(asked(desk, { type: 'EditPriceBook', kind, id, body: late, base: dated }).edit?.kept).toEqual([
      { field: 'until', value: '2026-11-10' },
    ]);
    expect(asked(desk, { type: 'ReadEntry', kind, id }).entry?.body).toEqual(late);
    desk.close();
  });

  it('edits while the till sells: the sale keeps its prices, and edits wait together', () => {
    const desk = till(shop);
    desk.do({ type: 'Scan', code: 'ITEM-1' });
    expect(asked(desk, { type: 'EditPriceBook', kind, id, body: half }).edit?.waits).toBe(true);
    const renamed = { ...half, name: 'Half' };
    asked(desk, { type: 'EditPriceBook', kind, id, body: renamed, base: half });
    expect(asked(desk, { type: 'ReadEntry', kind, id }).entry).toMatchObject({ body: renamed, waits: true });
    const row = asked(desk, { type: 'ListBundles' }).bundles?.find((one) => one.id === id);
    expect(row).toMatchObject({ name: 'Half', waits: true, worth: { cheapest: { saving: 1500 } } });
    expect(desk.do({ type: 'Scan', code: 'ITEM-2' }).totals.saving).toBe(300);
    desk.do({ type: 'VoidSale' });
    const versions = [...readJournal(desk.desk.db)]
      .map(({ body }) => JSON.parse(body))
      .filter(({ type }) => type === 'v1.PriceBookEdited')
      .map(({ version, after }) => [version, after.name]);
    expect(versions).toEqual([
      [2, 'Set 1'],
      [3, 'Half'],
    ]);
    desk.close();
  });
});

describe('the bundles of a store', () => {
  it('are listed with their state and what they are worth', () => {
    const desk = till(shop);
    const { bundles } = asked(desk, { type: 'ListBundles' });
    expect(bundles?.map((one) => [one.id, one.state])).toEqual([
      [id, 'running'],
      ['b-draft', 'draft'],
      ['b-next', 'scheduled'],
      ['b-over', 'ended'],
    ]);
    expect(bundles?.[0]?.worth.cheapest).toEqual({
      picks: [
        { sku: 'ITEM-1', name: 'Item ITEM-1', quantity: 1 },
        { sku: 'ITEM-2', name: 'Item ITEM-2', quantity: 1 },
      ],
      ...{ gross: 3000, saving: 300, price: 2700, margin: 995, marginBefore: 1239 },
    });
    desk.close();
  });

  it('are weighed as they are written: cheapest, dearest, and who else wants the items', () => {
    const desk = till(shop);
    const slots = [{ quantity: 2, choose: [{ category: 'things' }] }];
    const written = { ...set, id: 'new', slots, price: { amountOff: 100 } };
    const { weighed } = asked(desk, { type: 'WeighBundle', bundle: written });
    expect([weighed?.worth.cheapest?.price, weighed?.worth.dearest?.price]).toEqual([900, 3900]);
    // The draft and the one that is over are no rivals.
    expect(weighed?.conflicts.map((one) => [one.id, one.wins, one.saving, one.otherSaving])).toEqual([
      [id, 'other', 100, 300],
      ['b-next', 'other', 100, 300],
    ]);
    expect(desk.refused({ type: 'WeighBundle', bundle: { id: 'x' } })).toBe('unsound-entry');
    desk.close();
  });
});

describe('a replay', () => {
  const worker = new URL('../../../electron/workers/replay.ts', import.meta.url);
  const start = { type: 'ReplayBundle', bundle: { ...half, state: 'draft' } };

  function soldTwice(now?: () => string): TestTill {
    const desk = till({ ...shop, ...(now && { now }) });
    desk.desk.replayer = openBeside(worker, 'no replay');
    for (const codes of [['ITEM-1', 'ITEM-2'], ['ITEM-3']]) {
      for (const code of codes) desk.do({ type: 'Scan', code });
      desk.do({ type: 'TakeTender', kind: 'cash', amount: 10_000 });
      desk.do({ type: 'CompleteSale' });
    }
    return desk;
  }

  async function ended(desk: TestTill) {
    const progress = () => asked(desk, { type: 'ReplayProgress' }).replay;
    for (let tries = 0; tries < 2_000 && progress()?.state === 'running'; tries++) await wait(20);
    return progress();
  }

  it('tells beside the selling what a change would have done', async () => {
    const desk = soldTwice();
    expect(asked(desk, start).replay?.state).toBe('running');
    expect(await ended(desk)).toEqual({
      ...{ state: 'done', done: 2, of: 2 },
      result: {
        ...{ from: '2026-10-25', until: '2026-11-22', sales: 2, matches: 1, unproven: 0 },
        ...{ was: { times: 1, saving: 300 }, wouldBe: { times: 1, saving: 1500 } },
        before: { saving: 300, paid: 3200, margin: 802 },
        after: { saving: 1500, paid: 2000, margin: -173 },
        ...{ others: [], assumes: 'unchanged-buying' },
      },
    });
    desk.close();
  });

  it('looks at so many days', async () => {
    let day = '2026-11-01';
    const desk = soldTwice(() => `${day}T10:00:00.000Z`);
    day = '2026-11-22';
    asked(desk, { ...start, days: 7 });
    expect((await ended(desk))?.result).toMatchObject({ sales: 0, from: '2026-11-15' });
    desk.close();
  });

  it('is given up when it is told so, and begins anew', async () => {
    const desk = soldTwice();
    asked(desk, start);
    expect(asked(desk, { type: 'CancelReplay' }).replay).toMatchObject({ state: 'cancelled', result: null });
    asked(desk, start);
    asked(desk, { ...start, bundle: set });
    expect((await ended(desk))?.result).toMatchObject({ wouldBe: { saving: 300 } });
    expect(desk.refused({ ...start, bundle: {} })).toBe('unsound-entry');
    desk.close();
  });

  it('says so where nothing can replay', () => {
    const desk = till(shop);
    expect(desk.refused(start)).toBe('no-replay');
    expect(asked(desk, { type: 'ReplayProgress' }).replay?.state).toBe('none');
    desk.close();
  });
});
