import type { EntryPreview } from '../../../contract/price-book-view.ts';
import type { Moment } from '../../../domain/price-book/rule.ts';
import { money } from '../../store/till.ts';
import { useWords, words } from '../../words/words.ts';
import type { Body } from './body.ts';
import type { Draft } from './drafts.ts';

const topics = ['product', 'signals', 'moment', 'scenario', 'discount', 'value'] as const;
type Topic = (typeof topics)[number];

/** What a colleague has to know of an offer, topic by topic, and where something is missing yet. */
export function Knowledge({ draft: { body }, seen }: { draft: Draft; seen: EntryPreview }) {
  const { deskPreview } = useWords();
  const told = topicsOf(body, seen);
  return (
    <section aria-label={deskPreview.knowledge}>
      <h3>{deskPreview.knowledge}</h3>
      <dl className="desk-answers desk-knowledge" data-testid="knowledge">
        {topics.map((topic) => (
          <div key={topic}>
            <dt>{deskPreview.topics[topic]}</dt>
            {told[topic] === '' ? (
              <dd className="desk-hint">{deskPreview.lacking[topic]}</dd>
            ) : (
              <dd>{told[topic]}</dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

function topicsOf(body: Body, { cards: [card], heard, bundles }: EntryPreview): Record<Topic, string> {
  const { deskAdvice, deskPreview, frame } = words();
  const moment = deskAdvice.moments[(body.moment as Moment | undefined) ?? 'scan'];
  const scenario = [card && frame.quoted(card.say), card?.demonstrate];
  const answered =
    card && card.objections.length > 0 ? deskPreview.objectionsAnswered(card.objections.length) : '';
  return {
    product: card ? `${card.quantity} × ${card.name}` : '',
    signals: heard.map((text) => frame.quoted(text)).join(' '),
    moment,
    scenario: [...scenario, answered].filter(Boolean).join(' '),
    discount: card?.saving !== undefined ? deskPreview.saves(money(card.saving)) : bundles.join(', '),
    value: String(body.benefit ?? ''),
  };
}
