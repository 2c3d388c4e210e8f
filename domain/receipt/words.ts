import type { PaperWords } from './paper-words.ts';
import { german } from './words-de.ts';
import { english } from './words-en.ts';

/** The words for a store, by the language of its locale; English where there are none of its own. */
export function paperWords(locale: string): PaperWords {
  return locale.split('-')[0] === 'de' ? german : english;
}
