import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { AnalysisRow, AnalysisView } from '../../../contract/analysis-view.ts';
import { tillReply } from '../../../contract/till-reply.ts';
import { openBeside } from '../../../electron/till/beside.ts';
import { item } from '../../builders/price-book.ts';
import { smallShop } from '../../builders/small-shop.ts';
import { type TestTill, type TestTillParts, till } from '../../builders/till.ts';

const worker = new URL('../../../electron/workers/mine.ts', import.meta.url);
const order = { type: 'AnalyseBaskets', minSupport: 100, minConfidence: 1_000 };
type Done = Extract<AnalysisView, { state: 'done' }>;

function analysingTill(parts: TestTillParts = smallShop): TestTill {
  const desk = till(parts);
  desk.desk.analyst = openBeside(worker, 'no analysis');
  return desk;
}

function sell(desk: TestTill, skus: string[], accepted: string[] = []): void {
  for (const code of skus) desk.do({ type: 'Scan', code });
  for (const suggestionId of accepted) desk.do({ type: 'AcceptSuggestion', suggestionId });
  desk.do({ type: 'TakeTender', kind: 'cash', amount: 1_000_000 });
  desk.do({ type: 'CompleteSale' });
}

/** So many sales of a printer with ink, of which five were brought by a card, and as many of a long cable with a pen. */
function sellPairs(desk: TestTill, times: number): void {
  for (let sale = 0; sale < times; sale++) {
    if (sale < 5) sell(desk, ['PRINTER'], ['rule:ink']);
    else sell(desk, ['PRINTER', 'INK']);
    sell(desk, ['CABLE-3M', 'GIFT']);
  }
}

function show(desk: TestTill, asked = {}): AnalysisView {
  const reply = desk.ask({ type: 'Analysis', ...asked });
  expect(tillReply.safeParse(reply).success).toBe(true);
  if (!reply.ok || !reply.analysis) throw new Error('no analysis');
  return reply.analysis;
}

async function found(desk: TestTill, asked = {}): Promise<Done> {
  for (let tries = 0; tries < 2_000 && show(desk).state === 'running'; tries++) await wait(20);
  const analysis = show(desk, asked);
  if (analysis.state !== 'done') throw new Error(`the analysis is ${analysis.state}`);
  return analysis;
}

const names = ({ rows }: { rows: AnalysisRow[] }) =>
  rows.map(({ when, offer }) => `${when.map(({ sku }) => sku).join('+')} > ${offer.sku}`);

