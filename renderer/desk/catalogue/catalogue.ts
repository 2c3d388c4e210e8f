import { create } from 'zustand';
import type { EntryProblem } from '../../../contract/price-book-entry.ts';
import type { FoundItem } from '../../../contract/till-view.ts';
import type { Item } from '../../../domain/price-book/item.ts';
import { run } from '../../store/send.ts';
import { say, useTill } from '../../store/till.ts';
import { words } from '../../words/words.ts';
import { askQuietly, askTill } from '../ask.ts';

export const tabs = ['items', 'files', 'count', 'prices'] as const;
export type Tab = (typeof tabs)[number];

/** An item that somebody is writing: `base` is null where it is new. */
export type ItemDraft = { base: Item | null; body: Item; problems: EntryProblem[]; locked: string[] };

type State = {
  tab: Tab;
  text: string;
  found: readonly FoundItem[];
  draft: ItemDraft | null;
  taxes: readonly { id: string; name: string; rate: number }[];
  /** What was taken out last, and can be brought back. */
  gone: Item | null;
  said: string;
};

export const useCatalogue = create<State>()(() => ({
  ...{ tab: 'items', text: '', found: [], draft: null, taxes: [], gone: null, said: '' },
}));

export const tell = (said: string) => {
  useCatalogue.setState({ said });
  if (said !== '') say(said);
};

export const openTab = (tab: Tab) => useCatalogue.setState({ tab, said: '', gone: null });

/** Finds items as somebody types. */
export async function search(text: string): Promise<void> {
  useCatalogue.setState({ text });
  const reply =
    text.trim().length < 2 ? undefined : await askQuietly({ type: 'Search', text: text.slice(0, 200) });
  if (useCatalogue.getState().text !== text) return;
  useCatalogue.setState({ found: reply?.ok ? (reply.items ?? []) : [] });
}

/** The item of a scanned or typed code; one that nobody knows is refused in words. */
export async function itemOfCode(code: string) {
  const reply = await askTill({ type: 'FindItem', code: code.trim().slice(0, 200) || ' ' });
  return reply?.found;
}

export async function openItem(sku: string): Promise<void> {
  const reply = await askTill({ type: 'ReadEntry', kind: 'item', id: sku });
  if (!reply?.entry?.body) return;
  const body = reply.entry.body as unknown as Item;
  await readTaxes();
  const { locked } = reply.entry;
  useCatalogue.setState({ draft: { base: body, body, problems: [], locked }, said: '', gone: null });
}

const blank: Item = {
  ...{ sku: '', name: '', category: '', tags: [], barcodes: [], price: 0, floor: 0, onOffer: false, cost: 0 },
  ...{ taxRate: 0, kind: 'goods', stock: 0, benefit: '', aisle: '', photo: '', packs: [], openPrice: false },
  ...{ byWeight: false, elsewhere: '', lastsDays: null },
};

export async function newItem(): Promise<void> {
  await readTaxes();
  const [tax] = useCatalogue.getState().taxes;
  const body = { ...blank, taxRate: tax?.rate ?? 0 };
  useCatalogue.setState({ draft: { base: null, body, problems: [], locked: [] }, said: '', gone: null });
}

async function readTaxes(): Promise<void> {
  const reply = await askQuietly({ type: 'ReadEntry', kind: 'store', id: 'store' });
  const taxes = reply.ok ? reply.entry?.body?.taxes : undefined;
  if (Array.isArray(taxes)) useCatalogue.setState({ taxes });
}

export const closeItem = () => {
  useCatalogue.setState({ draft: null });
  void search(useCatalogue.getState().text);
};

let pending: ReturnType<typeof setTimeout> | undefined;
/** Long enough (ms) that a word is not checked letter by letter. */
const pause = 250;

/** Fields as they are typed: undefined where a number cannot be read, and then the till says that it is missing. */
type Typed = { [Field in keyof Item]?: Item[Field] | undefined };

export function changeItem(fields: Typed): void {
  const { draft } = useCatalogue.getState();
  if (!draft) return;
  useCatalogue.setState({ draft: { ...draft, body: { ...draft.body, ...fields } as Item }, said: '' });
  clearTimeout(pending);
  pending = setTimeout(() => void checkItem(), pause);
}

/** An id that an unfinished item can be looked at under. */
const idOf = ({ base, body }: ItemDraft) => base?.sku ?? (body.sku || 'new');

/** Without the fields that are not there. */
const sent = (body: Item): Record<string, unknown> => JSON.parse(JSON.stringify(body));

async function checkItem(): Promise<void> {
  const { draft } = useCatalogue.getState();
  if (!draft) return;
  const reply = await askQuietly({
    type: 'CheckEntry',
    kind: 'item',
    id: idOf(draft),
    body: sent(draft.body),
  });
  const now = useCatalogue.getState().draft;
  // Somebody has typed on meanwhile.
  if (reply.ok && now?.body === draft.body)
    useCatalogue.setState({ draft: { ...now, problems: reply.problems ?? [] } });
}

export const isChanged = ({ base, body }: ItemDraft) => JSON.stringify(base) !== JSON.stringify(body);

export async function saveItem(): Promise<void> {
  const { draft } = useCatalogue.getState();
  if (!draft) return;
  const [id, body] = [idOf(draft), sent(draft.body)];
  const base = draft.base && { ...draft.base };
  const reply = await askQuietly({ type: 'EditPriceBook', kind: 'item', id, body, base });
  if (!reply.ok) {
    useCatalogue.setState({ draft: { ...draft, problems: reply.refusal.problems ?? [] } });
    tell(reply.refusal.message);
    return;
  }
  await openItem(id);
  const { catalogue } = words();
  tell(reply.edit?.waits ? catalogue.savedWaits : catalogue.saved);
}

export async function removeItem(): Promise<void> {
  const { base } = useCatalogue.getState().draft ?? {};
  if (!base) return;
  if (!(await askTill({ type: 'EditPriceBook', kind: 'item', id: base.sku, body: null }))) return;
  closeItem();
  useCatalogue.setState({ gone: base });
  tell(words().catalogue.removed(base.name));
}

export async function bringBack(): Promise<void> {
  const { gone } = useCatalogue.getState();
  if (!gone) return;
  if (!(await askTill({ type: 'EditPriceBook', kind: 'item', id: gone.sku, body: { ...gone }, base: null })))
    return;
  useCatalogue.setState({ gone: null });
  void search(useCatalogue.getState().text);
  tell(words().catalogue.undone);
}

export async function printItemLabel(sku: string): Promise<void> {
  const reply = await run({ type: 'PrintLabel', kind: 'item', id: sku });
  if (!reply.ok) return;
  const { catalogue } = words();
  tell(useTill.getState().view?.printer.state === 'none' ? catalogue.noPrinter : catalogue.printed);
}
