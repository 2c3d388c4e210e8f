import { useEffect } from 'react';
import type { EntryPreview } from '../../../contract/price-book-view.ts';
import type { SuggestionView } from '../../../contract/till-view.ts';
import { CardFace } from '../../sale/SuggestionCard.tsx';
import { useWords, words } from '../../words/words.ts';
import type { Draft } from './drafts.ts';
import { ItemsField } from './ItemsField.tsx';
import { Knowledge } from './Knowledge.tsx';
import { chooseFor, lookAtCard, usePreview } from './preview.ts';
import { WordsField } from './WordsField.tsx';

type Props = { name: string; draft: Draft };

const none: ReturnType<typeof usePreview.getState>['chosen'][string] = {};

/** The very card that the cashier would see, on a basket that the manager chooses; until they do, on one that calls for it. */
export function CardPreview({ name, draft }: Props) {
  const { deskPreview } = useWords();
  const { chosen, seen } = usePreview();
  const own = chosen[name] ?? none;
  const { basket = seen?.basket ?? [], tags = seen?.tags ?? [] } = own;
  const { body, problems } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew whenever the till has looked at the entry
  useEffect(() => void lookAtCard(draft, own), [problems, own]);
  return (
    <section className="desk-preview" aria-label={deskPreview.title}>
      <h3>{deskPreview.title}</h3>
      <ItemsField
        label={deskPreview.basket}
        groups={false}
        value={basket.map((sku) => ({ sku }))}
        onChange={(picked) =>
          chooseFor(name, { basket: picked.flatMap((one) => ('sku' in one ? [one.sku] : [])) })
        }
        problems={[]}
      />
      {'wants' in body && (
        <WordsField
          label={deskPreview.answered}
          hint={deskPreview.answeredHint}
          known="answer"
          offered={body.wants as string[]}
          value={tags}
          onWords={(words) => chooseFor(name, { tags: words })}
          problems={[]}
        />
      )}
      <Seen seen={seen} empty={basket.length === 0} />
      {seen && seen.cards.length > 0 && draft.kind !== 'need' && <Knowledge draft={draft} seen={seen} />}
    </section>
  );
}

function Seen({ seen, empty }: { seen: EntryPreview | null; empty: boolean }) {
  const { deskPreview } = useWords();
  if (!seen) return <p className="desk-hint">{deskPreview.notYet}</p>;
  if (empty) return <p className="desk-hint">{deskPreview.chooseBasket}</p>;
  const { cards, place, of, quiet, nextVisit } = seen;
  return (
    <>
      {cards.map((card) => (
        <Shown key={card.id} card={card} />
      ))}
      {nextVisit && <p className="desk-receipt">{deskPreview.onReceipt(nextVisit)}</p>}
      <p className="desk-hint" role="status">
        {place !== null && deskPreview.place(place, of)}
        {place === null &&
          !nextVisit &&
          (quiet[0] ? deskPreview.quiet(quiet.join('. ')) : deskPreview.notCalledFor)}
      </p>
    </>
  );
}

/** Only to be looked at: nothing in it can be pressed. What the cashier reads out after an objection stands beneath it. */
function Shown({ card }: { card: SuggestionView }) {
  const { deskPreview } = useWords();
  return (
    <>
      <div className="panel-look" inert>
        <CardFace card={card} place={0} compact={false} opened={null} />
      </div>
      <p className="visually-hidden">{`${card.reason}. ${card.say} ${card.benefit}`}</p>
      {card.objections.length > 0 && (
        <dl className="desk-answers" aria-label={deskPreview.answers}>
          {card.objections.map(({ id, text, answer, instead }) => (
            <div key={id}>
              <dt>{words().frame.quoted(text)}</dt>
              <dd>
                {words().frame.quoted(answer)} {instead && deskPreview.instead(instead.name)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
