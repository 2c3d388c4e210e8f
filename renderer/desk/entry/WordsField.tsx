import { useEffect, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { TextField } from '../fields/TextField.tsx';
import { groupsOf } from './find-items.ts';

type Props = {
  label: string;
  hint: string;
  value: readonly string[];
  onWords: (words: string[]) => void;
  problems: readonly string[];
  locked?: boolean;
  /** Which words there are already: tags of answers, or groups of customers. */
  known: 'answer' | 'customer';
  /** Only these are there to be picked. */
  offered?: readonly string[];
};

/** More stand in nobody's way only by name. */
const mostShown = 12;

/** Words with blanks between them, typed or picked from those that there are; one that nobody has is told. */
export function WordsField({ value, onWords, known, offered, hint, ...rest }: Props) {
  const { deskFields } = useWords();
  const there = useThere(known);
  const words = value.filter(Boolean);
  const strange = there === null ? [] : words.filter((word) => !there.all.includes(word));
  const left = (offered ?? there?.shown ?? []).filter((word) => !words.includes(word));
  return (
    <div className="desk-words">
      <TextField
        {...rest}
        hint={strange.length > 0 ? deskFields.nobodyHas(strange.join(', ')) : hint}
        most={200}
        value={value.join(' ')}
        onText={(text) => onWords(text === '' ? [] : text.toLowerCase().split(/[ ,;]/))}
      />
      {left.length > 0 && !rest.locked && (
        <div className="desk-known">
          {left.slice(0, mostShown).map((word) => (
            <Button
              key={word}
              className="chip"
              aria-label={deskFields.addWord(word, rest.label)}
              onClick={() => onWords([...words, word])}
            >
              + {word}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

type There = { shown: string[]; all: string[] };

/** What may be picked, and all that there is: a tag may be one of items too. null: not known yet. */
function useThere(known: Props['known']): There | null {
  const [there, setThere] = useState<There | null>(null);
  useEffect(() => {
    let gone = false;
    const all = known === 'answer' ? groupsOf('answer', 'tag') : groupsOf(known);
    void Promise.all([groupsOf(known), all]).then(([shown, every]) => {
      if (!gone) setThere({ shown, all: every });
    });
    return () => {
      gone = true;
    };
  }, [known]);
  return there;
}
