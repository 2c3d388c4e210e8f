import { describe, expect, it } from 'vitest';
import type { TillReply } from '../../../contract/till-reply.ts';
import type { TillView } from '../../../contract/till-view.ts';
import { usualReasons } from '../../../domain/price-book/reason.ts';
import { rule, store } from '../../builders/price-book.ts';
import { refusingDay, shop } from '../../builders/refusing-day.ts';
import { staffedTill } from '../../builders/staff.ts';
import type { TestTill } from '../../builders/till.ts';

/** All that a reply says by itself. What the store has written is not in it. */
function saidIn(reply: TillReply): string[] {
  if (!reply.ok) return [reply.refusal.message];
  const { view } = reply;
  return [
    ...(view.undo === null ? [] : [view.undo]),
    ...view.notices,
    ...view.quiet.map(({ why }) => why),
    ...[...view.suggestions, ...view.further].flatMap(wordsOf),
    ...(view.sale?.bundles ?? []).flatMap(({ beats }) => (beats === null ? [] : [beats])),
  ];
}

function wordsOf(card: TillView['suggestions'][number]): string[] {
  const heading = card.kind === 'need' || card.kind === 'bundle' ? [card.reason] : [];
  return [card.because, ...heading, ...(card.urgency === undefined ? [] : [card.urgency])];
}

/** What a till says of the same day in a language, and how often it refused. */
function said(language: 'en' | 'de'): { texts: string[]; refusals: Set<string> } {
  let now = '2026-11-22T10:00:00.000Z';
  const desk = staffedTill({ ...shop, now: () => now });
  desk.do({ type: 'View', language });
  const replies = refusingDay.map((command) => desk.ask(command));
  now = '2026-11-20T10:00:00.000Z';
  replies.push(desk.ask({ type: 'View' }));
  desk.close();
  const refusals = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.message]));
  return { texts: replies.flatMap(saidIn), refusals: new Set(refusals) };
}

describe('a till that is asked to speak German', () => {
  const german = said('de');
  const english = said('en');

  it('says every refusal, step, reason, urgency and notice in German', () => {
    expect(german.texts).toHaveLength(english.texts.length);
    const same = german.texts.filter((text, at) => text === english.texts[at]);
    expect(same).toEqual([]);
    expect(new Set(german.texts).size).toBeGreaterThan(110);
    expect(german.refusals.size).toBeGreaterThan(75);
  });
});

describe('the language', () => {
  const berlin = { ...shop, store: store({ locale: 'de-DE', reasons: usualReasons('de-DE') }) };
  const scan = { type: 'Scan', code: 'PRINTER' };
  const step = (desk: TestTill) => desk.do({ type: 'View' }).undo;

  it('is the store’s until the screen asks for another, and changes what stands there already', () => {
    const desk = staffedTill(berlin);
    expect(desk.do(scan).undo).toBe('Canto hinzufügen');
    expect(desk.do({ type: 'View', language: 'en' })).toMatchObject({ undo: 'Add Canto' });
    expect(step(desk)).toBe('Add Canto');
    expect(desk.do({ type: 'View', language: 'store' }).undo).toBe('Canto hinzufügen');
  });

  it('changes nothing in the journal', () => {
    const desk = staffedTill(berlin);
    desk.do(scan);
    desk.do({ type: 'Undo' });
    const body = desk.desk.db
      .prepare("SELECT body FROM journal WHERE type = 'v1.StepUndone'")
      .pluck()
      .get() as string;
    expect(JSON.parse(body)).toMatchObject({ step: 'Add Canto' });
  });

  it('is the store’s in the words of its scripts, and in the reasons that it has not named', () => {
    const desk = staffedTill({
      ...berlin,
      rules: [
        rule({
          ...{ id: 'cable', when: [{ sku: 'PRINTER' }], offer: ['CABLE'] },
          say: 'Im Regal: {stock}.',
        }),
      ],
    });
    const view = desk.do({ type: 'View', language: 'en' });
    expect(view.reasons.discount?.map(({ text }) => text)).toEqual(['Beschädigt', 'Kulanz']);
    const [card] = desk.do(scan).suggestions;
    expect(card).toMatchObject({ say: 'Im Regal: drei.', urgency: 'Three left' });
  });
});
