import { createContext, use } from 'react';
import { de } from './de.ts';
import { en, type Words } from './en.ts';

export type { Words };

/**
 * The texts of the page, a plain object a language. To add a text: write it in `en.ts`; the type of `de.ts` asks for it
 * then. To add a language: write its file as a `Words`, and name it here and in the choice.
 */
const languages = { en, de };
export type Language = keyof typeof languages;

export const LanguageContext = createContext<{ language: Language; setLanguage(language: Language): void }>({
  language: 'en',
  setLanguage: () => {},
});

export const useLanguage = () => use(LanguageContext);

export function useWords(): Words {
  return languages[useLanguage().language];
}

/** Digits and dates as the browser's own locale of the language writes them. */
export function useLocale(): string {
  const { language } = useLanguage();
  return navigator.languages.find((locale) => locale.startsWith(language)) ?? language;
}

const key = 'goeswith-language';

/** The language that was chosen here before, else the browser's, else English. */
export function languageAtFirst(): Language {
  const kept = localStorage.getItem(key) ?? navigator.language;
  return kept.startsWith('de') ? 'de' : 'en';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
