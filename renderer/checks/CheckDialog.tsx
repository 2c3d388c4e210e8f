import type { FormEvent } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Keypad } from '../design/Keypad.tsx';
import { useCheckForm } from '../store/check-form.ts';
import { answerCheck } from '../store/checks.ts';
import { checks, store } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/words.ts';
import { ageOf, dateOrder, readDay } from './born.ts';
import { type Check, checkWords } from './check-words.ts';

/** The first thing to be checked: by the date of birth, or by what the cashier saw. */
export function CheckDialog() {
  const { checks: words } = useWords();
  const [first] = useTill(checks);
  if (!first) return null;
  return (
    <Dialog title={words.title} key={first.id}>
      <AskCheck check={first} />
    </Dialog>
  );
}

function AskCheck({ check }: { check: Check }) {
  const { checks: words } = useWords();
  const text = useCheckForm((form) => form.text);
  const locale = useTill(store)?.locale ?? 'en';
  const judged = judge(check, text, locale, words);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (judged.passed !== null) void answerCheck(check, judged.passed, 'birth-date');
  };
  return (
    <form className={check.bornBy === null ? 'quantity-form' : 'quantity-form pad-form'} onSubmit={submit}>
      <div className="pad-side">
        <p className="check-what">{checkWords(check, words, locale)}</p>
        {check.bornBy !== null && (
          <>
            <label className="field">
              {words.birthDate}
              <input
                data-typing="birth-date"
                className="amount-input"
                inputMode="none"
                autoComplete="off"
                maxLength={10}
                placeholder={words.order[dateOrder(locale)]}
                value={text}
                onChange={({ target }) => useCheckForm.setState({ text: target.value.replace(/\D/g, '') })}
              />
            </label>
            <p className={judged.look} role="status" data-testid="judged">
              {judged.says}
            </p>
          </>
        )}
      </div>
      {check.bornBy !== null && <Keypad decimals={0} />}
      <CheckAnswers check={check} passed={judged.passed} />
    </form>
  );
}

function CheckAnswers({ check, passed }: { check: Check; passed: boolean | null }) {
  const { checks: words } = useWords();
  const key = (answer: boolean, otherwise: string) => (passed === answer ? 'Enter' : otherwise);
  const look = (answer: boolean) => (passed === answer ? 'go' : 'plain');
  return (
    <div className="check-answers">
      <Button
        look={look(true)}
        big
        hotkey={key(true, 'F1')}
        disabled={passed === false}
        onClick={() => void answerCheck(check, true, passed === null ? 'shown' : 'birth-date')}
      >
        {words.passed}
      </Button>
      <Button
        look={look(false)}
        big
        hotkey={key(false, 'F2')}
        onClick={() => void answerCheck(check, false, passed === null ? 'shown' : 'birth-date')}
      >
        {words.refused}
      </Button>
      <p className="settings-hint">{words.refusedHint}</p>
    </div>
  );
}

type Judged = { passed: boolean | null; says: string; look: string };

/** What a typed date of birth says of the customer's age. */
function judge({ bornBy, minAge }: Check, text: string, locale: string, words: Words['checks']): Judged {
  const plain = { passed: null, look: 'judged' };
  if (bornBy === null || minAge === null || text.length < 8) return { ...plain, says: words.typeIt };
  const born = readDay(text, dateOrder(locale));
  if (!born) return { ...plain, says: words.noDate, look: 'judged warn' };
  const age = ageOf(born, bornBy, minAge);
  if (born > bornBy) return { passed: false, says: words.tooYoung(age), look: 'judged warn' };
  return { passed: true, says: words.oldEnough(age), look: 'judged good' };
}
