import { create } from 'zustand';
import { words } from '../../words/words.ts';
import { askTill } from '../ask.ts';
import { itemOfCode, tell } from './catalogue.ts';

/** An item that is being counted: `expected` is what the till thought when it was first counted. */
type Count = { sku: string; name: string; expected: number; counted: number };

/** The latest first. It waits here while somebody is elsewhere, until it is saved. */
export const useCounts = create<{ counts: readonly Count[] }>()(() => ({ counts: [] }));

/** One more of whatever has that code; a pack's code counts its pieces. */
export async function countCode(code: string): Promise<void> {
  const found = await itemOfCode(code);
  if (!found) return;
  const { item, pieces } = found;
  if (item.stock === null) {
    tell(words().catalogue.noStock(item.name));
    return;
  }
  const { counts } = useCounts.getState();
  const known = counts.find(({ sku }) => sku === item.sku) ?? {
    ...{ sku: item.sku, name: item.name, expected: item.stock, counted: 0 },
  };
  const next = { ...known, counted: known.counted + pieces };
  useCounts.setState({ counts: [next, ...counts.filter((one) => one.sku !== item.sku)] });
  tell(`${item.name}: ${next.counted}`);
}

export function setCount(sku: string, counted: number): void {
  useCounts.setState(({ counts }) => ({
    counts: counts.map((one) => (one.sku === sku ? { ...one, counted } : one)),
  }));
}

export function dropCount(sku: string): void {
  useCounts.setState(({ counts }) => ({ counts: counts.filter((one) => one.sku !== sku) }));
}

export async function saveCounts(): Promise<void> {
  const { counts } = useCounts.getState();
  if (counts.length === 0) return;
  const reply = await askTill({
    type: 'SaveCount',
    counts: counts.map(({ sku, expected, counted }) => ({ sku, expected, counted })),
  });
  if (!reply) return;
  useCounts.setState({ counts: [] });
  tell(words().catalogue.countSaved(counts.length));
}
