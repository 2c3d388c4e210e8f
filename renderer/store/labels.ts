import { create } from 'zustand';
import { askMain } from '../till-client.ts';
import { words } from '../words/words.ts';
import { run } from './send.ts';
import { say, useTill } from './till.ts';

type Labels = {
  bundles: { id: string; name: string }[];
  /** What became of the last label, in words. */
  said: string;
  /** The shelf card that is looked at, as an SVG picture. */
  card: string | null;
};

export const useLabels = create<Labels>()(() => ({ bundles: [], said: '', card: null }));

export async function loadLabels(): Promise<void> {
  const reply = await askMain('listBundles', {});
  useLabels.setState(reply.ok ? { bundles: reply.bundles, said: '' } : { said: reply.message });
}

/** Draws a bundle's shelf card, to be looked at. */
export async function loadCard(id: string): Promise<void> {
  useLabels.setState({ card: null, said: '' });
  const reply = await askMain('showLabel', { id });
  useLabels.setState(reply.ok ? { card: reply.svg } : { said: reply.message });
}

/** Prints the shelf label of a bundle by its id, or of an item by its sku. */
export async function printLabel(kind: 'bundle' | 'item', id: string): Promise<void> {
  const reply = await run({ type: 'PrintLabel', kind, id });
  if (!reply.ok) return;
  const { labels } = words();
  const without = useTill.getState().view?.printer.state === 'none';
  const said = without ? labels.notPrinted : labels.printed;
  useLabels.setState({ said });
  say(said);
}

export async function saveLabel(id: string, format: 'pdf' | 'svg'): Promise<void> {
  const reply = await askMain('saveLabel', { kind: 'bundle', id, format });
  useLabels.setState({ said: reply.ok ? words().labels.saved(reply.file) : reply.message });
}
