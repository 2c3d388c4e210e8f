import type { DisplayView } from '../../contract/display-view.ts';
import type { DayWords } from '../words/en-day.ts';

export type Amount = (amount: number) => string;

/** What each part of the display is given: what to show, in which words, and how amounts are written. */
export type Shown = { view: DisplayView; words: DayWords['display']; money: Amount };
