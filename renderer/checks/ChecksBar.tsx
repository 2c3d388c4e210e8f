import { Button } from '../design/Button.tsx';
import { openCheck } from '../store/check-form.ts';
import { answerCheck } from '../store/checks.ts';
import { checks, store } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { checkWords } from './check-words.ts';

/** What has to be looked at before this sale can be paid, above the basket. */
export function ChecksBar() {
  const { checks: words } = useWords();
  const open = useTill(checks);
  const here = useTill(store);
  const [first, ...others] = open;
  if (!first || !here) return null;
  return (
    <section className="checks" aria-label={words.title} data-testid="check">
      <p>
        {checkWords(first, words, here.locale)}
        {others.length > 0 && <span className="checks-more"> +{others.length}</span>}
      </p>
      <Button hotkey="Ctrl+b" onClick={() => openCheck(null)}>
        {first.bornBy === null ? words.look : words.birthDate}
      </Button>
      <Button onClick={() => void answerCheck(first, true, 'shown')}>{words.passed}</Button>
      <Button onClick={() => void answerCheck(first, false, 'shown')}>{words.refused}</Button>
    </section>
  );
}
