import type { PaperWords } from './paper-words.ts';
import type { ReportWords } from './report-words.ts';
import { germanReport } from './report-words-de.ts';
import { englishReport } from './report-words-en.ts';
import { german } from './words-de.ts';
import { english } from './words-en.ts';

/** The words for a store, by the language of its locale; English where there are none of its own. */
export function paperWords(locale: string): PaperWords {
  return isGerman(locale) ? german : english;
}

export function reportWords(locale: string): ReportWords {
  return isGerman(locale) ? germanReport : englishReport;
}

const isGerman = (locale: string) => locale.split('-')[0] === 'de';
