import { create } from 'zustand';
import type { EntryPreview } from '../../../contract/price-book-view.ts';
import { askQuietly } from '../ask.ts';
import type { Draft } from './drafts.ts';
import { entryOf } from './drafts.ts';

type Preview = {
  /** The skus that are rung up, by the draft they are chosen for. */
  baskets: Record<string, string[]>;
  /** Tags of what the customer has answered. */
  tags: string;
  /** null: the entry is not sound yet. */
  seen: EntryPreview | null;
};

export const usePreview = create<Preview>()(() => ({ baskets: {}, tags: '', seen: null }));

export const chooseBasket = (name: string, skus: string[]) =>
  usePreview.setState(({ baskets }) => ({ baskets: { ...baskets, [name]: skus } }));

/** Lays the draft out on a basket, as the cashier would see it. */
export async function lookAtCard(draft: Draft, basket: string[], tags: string): Promise<void> {
  const { kind, id, body } = entryOf(draft);
  if (kind === 'store' || draft.problems.length > 0) return usePreview.setState({ seen: null });
  const answered = tags.split(/[ ,;]+/).filter(Boolean);
  const reply = await askQuietly({ type: 'PreviewCard', kind, id, body, basket, tags: answered });
  usePreview.setState({ seen: (reply.ok && reply.preview) || null });
}
