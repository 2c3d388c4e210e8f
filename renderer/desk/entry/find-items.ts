import type { ItemGroup } from '../../../contract/price-book-view.ts';
import type { FoundItem } from '../../../contract/till-view.ts';
import type { Selector } from '../../../domain/price-book/item.ts';
import { beep } from '../../design/beep.ts';
import { refuse } from '../../store/till.ts';
import { words } from '../../words/words.ts';
import { askQuietly } from '../ask.ts';
import { keepFound } from './item-names.ts';

/** Something that may be picked: an item, or all of a category or a tag. */
export type Choice = { selector: Selector; name: string; item?: FoundItem; items?: number };

const mostGroups = 4;
const mostItems = 8;

let groups: Promise<readonly ItemGroup[]> | undefined;

/** What names items; the others name answers and customers. */
const ofItems: ItemGroup['kind'][] = ['category', 'tag'];

/** The names of these kinds that there are, those that name most first. */
export async function groupsOf(...wanted: ItemGroup['kind'][]): Promise<string[]> {
  const all = (await itemGroups()).filter(({ kind }) => wanted.includes(kind));
  return all.sort((a, b) => b.items - a.items).map(({ name }) => name);
}

/** Asked for anew whenever a page is opened: the catalogue may have changed. */
export const forgetGroups = () => {
  groups = undefined;
};

function itemGroups(): Promise<readonly ItemGroup[]> {
  groups ??= askQuietly({ type: 'ListItemGroups' }).then((reply) => (reply.ok ? (reply.groups ?? []) : []));
  return groups;
}

/** What fits the typed text: categories and tags first where they are wanted, then items. */
export async function findChoices(text: string, withGroups: boolean): Promise<Choice[]> {
  const wanted = text.trim().toLowerCase();
  if (wanted.length < 2) return [];
  const named = withGroups
    ? (await itemGroups()).filter(({ kind, name }) => ofItems.includes(kind) && name.includes(wanted))
    : [];
  return [...named.slice(0, mostGroups).map(groupChoice), ...(await findItems(text))];
}

async function findItems(text: string): Promise<Choice[]> {
  const reply = await askQuietly({ type: 'Search', text: text.trim().slice(0, 200) });
  const items = reply.ok ? (reply.items ?? []).slice(0, mostItems) : [];
  for (const item of items) keepFound(item);
  return items.map((item) => ({ selector: { sku: item.sku }, name: item.name, item }));
}

function groupChoice({ kind, name, items }: ItemGroup): Choice {
  return { selector: kind === 'tag' ? { tag: name } : { category: name }, name, items };
}

/** The item of a scanned code; one that nobody knows is refused in words. */
export async function itemOfScan(code: string): Promise<FoundItem | undefined> {
  const reply = await askQuietly({ type: 'Search', text: code.slice(0, 200) });
  const found = reply.ok ? (reply.items ?? []) : [];
  const item =
    found.find(({ sku, barcode }) => sku === code || barcode === code) ??
    (found.length === 1 ? found[0] : undefined);
  if (item) keepFound(item);
  else {
    beep();
    refuse({ code: 'no-item', message: words().deskFields.noSuchItem, scanned: code });
  }
  return item;
}
