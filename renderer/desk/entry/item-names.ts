import { useEffect } from 'react';
import { create } from 'zustand';
import type { FoundItem } from '../../../contract/till-view.ts';
import { askQuietly } from '../ask.ts';

type Known = { name: string; price: number };

/** What items are called that an entry names by their skus; null of one that there is not. */
export const useItemNames = create<{ known: Record<string, Known | null> }>()(() => ({ known: {} }));

const asked = new Set<string>();

/** Asks for the items that are not known yet. */
export function useKnownItems(skus: readonly string[]): Record<string, Known | null> {
  const known = useItemNames((state) => state.known);
  const wanted = skus.join(' ');
  useEffect(() => {
    for (const sku of wanted.split(' ')) if (sku !== '' && !asked.has(sku)) void learn(sku);
  }, [wanted]);
  return known;
}

async function learn(sku: string): Promise<void> {
  asked.add(sku);
  const reply = await askQuietly({ type: 'ReadEntry', kind: 'item', id: sku });
  const body = reply.ok ? reply.entry?.body : undefined;
  keepName(sku, body ? { name: String(body.name), price: Number(body.price) } : null);
}

/** What a search found is known too. */
export const keepFound = ({ sku, name, price }: FoundItem) => keepName(sku, { name, price });

function keepName(sku: string, item: Known | null): void {
  useItemNames.setState(({ known }) => ({ known: { ...known, [sku]: item } }));
}
