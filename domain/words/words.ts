import { adviceDe } from './advice-de.ts';
import { adviceEn } from './advice-en.ts';
import { backupDe } from './backup-de.ts';
import { backupEn } from './backup-en.ts';
import type { Language } from './language.ts';
import { refusalsDe } from './refusals-de.ts';
import { refusalsEn } from './refusals-en.ts';
import { type SentenceOf, sayBy } from './sentence.ts';
import { staffDe } from './staff-de.ts';
import { staffEn } from './staff-en.ts';
import { stepsDe } from './steps-de.ts';
import { stepsEn } from './steps-en.ts';
import { tillDe } from './till-de.ts';
import { tillEn } from './till-en.ts';

const english = { ...adviceEn, ...backupEn, ...refusalsEn, ...staffEn, ...stepsEn, ...tillEn };

export { type Language, languageOf, languages } from './language.ts';

/** Every text that the till itself says. What the English one has and another language lacks does not compile. */
export type TillWords = typeof english;

/** Whatever the till says, in no language yet. */
export type Sentence = SentenceOf<TillWords>;

/**
 * What the till says of itself (refusals, steps, why a card stands where it stands), a plain object a language. What the
 * store has written (scripts, reasons, names) is said as it is. To add a language: write its files, and name it here.
 */
export const tillWords: Readonly<Record<Language, TillWords>> = {
  en: english,
  de: { ...adviceDe, ...backupDe, ...refusalsDe, ...staffDe, ...stepsDe, ...tillDe },
};

/** Says a sentence; a text that somebody else has written stays as it is. */
export function say(sentence: Sentence | string, language: Language): string {
  return typeof sentence === 'string' ? sentence : sayBy(tillWords[language], sentence);
}
