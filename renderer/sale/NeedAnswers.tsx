import type { SuggestionView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { answerCard } from '../store/cards.ts';
import type { Opened } from '../store/panel.ts';
import { words } from '../words/words.ts';

type Props = { card: SuggestionView; opened: Opened | null };

/**
 * What may be answered, one press each; below it, quieter, what may be heard without asking. On a low screen one of the
 * two stands there at a time.
 */
export function NeedAnswers({ card, opened }: Props) {
  const { answers = [], signals = [] } = card;
  const heard = opened?.what === 'heard';
  const keyed = opened?.what === 'need';
  return (
    <div className={heard ? 'need-answers heard-open' : 'need-answers'}>
      <div className="answers">
        {answers.map(({ id, text }, index) => (
          <Button
            key={id}
            className="answer"
            hotkey={keyed ? String(index + 1) : undefined}
            onClick={() => answerCard(card.id, id)}
          >
            {text}
          </Button>
        ))}
      </div>
      {signals.length > 0 && <Heard card={card} firstDigit={heard ? 1 : keyed ? answers.length + 1 : null} />}
    </div>
  );
}

function Heard({ card, firstDigit }: { card: SuggestionView; firstDigit: number | null }) {
  return (
    <div className="signals">
      <p className="heard">{words().panel.heard}</p>
      <div className="chips">
        {card.signals?.map(({ id, text }, index) => (
          <Button
            key={id}
            className="chip"
            hotkey={firstDigit === null ? undefined : String(firstDigit + index)}
            onClick={() => answerCard(card.id, id)}
          >
            {words().frame.quoted(text)}
          </Button>
        ))}
      </div>
    </div>
  );
}
