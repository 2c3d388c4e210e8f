/** Why something out of the ordinary was done, as the store names it. */
export type Reason = { id: string; text: string };

/** What needs a reason. */
export const reasonKinds = ['void', 'override', 'discount', 'return', 'cash'] as const;
export type ReasonKind = (typeof reasonKinds)[number];
export type Reasons = Readonly<Record<ReasonKind, readonly Reason[]>>;

export const defaultReasons: Reasons = {
  void: [
    { id: 'changed-mind', text: 'Customer changed their mind' },
    { id: 'mistake', text: 'Scanned by mistake' },
  ],
  override: [
    { id: 'shelf-price', text: 'Shelf says another price' },
    { id: 'damaged', text: 'Damaged' },
  ],
  discount: [
    { id: 'damaged', text: 'Damaged' },
    { id: 'goodwill', text: 'Goodwill' },
  ],
  return: [
    { id: 'faulty', text: 'Faulty' },
    { id: 'not-wanted', text: 'Not wanted' },
    { id: 'wrong-item', text: 'Wrong item' },
  ],
  cash: [
    { id: 'change', text: 'Change' },
    { id: 'expense', text: 'Expense' },
    { id: 'bank', text: 'To the bank' },
  ],
};
