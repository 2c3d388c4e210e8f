import type { Money } from '../../domain/money.ts';
import type { CardOutcome } from '../../domain/sale/sale.ts';
import type { CardRequest, CardTerminal } from '../../electron/devices/card-terminal.ts';

/** What happens to one question: the card's fate, where the terminal has not decided yet, and that of the reply. */
export type Fate = { card: 'good' | 'bad'; reply: 'comes' | 'lost' | 'breaks' };

export type ScriptedTerminal = CardTerminal & {
  /** Every movement of money in order; a tender id that stands here twice was charged twice. */
  readonly moved: { tenderId: string; amount: Money }[];
  /** Every id that `ask` was called with. */
  readonly asked: string[];
  /** What its slip says of a payment, for whoever looks; nothing before it is decided. */
  slip(tenderId: string): CardOutcome | undefined;
  /** Takes the oldest question one step on: first the terminal decides, then its reply leaves. */
  step(): void;
  /** The line to the till is cut: replies that were under way are lost; what was decided stays. */
  cutOff(): void;
};

type Question = {
  fate: Fate;
  decide: () => CardOutcome;
  decided?: CardOutcome;
  reply(outcome: CardOutcome): void;
};

/** A terminal that lives through anything that happens to the till, and moves money by a script. */
export function scriptedTerminal(next: () => Fate): ScriptedTerminal {
  const moved: ScriptedTerminal['moved'] = [];
  const asked: string[] = [];
  const final = new Map<string, CardOutcome>();
  let questions: Question[] = [];

  function question(decide: (fate: Fate) => CardOutcome): Promise<CardOutcome> {
    const fate = next();
    return new Promise((resolve, reject) => {
      const reply = (outcome: CardOutcome) =>
        fate.reply === 'breaks' ? reject(new Error('cable out')) : resolve(outcome);
      questions.push({ fate, decide: () => decide(fate), reply });
    });
  }

  function settle(tenderId: string, outcome: CardOutcome, amount: Money): CardOutcome {
    const known = final.get(tenderId);
    if (known) return known;
    final.set(tenderId, outcome);
    if (outcome === 'approved') moved.push({ tenderId, amount });
    return outcome;
  }

  return {
    answers: true,
    moved,
    asked,
    ask({ tenderId, amount }: CardRequest) {
      asked.push(tenderId);
      return question(({ card }) => settle(tenderId, card === 'good' ? 'approved' : 'declined', amount));
    },
    askAgain: (tenderId) => question(() => settle(tenderId, 'declined', 0)),
    slip: (tenderId) => final.get(tenderId),
    step() {
      const [first] = questions;
      if (!first) return;
      if (first.decided === undefined) first.decided = first.decide();
      else {
        questions.shift();
        first.reply(first.fate.reply === 'lost' ? 'unknown' : first.decided);
      }
    },
    cutOff() {
      // What is on its way to the terminal still gets there; nobody hears what it says.
      for (const one of questions) if (one.decided === undefined && one.fate.card === 'good') one.decide();
      questions = [];
    },
  };
}
