import type { Standing as Kind } from '../../../contract/office-page.ts';
import { useWords } from '../words/words.ts';

/** How a till stands: a word, and a shape and colour beside it. */
export function Standing({ of }: { of: Kind }) {
  const { standings } = useWords();
  return <span className={`standing ${of}`}>{standings[of]}</span>;
}
