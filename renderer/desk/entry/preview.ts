import { create } from 'zustand';
import type { EntryPreview } from '../../../contract/price-book-view.ts';
import { askQuietly } from '../ask.ts';
import type { Draft } from './drafts.ts';
import { entryOf } from './drafts.ts';

/** What somebody chose to look at a card on; the till chooses what is left open. */
type Chosen = { basket?: string[]; tags?: string[] };

type Preview = {
  /** By the draft they are chosen for. */
  chosen: Record<string, Chosen>;
  /** null: the entry is not sound yet. */
  seen: EntryPreview | null;
};

export const usePreview = create<Preview>()(() => ({ chosen: {}, seen: null }));

export const chooseFor = (name: string, more: Chosen) =>
  usePreview.setState(({ chosen }) => ({ chosen: { ...chosen, [name]: { ...chosen[name], ...more } } }));

/** Lays the draft out on a basket, as the cashier would see it. */
export async function lookAtCard(draft: Draft, chosen: Chosen): Promise<void> {
  const { kind, id, body } = entryOf(draft);
  if (kind === 'store' || draft.problems.length > 0) return usePreview.setState({ seen: null });
  const tags = chosen.tags?.filter(Boolean);
  const reply = await askQuietly({ type: 'PreviewCard', kind, id, body, basket: chosen.basket, tags });
  usePreview.setState({ seen: (reply.ok && reply.preview) || null });
}
