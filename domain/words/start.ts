import type { Language } from './language.ts';
import { type SentenceOf, sayBy } from './sentence.ts';
import { startDe } from './start-de.ts';
import { startEn } from './start-en.ts';

/** Why a till does not start, in no language yet. */
export type StartSentence = SentenceOf<typeof startEn>;

const words: Record<Language, typeof startEn> = { en: startEn, de: startDe };

/** Says why, before any store has said which language it speaks. */
export function sayStart(why: StartSentence, language: Language): string {
  return sayBy(words[language], why);
}
