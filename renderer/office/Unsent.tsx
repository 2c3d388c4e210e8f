import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { count, headOffice } from './office.ts';

/** What head office has not received, for whoever closes a shift or the day. */
export function Unsent() {
  const { office: said } = useWords();
  const office = useTill(headOffice);
  if (!office) return null;
  const { state, waiting } = office;
  const words = waiting === 0 ? said.unsentNothing : said.unsent(waiting, count(waiting));
  return (
    <p className="gate-hint" data-testid="unsent">
      {state === 'none' ? said.unsentNone : words}
    </p>
  );
}
