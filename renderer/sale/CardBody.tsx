import type { SuggestionView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { takeInstead } from '../store/cards.ts';
import type { Opened } from '../store/panel.ts';
import { money } from '../store/till.ts';
import { words } from '../words/words.ts';
import { Choices } from './Choices.tsx';
import { isOut, offer, price, replaced } from './card-words.ts';
import { NeedAnswers } from './NeedAnswers.tsx';
import { RequiredExits } from './RequiredExits.tsx';
import { unbroken } from './unbroken.ts';

type Props = { card: SuggestionView; opened: Opened | null };

/** What the card says, or what has been opened in its place. */
export function CardBody({ card, opened }: Props) {
  if (opened?.what === 'choices') return <Choices card={card} />;
  if (opened?.what === 'answer') return <Answer card={card} objectionId={opened.objectionId} />;
  if (opened?.what === 'exits') return <RequiredExits card={card} />;
  if (opened?.what === 'swap') return <AskSwap card={card} />;
  return (
    <>
      <p className="say">{words().frame.quoted(unbroken(card.say))}</p>
      {opened?.what === 'because' ? <p className="why because">{card.because}</p> : <Why card={card} />}
      {card.kind === 'need' && <NeedAnswers card={card} opened={opened} />}
    </>
  );
}

function Why({ card }: { card: SuggestionView }) {
  if (card.kind === 'need') return card.benefit && <p className="why">{card.benefit}</p>;
  return (
    <p className="why">
      <b>{price(card)}</b> <span className="offer-name">{unbroken(offer(card))}.</span>{' '}
      {isOut(card) && card.elsewhere && <span className="elsewhere">Elsewhere: {card.elsewhere}.</span>}{' '}
      <span className="benefit">{card.benefit}</span>{' '}
      {card.demonstrate && <span className="cue">{card.demonstrate}</span>}
    </p>
  );
}

function Answer({ card, objectionId }: { card: SuggestionView; objectionId: string }) {
  const objection = card.objections.find(({ id }) => id === objectionId);
  return (
    <>
      <p className="heard">{words().panel.customerSays(objection?.text)}</p>
      <p className="say" data-testid="answer">
        {words().frame.quoted(unbroken(objection?.answer ?? ''))}
      </p>
      {objection?.instead && (
        <Button className="instead" hotkey="1" onClick={() => takeInstead(card.id)}>
          {words().panel.addFor(unbroken(objection.instead.name), money(objection.instead.price))}
        </Button>
      )}
    </>
  );
}

/** The question before a swap: what goes, what comes, and the difference. */
function AskSwap({ card }: { card: SuggestionView }) {
  return (
    <>
      <p className="heard">{words().panel.askSwap}</p>
      <p className="say" data-testid="swap">
        {words().panel.swapPrice(unbroken(replaced(card)), price(card))}
      </p>
      <p className="why">{words().panel.swapHint(unbroken(card.name), unbroken(replaced(card)))}</p>
    </>
  );
}
