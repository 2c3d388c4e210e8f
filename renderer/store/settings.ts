import { create } from 'zustand';

export const themes = ['system', 'light', 'dark'] as const;
export const typeSizes = ['normal', 'large'] as const;
/** `store`: the language of the store's locale. */
export const languageChoices = ['store', 'en', 'de'] as const;
export type Theme = (typeof themes)[number];
export type TypeSize = (typeof typeSizes)[number];
export type LanguageChoice = (typeof languageChoices)[number];

type Settings = { theme: Theme; typeSize: TypeSize; language: LanguageChoice };

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

const remembered = <T extends string>(key: string, allowed: readonly T[], otherwise: T): T =>
  allowed.find((value) => value === localStorage.getItem(`goeswith.${key}`)) ?? otherwise;

export const useSettings = create<Settings>()(() => ({
  theme: remembered('theme', themes, 'system'),
  typeSize: remembered('typeSize', typeSizes, 'normal'),
  language: remembered('language', languageChoices, 'store'),
}));

export function change(settings: Partial<Settings>): void {
  for (const [key, value] of Object.entries(settings)) localStorage.setItem(`goeswith.${key}`, value);
  useSettings.setState(settings);
}

/** Keeps the page's tokens in step with the settings and with the system's own wish. */
export function applySettings(): void {
  const apply = () => {
    const { theme, typeSize } = useSettings.getState();
    const dark = theme === 'dark' || (theme === 'system' && darkSystem.matches);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    document.documentElement.dataset.type = typeSize;
  };
  apply();
  useSettings.subscribe(apply);
  darkSystem.addEventListener('change', apply);
}
