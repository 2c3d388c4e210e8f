import type { ReadableDb } from './handles.ts';

const mostFound = 20;
const mostTerms = 6;
/** Shorter ends of a word or a number find too much to be worth their room. */
const shortestEnd = { name: 2, phone: 3 };

/** What is looked for: words and numbers in plain small letters, without accents. */
export function termsOf(text: string): string[] {
  // A phone number is written with blanks, dashes and brackets; its digits are one word.
  const joined = text.replace(/(?<=\d)[\s()./-]+(?=\d)/g, '');
  const terms = plain(joined).match(/[\p{L}\p{N}]+/gu) ?? [];
  // A number is kept with its country or without, so the zeros before either say nothing.
  return terms.map((term) => term.replace(/^0+(?=\d{3,}$)/, ''));
}

/** Everything by whose start a customer is found: the ends of each word of the name and of the phone's digits. */
export function partsOf({ name, phone }: { name: string; phone: string }): string[] {
  const words = termsOf(name).flatMap((word) => endsOf(word, shortestEnd.name));
  return [...new Set([...words, ...endsOf(phone.replace(/\D/g, ''), shortestEnd.phone)])];
}

/** Answers the numbers of at most twenty customers who have all the terms as parts, or exactly the card. */
export function openCustomerSearch(db: ReadableDb): (text: string) => number[] {
  const byCard = db.prepare("SELECT number FROM customers WHERE card = ? AND card <> ''").pluck();
  const has = 'EXISTS (SELECT 1 FROM customer_parts WHERE number = c.number AND part >= ? AND part < ?)';
  const byTerms = Array.from({ length: mostTerms }, (_, others) =>
    db
      .prepare(`
        SELECT DISTINCT c.number FROM customer_parts c WHERE c.part >= ? AND c.part < ?
        ${` AND ${has}`.repeat(others)} LIMIT ${mostFound}`)
      .pluck(),
  );
  return (text) => {
    const card = byCard.all(text.trim()) as number[];
    // The longest term is likely to leave the fewest to look at.
    const terms = termsOf(text)
      .sort((a, b) => b.length - a.length)
      .slice(0, mostTerms);
    if (terms.length === 0) return card;
    const named = byTerms[terms.length - 1]?.all(...terms.flatMap((term) => [term, `${term}\u{10ffff}`]));
    return [...new Set([...card, ...((named ?? []) as number[])])].slice(0, mostFound);
  };
}

function endsOf(word: string, shortest: number): string[] {
  const letters = [...word];
  const most = Math.max(1, letters.length - shortest + 1);
  return word === '' ? [] : Array.from({ length: most }, (_, from) => letters.slice(from).join(''));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
