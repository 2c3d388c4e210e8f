import type { Language } from '../words/words.ts';
import type { FigureWords } from './figure-words.ts';
import { deFigures } from './figure-words-de.ts';
import { enFigures } from './figure-words-en.ts';

/** What an effect report says, in each language of the till. */
export const figuresIn: Readonly<Record<Language, FigureWords>> = { en: enFigures, de: deFigures };
