import { z } from 'zod';
import type { Answer, Need } from '../../domain/price-book/need.ts';
import { needBlanks } from '../../domain/price-book/script.ts';
import { selectors, slug, tags, text } from './fields.ts';
import { spoken, withIds } from './script-fields.ts';

const answer = z.strictObject({ text: spoken(60), tags: tags.optional() });
const signal = z.strictObject({ text: spoken(80), tags });

/** An entry of needs.yaml. The ids of its answers and signals come from their words and differ from each other. */
export const needSchema: z.ZodType<Need> = z
  .strictObject({
    id: slug,
    when: selectors,
    question: spoken(140, needBlanks),
    benefit: spoken(200),
    answers: z
      .array(answer)
      .max(6)
      .refine((all) => all.length >= 2, 'should have at least two entries: a question leaves a choice'),
    signals: z.array(signal).max(6).default([]),
    owner: text(40),
  })
  .transform(({ answers, signals, ...need }): Need => {
    const words = [...answers, ...signals].map(({ text, tags = [] }) => ({ text, tags }));
    const all: Answer[] = withIds(words);
    return { ...need, answers: all.slice(0, answers.length), signals: all.slice(answers.length) };
  });
