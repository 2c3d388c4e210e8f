import type { faultsEn } from './faults-en.ts';
import type { SentenceOf } from './sentence.ts';

/** What is wrong with a two-dimensional code; said behind "the code". */
export type CodeFault = SentenceOf<typeof faultsEn>;

/** What is wrong with a barcode. */
export type Misread = 'check-digit' | 'too-long' | 'not-a-code';
