/** What a price book is made of. */
export const entryKinds = ['store', 'item', 'bundle', 'rule', 'need'] as const;
export type EntryKind = (typeof entryKinds)[number];
