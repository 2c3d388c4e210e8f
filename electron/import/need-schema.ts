import { z } from 'zod';
import type { Answer, Need } from '../../domain/price-book/need.ts';
import { needBlanks } from '../../domain/price-book/script.ts';
import { selectors, slug, tags, text } from './fields.ts';
import { spoken, withIds } from './script-fields.ts';
import { told } from './told.ts';

const answer = z.strictObject({ text: spoken(60), tags: tags({ least: 0 }).default([]) });
const signal = z.strictObject({ text: spoken(80), tags: tags({ least: 1 }) });

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
      .refine((all) => all.length >= 2, told('atLeastTwo')),
    signals: z.array(signal).max(6).default([]),
    owner: text(40),
  })
  .transform(({ answers, signals, ...need }): Need => {
    const all: Answer[] = withIds([...answers, ...signals]);
    return { ...need, answers: all.slice(0, answers.length), signals: all.slice(answers.length) };
  });