describe('the analysis of the baskets', () => {
  it('finds what is bought together, and marks what the price book and the cards have a part in', async () => {
    const desk = analysingTill();
    sellPairs(desk, 20);
    expect(desk.ask(order)).toMatchObject({ ok: true, analysis: { state: 'running' } });
    const all = await found(desk);
    expect(all).toMatchObject({ baskets: 40, least: 5, complete: true, categories: ['things'], of: 4 });
    const cable = all.rows.find(({ when }) => when[0]?.sku === 'CABLE-3M');
    expect(cable).toMatchObject({
      ...{ offer: { sku: 'GIFT', name: 'Pen' }, together: 20, whenBaskets: 20, offerBaskets: 20 },
      ...{ support: 0.5, confidence: 1, lift: 2, leverage: 0.25, led: 0, ties: [] },
    });
    expect(cable?.q).toBeLessThan(0.05);
    const ink = all.rows.find(({ when }) => when[0]?.sku === 'PRINTER');
    expect(ink).toMatchObject({ offer: { sku: 'INK' }, together: 20, led: 5 });
    expect(ink?.ties).toMatchObject([{ by: 'complement', id: 'ink' }]);
    const own = await found(desk, { ownOnly: true, sort: 'lift' });
    expect(names(own).sort()).toEqual(['CABLE-3M > GIFT', 'GIFT > CABLE-3M']);
  });

  it('marks what a bundle or a required rule ties, and lets a category through', async () => {
    const items = smallShop.items.map((one) =>
      one.sku === 'PAPER' ? item({ ...one, category: 'paper' }) : one,
    );
    const desk = analysingTill({ ...smallShop, items });
    for (let sale = 0; sale < 8; sale++) {
      sell(desk, ['PRINTER', 'PAPER', 'CABLE']);
      sell(desk, ['SET-UP']);
    }
    desk.do(order);
    const paper = await found(desk, { category: 'paper', sort: 'together' });
    expect(paper.of).toBeLessThan((await found(desk)).of);
    for (const row of paper.rows) expect([...row.when, row.offer].map(({ sku }) => sku)).toContain('PAPER');
    const tiesOf = (when: string, offer: string) =>
      paper.rows
        .concat((show(desk) as Done).rows)
        .find((row) => row.when.length === 1 && row.when[0]?.sku === when && row.offer.sku === offer)
        ?.ties.map(({ by, id }) => `${by} ${id}`);
    expect(tiesOf('PRINTER', 'PAPER')).toEqual(['bundle office']);
    expect(tiesOf('CABLE', 'PRINTER')).toEqual(['required cable']);
    expect(tiesOf('CABLE', 'PAPER')).toEqual([]);
    expect((await found(desk, { most: 1 })).rows).toHaveLength(1);
  });

  it('drafts a rule or a bundle from a row, and from none that it did not find', async () => {
    const desk = analysingTill();
    sellPairs(desk, 6);
    desk.do({ ...order, mostItems: 2 });
    const { rows, number } = await found(desk);
    const row = rows.find(({ when }) => when[0]?.sku === 'CABLE-3M')?.rule;
    const draft = (more: object) => desk.ask({ type: 'DraftFromAnalysis', number, row, ...more });
    expect(draft({ as: 'rule' })).toMatchObject({
      draft: { rule: { kind: 'complement', when: [{ sku: 'CABLE-3M' }], offer: ['GIFT'] } },
    });
    const bundle = draft({ as: 'bundle' });
    expect(tillReply.safeParse(bundle).success).toBe(true);
    expect(bundle).toMatchObject({
      draft: {
        bundle: {
          name: 'USB cable 3 m + Pen',
          slots: [
            { quantity: 1, choose: [{ sku: 'CABLE-3M' }] },
            { quantity: 1, choose: [{ sku: 'GIFT' }] },
          ],
        },
      },
    });
    for (const wrong of [{ row: 99 }, { number: number + 1 }])
      expect(draft({ as: 'rule', ...wrong })).toMatchObject({ refusal: { code: 'no-row' } });
  });

  it('looks at the last days only, where it is told to', async () => {
    let now = '2026-10-01T10:00:00.000Z';
    const desk = analysingTill({ ...smallShop, now: () => now });
    for (let sale = 0; sale < 8; sale++) sell(desk, ['PRINTER', 'INK'], sale < 3 ? ['rule:cable'] : []);
    now = '2026-11-22T10:00:00.000Z';
    for (let sale = 0; sale < 7; sale++) sell(desk, ['CABLE-3M', 'GIFT']);
    desk.do({ ...order, days: 28 });
    expect(await found(desk)).toMatchObject({ baskets: 7, of: 2 });
    desk.do({ ...order, days: 90 });
    expect(await found(desk)).toMatchObject({ baskets: 15, number: 2 });
  });

  it('can be stopped, begun anew, and fails without harm', async () => {
    const desk = analysingTill();
    expect(show(desk)).toEqual({ state: 'none' });
    sellPairs(desk, 6);
    desk.do(order);
    desk.do({ type: 'StopAnalysis' });
    expect(show(desk)).toEqual({ state: 'cancelled' });
    desk.do(order);
    desk.do({ ...order, minSupport: 10_000 });
    expect((await found(desk)).of).toBe(0);
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    desk.desk.analyst = openBeside(new URL('no-such-worker.ts', import.meta.url), 'no analysis');
    desk.do(order);
    for (let tries = 0; tries < 2_000 && show(desk).state === 'running'; tries++) await wait(20);
    expect(show(desk)).toEqual({ state: 'failed' });
    expect(said.mock.calls[0]?.[0]).toBe('no analysis');
    said.mockRestore();
    sell(desk, ['SET-UP']);
  });

  it('finds nothing where nothing was sold, and is not there where no worker is', async () => {
    const desk = analysingTill();
    desk.do(order);
    expect(await found(desk)).toMatchObject({ baskets: 0, of: 0, rows: [] });
    expect(till(smallShop).refused(order)).toBe('no-analysis');
  });
});
