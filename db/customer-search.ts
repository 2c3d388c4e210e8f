import type { ReadableDb } from './handles.ts';

const mostFound = 20;
/** Candidates that are looked at before the best are picked. */
const mostCandidates = 200;
const mostTerms = 6;

/** Finds customers by their words. What is found is kept in memory alone: an index on the disk would keep traces of people. */
export type CustomerSearch = {
  /** The ids of at most twenty customers who have all the terms as parts of their words, those that begin words first. */
  find(text: string): string[];
  put(id: string, words: string): void;
  /** Reads everybody anew at the next question. */
  forget(): void;
};

/** What is looked for: words and numbers in plain small letters, without accents. */
export function termsOf(text: string): string[] {
  // A phone number is written with blanks, dashes and brackets; its digits are one word.
  const joined = text.replace(/(?<=\d)[\s()./-]+(?=\d)/g, '');
  const terms = plain(joined).match(/[\p{L}\p{N}]+/gu) ?? [];
  // A number is kept with its country or without, so the zeros before either say nothing.
  return terms.map((term) => term.replace(/^0+(?=\d{3,}$)/, ''));
}

/** What a customer is found by: the words of the name, and the phone's digits as one word. */
export function wordsOf({ name, phone }: { name: string; phone: string }): string {
  return ['', ...termsOf(name), phone.replace(/\D/g, '')].join(' ').trimEnd();
}

/** Reads everybody at the first question, a line each, since one pass over one text is the quickest way to look. */
export function openCustomerSearch(db: ReadableDb): CustomerSearch {
  const all = db.prepare('SELECT id, name, phone FROM customers ORDER BY number');
  let lines: Map<string, string> | undefined;
  let text: string | undefined;
  return {
    find(asked) {
      const terms = termsOf(asked).slice(0, mostTerms);
      if (terms.length === 0) return [];
      lines ??= new Map((all.all() as Person[]).map((one) => [one.id, wordsOf(one)]));
      text ??= [...lines].map(([id, words]) => `${words}\t${id}\n`).join('');
      return look(text, terms);
    },
    put(id, words) {
      lines?.set(id, words);
      text = undefined;
    },
    forget() {
      lines = undefined;
      text = undefined;
    },
  };
}

type Person = { id: string; name: string; phone: string };

/** Lines are `words<TAB>id`; the longest term is likely to leave the fewest of them to look at. */
function look(text: string, terms: readonly string[]): string[] {
  const [longest = ''] = [...terms].sort((a, b) => b.length - a.length);
  const found: { id: string; begins: boolean }[] = [];
  for (let at = text.indexOf(longest); at >= 0; at = text.indexOf(longest, at)) {
    const start = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    const [words = '', id = ''] = text.slice(start, end).split('\t');
    if (terms.every((term) => words.includes(term))) {
      found.push({ id, begins: terms.every((term) => words.includes(` ${term}`)) });
    }
    if (found.length === mostCandidates) break;
    at = end;
  }
  return found
    .sort((a, b) => Number(b.begins) - Number(a.begins))
    .slice(0, mostFound)
    .map(({ id }) => id);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
