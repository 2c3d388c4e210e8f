import { useState } from 'react';
import { TextField } from '../fields/TextField.tsx';

type Props = {
  label: string;
  hint: string;
  value: readonly string[];
  onWords: (words: string[]) => void;
  problems: readonly string[];
  locked?: boolean;
};

/** Words with blanks between them. */
export function WordsField({ value, onWords, ...rest }: Props) {
  const joined = value.join(' ');
  const [typed, setTyped] = useState(joined);
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
  // Something else than this field has changed it.
  if (words(typed).join(' ') !== joined) setTyped(joined);
  return (
    <TextField
      {...rest}
      most={400}
      value={typed}
      onText={(text) => {
        setTyped(text);
        onWords(words(text));
      }}
    />
  );
}
