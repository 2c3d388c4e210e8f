import type { EntryProblem } from '../../../contract/price-book-entry.ts';
import type { Bundle, BundlePrice, Slot } from '../../../domain/price-book/bundle.ts';
import type { BundleState } from '../../../domain/price-book/bundle-state.ts';
import type { Body } from '../entry/body.ts';

/** A bundle as it is being written. */
export type BundleForm = Partial<Omit<Bundle, 'price'>> & { price?: Partial<Record<string, number>> };

export const priceKinds = [
  'fixed',
  'percentOff',
  'amountOff',
  'cheapestFree',
  'payFor',
  'percentOffKth',
] as const satisfies (BundlePrice extends infer P ? (P extends unknown ? keyof P : never) : never)[];
export type PriceKind = (typeof priceKinds)[number];

/** What each kind of price is counted in. */
export const unitOf: Record<PriceKind, 'money' | 'percent' | 'pieces'> = {
  fixed: 'money',
  percentOff: 'percent',
  amountOff: 'money',
  cheapestFree: 'pieces',
  payFor: 'pieces',
  percentOffKth: 'percent',
};

export const newSlot: Slot = { quantity: 1, choose: [] };
export const newBundle: BundleForm = {
  state: 'draft',
  slots: [{ ...newSlot, lead: true }, newSlot],
  price: { percentOff: undefined },
  objections: [],
};

export function kindOf(price: BundleForm['price']): PriceKind {
  return priceKinds.find((kind) => price && kind in price) ?? 'fixed';
}

/** A price of another kind, not yet named; of the second the usual `k` is 2. */
export function emptyPrice(kind: PriceKind): NonNullable<BundleForm['price']> {
  return kind === 'percentOffKth' ? { percentOffKth: undefined, k: 2 } : { [kind]: undefined };
}

const ofWords = { say: 'x', benefit: 'x', owner: 'x', objections: [{ text: 'x', answer: 'x' }] };
/** What limits a bundle; a limit that is not right yet says nothing of its worth. */
const limits = ['from', 'until', 'weekdays', 'hours', 'limitPerSale', 'groups'];

/** The bundle as far as its price goes, so that it can be weighed before all its words are there. */
export function forWeighing(body: Body, problems: readonly EntryProblem[]): Body {
  const wrong = new Set(problems.map(({ field }) => field.split('.')[0] ?? ''));
  const sound = Object.entries(body).filter(([name]) => !(limits.includes(name) && wrong.has(name)));
  const { state: _, demonstrate: __, ...rest } = Object.fromEntries(sound);
  return { ...rest, name: body.name && !wrong.has('name') ? body.name : 'x', ...ofWords };
}

/** Whether what a bundle is worth can be worked out: what it takes and what it costs is right. */
export const canBeWeighed = (problems: readonly EntryProblem[]) =>
  !problems.some(({ field }) => /^(slots|price)(\.|$)|^$/.test(field));

/** A copy is a draft of its own. */
export function copyOf({ id: _, ...body }: Body, name: string): Body {
  return { ...body, name: name.slice(0, 80), state: 'draft' };
}

/** What publishing does on a day: it runs at once, or waits for its first day. */
export function publishing({ from }: BundleForm, today: string): 'publish' | 'schedule' {
  return from !== undefined && from > today ? 'schedule' : 'publish';
}

export const stateOrder: Record<BundleState, number> = { running: 0, scheduled: 1, draft: 2, ended: 3 };
