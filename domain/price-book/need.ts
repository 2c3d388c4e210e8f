import type { Selector } from './item.ts';

/** What a customer may answer, or what was heard (a signal: "I wish I could…"); its tags steer what is said after it. */
export type Answer = { id: string; text: string; tags: string[] };

/** A question that asks why before anything is offered: "What will you print?" */
export type Need = {
  id: string;
  when: Selector[];
  question: string;
  /** What the customer has of being asked. */
  benefit: string;
  answers: Answer[];
  signals: Answer[];
  /** The role that answers for these words. */
  owner: string;
};
