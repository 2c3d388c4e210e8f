export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** The language of a locale; English where there are no words of its own. */
export function languageOf(locale: string): Language {
  const language = locale.split('-')[0];
  return languages.find((one) => one === language) ?? 'en';
}
