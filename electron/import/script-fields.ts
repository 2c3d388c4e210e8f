import { z } from 'zod';
import type { Objection } from '../../domain/price-book/script.ts';
import { text } from './fields.ts';
import { told } from './told.ts';
import { oneLine, spokenProblem } from './words.ts';

/** Honest words that fill no blanks but these. */
export function spoken(longest: number, blanks: readonly string[] = []) {
  return text(longest).superRefine((value, context) => {
    const what = spokenProblem(value, blanks);
    if (what) context.addIssue({ code: 'custom', message: told(...what) });
  });
}

/** Objections with the honest answers to them; `blanks` are those that the answers may use. */
export function objections(blanks: readonly string[]) {
  const objection = z.strictObject({
    text: text(80),
    answer: spoken(300, blanks),
    instead: z.string().optional(),
  });
  return z
    .array(objection)
    .max(12)
    .transform((all): Objection[] => withIds(all));
}

/** The fields that rules and bundles share; `blanks` are those that "say" and answers may use. */
export function scriptFields(blanks: readonly string[]) {
  return {
    say: spoken(140, blanks),
    benefit: spoken(200),
    demonstrate: spoken(200).optional(),
    objections: objections(blanks).refine((all) => all.length > 0, told('atLeastOne')),
    owner: text(40),
  };
}

/** Gives each of the words the slug of its text as id; equal slugs are told apart by -2, -3. */
export function withIds<T extends { text: string }>(words: readonly T[]): ({ id: string } & T)[] {
  const taken = new Set<string>();
  return words.map((one) => {
    const slug = slugOf(one.text);
    let id = slug;
    for (let next = 2; taken.has(id); next++) id = `${slug}-${next}`;
    taken.add(id);
    return { id, ...one };
  });
}

function slugOf(words: string): string {
  const letters = oneLine(words).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = letters.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return slug.slice(0, 60) || 'objection';
}
