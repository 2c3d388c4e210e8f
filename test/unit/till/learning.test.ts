import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { readLearned } from '../../../db/learned.ts';
import { readJournal } from '../../../db/read-journal.ts';
import { chanceOf } from '../../../domain/selling/acceptance.ts';
import { openLearner } from '../../../electron/till/learning.ts';
import { smallShop } from '../../builders/small-shop.ts';
import { bringBack, type TestTill, till } from '../../builders/till.ts';

const worker = new URL('../../../electron/workers/learn.ts', import.meta.url);
const asked = { kind: 'complement', source: 'ink', trigger: 'PRINTER' } as const;

function sell(desk: TestTill, accepted: string[]) {
  desk.do({ type: 'Scan', code: 'PRINTER' });
  for (const suggestionId of accepted) desk.do({ type: 'AcceptSuggestion', suggestionId });
  desk.do({ type: 'TakeTender', kind: 'cash', amount: 1_000_000 });
  desk.do({ type: 'CompleteSale' });
}

function learnedEvents({ desk }: TestTill) {
  return [...readJournal(desk.db)]
    .filter(({ type }) => type === 'v1.AdviceLearned')
    .map(({ body }) => JSON.parse(body));
}

function hashOfKept({ desk }: TestTill): string {
  const hash = createHash('sha256');
  const parts = desk.db.prepare('SELECT body FROM learned_parts ORDER BY position').pluck();
  for (const part of parts.all()) hash.update(part as Buffer);
  return hash.update(desk.db.prepare('SELECT drafts FROM learned').pluck().get() as string).digest('hex');
}

/** Waits until so much was learned, ten seconds at most. */
async function until(desk: TestTill, version: number): Promise<void> {
  for (let tries = 0; tries < 2_000 && desk.desk.learned.version < version; tries++) await wait(20);
  expect(desk.desk.learned.version).toBe(version);
}

describe('what the till learns', () => {
  it('comes from a worker, is kept with its hash in the journal, and holds from the next sale on', async () => {
    const desk = till(smallShop);
    for (let sale = 0; sale < 5; sale++) sell(desk, ['rule:cable', 'rule:ink']);
    const throughSeq = desk.desk.journal.last().seq;
    desk.do({ type: 'Scan', code: 'PRINTER' });
    const learner = openLearner(desk.desk, worker);
    learner.begin();
    await until(desk, 1);
    const [event] = learnedEvents(desk);
    expect(event).toMatchObject({ version: 1, day: '2026-11-22' });
    expect(event.throughSeq).toBeGreaterThanOrEqual(throughSeq);
    expect(hashOfKept(desk)).toBe(event.hash);
    expect(chanceOf(desk.desk.learned.acceptance, asked)).toBeGreaterThan(0.12);
    expect(desk.desk.learned.oftenWith).toBeNull();

    expect(desk.desk.advice.learned.version).toBe(0);
    expect(desk.do({ type: 'Scan', code: 'PAPER' }).sale?.lines).toHaveLength(2);
    expect(desk.desk.open?.sale.learnedVersion).toBe(0);
    desk.do({ type: 'VoidSale' });
    desk.do({ type: 'Scan', code: 'PRINTER' });
    expect(desk.desk.open?.sale.learnedVersion).toBe(1);
    expect(desk.desk.advice.learned.version).toBe(1);
    desk.close();
    const after = till({ file: desk.file });
    expect(after.desk.advice.learned).toEqual(readLearned(after.desk.db, 1));
    expect(after.desk.advice.learned.version).toBe(1);
  });

  it('is learned once a business day, and again after a return', async () => {
    let now = '2026-11-22T10:00:00.000Z';
    const desk = till({ ...smallShop, now: () => now });
    const learner = openLearner(desk.desk, worker);
    desk.desk.onSaleOpened = learner.begin;
    learner.begin();
    sell(desk, ['rule:ink']);
    await until(desk, 1);
    sell(desk, []);
    await wait(50);
    expect(learnedEvents(desk)).toHaveLength(1);
    const saleId = desk.desk.open?.sale.id ?? '';
    bringBack(desk, saleId, 'PRINTER', 1);
    now = '2026-11-23T10:00:00.000Z';
    sell(desk, []);
    await until(desk, 2);
    expect([...desk.desk.learned.returns]).toEqual([['PRINTER', { sold: 3, returned: 1 }]]);
    expect(learnedEvents(desk).map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-23']);
  });

  it('is nothing where nothing was sold', async () => {
    const desk = till(smallShop);
    openLearner(desk.desk, worker).begin();
    await wait(50);
    expect(learnedEvents(desk)).toEqual([]);
  });

  it('is given up when the till closes, and a worker that fails leaves the till selling', async () => {
    const desk = till(smallShop);
    sell(desk, []);
    const learner = openLearner(desk.desk, worker);
    learner.begin();
    learner.stop();
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = openLearner(desk.desk, new URL('no-such-worker.ts', import.meta.url));
    broken.begin();
    for (let tries = 0; tries < 2_000 && said.mock.calls.length === 0; tries++) await wait(20);
    expect(said.mock.calls[0]?.[0]).toMatch('could not learn');
    said.mockRestore();
    sell(desk, []);
    expect(learnedEvents(desk)).toEqual([]);
  });

  it('drafts rules for pairs that chance does not explain, never those that the price book has', async () => {
    const desk = till(smallShop);
    for (let sale = 0; sale < 60; sale++) {
      const [first, second] = sale % 2 === 0 ? ['PRINTER', 'PAPER'] : ['CABLE-3M', 'GIFT'];
      desk.do({ type: 'Scan', code: first });
      desk.do({ type: 'Scan', code: second });
      if (sale % 2 === 0) desk.do({ type: 'Scan', code: 'INK' });
      desk.do({ type: 'TakeTender', kind: 'cash', amount: 1_000_000 });
      desk.do({ type: 'CompleteSale' });
    }
    openLearner(desk.desk, worker).begin();
    await until(desk, 1);
    expect(desk.desk.learned.oftenWith?.baskets).toBe(60);
    expect(readLearned(desk.desk.db, 1)).toEqual(desk.desk.learned);
    const reply = desk.ask({ type: 'DraftRules' });
    const drafts = reply.ok ? (reply.drafts ?? []) : [];
    expect(drafts).toContainEqual({
      ...{ when: 'CABLE-3M', offer: 'GIFT', whenName: 'USB cable 3 m', offerName: 'Pen' },
      ...{ together: 30, confidence: 1, lift: 2 },
    });
    expect(drafts.map(({ when, offer }) => `${when} ${offer}`)).not.toContain('PRINTER INK');
    expect(desk.do({ type: 'Scan', code: 'CABLE-3M' }).suggestions).toEqual([]);
  });
});
