import type { LanguageChoice } from '../store/settings.ts';
import { useSettings } from '../store/settings.ts';
import { useTill } from '../store/till.ts';
import { de } from './de.ts';
import { deDay } from './de-day.ts';
import { deDesk } from './de-desk.ts';
import { deDeskAdvice } from './de-desk-advice.ts';
import { deDeskAnalysis } from './de-desk-analysis.ts';
import { deDeskBackup } from './de-desk-backup.ts';
import { deDeskBundles } from './de-desk-bundles.ts';
import { deDeskCatalogue } from './de-desk-catalogue.ts';
import { deDeskEffect } from './de-desk-effect.ts';
import { deDeskFields } from './de-desk-fields.ts';
import { deDeskSettings } from './de-desk-settings.ts';
import { deDeskStaff } from './de-desk-staff.ts';
import { deDeskToday } from './de-desk-today.ts';
import { deFrame } from './de-frame.ts';
import { deOffice } from './de-office.ts';
import { deSale } from './de-sale.ts';
import { en, type Words } from './en.ts';
import { type DayWords, enDay } from './en-day.ts';
import { type DeskWords, enDesk } from './en-desk.ts';
import { type DeskAdviceWords, enDeskAdvice } from './en-desk-advice.ts';
import { type DeskAnalysisWords, enDeskAnalysis } from './en-desk-analysis.ts';
import { type DeskBackupWords, enDeskBackup } from './en-desk-backup.ts';
import { type DeskBundlesWords, enDeskBundles } from './en-desk-bundles.ts';
import { type DeskCatalogueWords, enDeskCatalogue } from './en-desk-catalogue.ts';
import { type DeskEffectWords, enDeskEffect } from './en-desk-effect.ts';
import { type DeskFieldsWords, enDeskFields } from './en-desk-fields.ts';
import { type DeskSettingsWords, enDeskSettings } from './en-desk-settings.ts';
import { type DeskStaffWords, enDeskStaff } from './en-desk-staff.ts';
import { type DeskTodayWords, enDeskToday } from './en-desk-today.ts';
import { enFrame, type FrameWords } from './en-frame.ts';
import { enOffice, type OfficeWords } from './en-office.ts';
import { enSale, type SaleWords } from './en-sale.ts';

/**
 * The texts of the screens, a plain object a language. To add a text: write it in `en.ts`, under the screen that says it;
 * the type of `de.ts` asks for it then, and nothing compiles until it is there. What depends on a number or a name is a
 * function, so that each language has its own plural. Amounts and days come in as the store's locale writes them. A
 * component says `const { hold } = useWords()`; what stands outside of components says `words().hold`.
 *
 * To add a language: write its file as a `Words`, and name it in `languages` and in the settings' choice.
 */
const languages: Record<'en' | 'de', AllWords> = {
  en: {
    ...en,
    ...enDay,
    ...enFrame,
    ...enSale,
    ...enOffice,
    ...enDesk,
    ...enDeskFields,
    ...enDeskBundles,
    ...enDeskSettings,
    ...enDeskStaff,
    ...enDeskBackup,
    ...enDeskToday,
    ...enDeskAdvice,
    ...enDeskEffect,
    ...enDeskAnalysis,
    ...enDeskCatalogue,
  },
  de: {
    ...de,
    ...deDay,
    ...deFrame,
    ...deSale,
    ...deOffice,
    ...deDesk,
    ...deDeskFields,
    ...deDeskBundles,
    ...deDeskSettings,
    ...deDeskStaff,
    ...deDeskBackup,
    ...deDeskToday,
    ...deDeskAdvice,
    ...deDeskEffect,
    ...deDeskAnalysis,
    ...deDeskCatalogue,
  },
};
type Language = keyof typeof languages;
export type AllWords = Words &
  DayWords &
  DeskWords &
  DeskAdviceWords &
  DeskAnalysisWords &
  DeskBackupWords &
  DeskBundlesWords &
  DeskCatalogueWords &
  DeskEffectWords &
  DeskFieldsWords &
  DeskSettingsWords &
  DeskStaffWords &
  DeskTodayWords &
  FrameWords &
  OfficeWords &
  SaleWords;

/** The language chosen in the settings, else the store's, else English. */
export function languageOf(chosen: LanguageChoice, locale: string | undefined): Language {
  if (chosen !== 'store') return chosen;
  return locale?.split('-')[0] === 'de' ? 'de' : 'en';
}

/** The language of the moment; whoever stands above all components paints them anew when it changes. */
export function useLanguage(): Language {
  const chosen = useSettings(({ language }) => language);
  const locale = useTill(({ view }) => view?.store.locale);
  return languageOf(chosen, locale);
}

/** The texts of the moment, for a component. */
export function useWords(): AllWords {
  return languages[useLanguage()];
}

/** The texts of the moment, outside of components, and within what is painted anew when the language changes. */
export function words(): AllWords {
  return languages[languageOf(useSettings.getState().language, useTill.getState().view?.store.locale)];
}
