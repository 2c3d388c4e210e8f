import { z } from 'zod';
import type { WirePriceBookEntry } from '../../contract/price-book-entry.ts';
import type { PriceBookEntry } from '../../domain/price-book/entry.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { Store } from '../../domain/price-book/store.ts';
import type { What } from '../../domain/words/problems.ts';
import { bundleSchema } from './bundle-schema.ts';
import type { EntryFault } from './entry-fault.ts';
import type { StoreTerms } from './item-fields.ts';
import { readItem } from './item-fields.ts';
import { needSchema } from './need-schema.ts';
import { readWhole } from './read-entries.ts';
import { logoProblem } from './read-logo.ts';
import type { Path } from './read-yaml.ts';
import { ruleSchema } from './rule-schema.ts';
import { storeSchema } from './store-schema.ts';
import { termsOf } from './terms.ts';
import { writtenItem, writtenScript, writtenStore } from './written.ts';

type Complain = (path: Path, what: What, of?: string) => void;

/** The entries that are sound by themselves, and what is wrong with the others. */
export type ReadEntries = { entries: PriceBookEntry[]; problems: EntryFault[] };

/**
 * Reads entries that came as plain data, by the same rules as the files of a price book; whether they fit to each other and
 * to the rest is for `checkEntries`. `store` is the store as it is, for entries without one of their own. Ids of objections
 * and answers are made from their words again.
 */
export function readEntries(given: readonly WirePriceBookEntry[], store: Store): ReadEntries {
  const problems: EntryFault[] = [];
  const read = (entry: WirePriceBookEntry, by: Store) => {
    const { kind, id } = entry;
    return readEntry(entry, by, (path, what, of = '') => {
      problems.push({ kind, id, field: path.map(String).join('.'), of, what });
    });
  };
  const own = given.filter(({ kind }) => kind === 'store').flatMap((entry) => read(entry, store) ?? []);
  const by = own.flatMap(({ kind, body }) => (kind === 'store' && body ? [body] : [])).at(-1) ?? store;
  const others = given.filter(({ kind }) => kind !== 'store').flatMap((entry) => read(entry, by) ?? []);
  const seen = new Set<string>();
  for (const { kind, id } of given) {
    const name = `${kind} ${id}`;
    if (seen.has(name)) problems.push({ kind, id, field: '', of: '', what: ['twice'] });
    seen.add(name);
  }
  return { entries: [...own, ...others], problems };
}

function readEntry(
  { kind, id, body }: WirePriceBookEntry,
  store: Store,
  complain: Complain,
): PriceBookEntry | undefined {
  if (kind === 'store') return readStore(id, body, store, complain);
  if (body === null) return { kind, id, body };
  const own = kind === 'item' ? body.sku : body.id;
  // One without a name is called by a stand-in, and its own name is missed below.
  if (own !== id && own !== '') complain([kind === 'item' ? 'sku' : 'id'], ['calledOtherwise', id]);
  if (kind === 'item') return some(kind, id, itemOf(body, termsOf(store), complain));
  const written = writtenScript(body, store);
  const { currency } = termsOf(store);
  if (kind === 'bundle') return some(kind, id, whole(written, bundleSchema(currency), complain));
  if (kind === 'rule') return some(kind, id, whole(written, ruleSchema(currency), complain));
  return some(kind, id, whole(written, needSchema, complain));
}

function some(kind: PriceBookEntry['kind'], id: string, body: PriceBookEntry['body'] | undefined) {
  return body ? ({ kind, id, body } as PriceBookEntry) : undefined;
}

function readStore(
  id: string,
  body: WirePriceBookEntry['body'],
  { currency }: Store,
  complain: Complain,
): PriceBookEntry | undefined {
  if (id !== 'store') complain([], ['storeIsCalled']);
  if (body === null) complain([], ['storeStays']);
  else if (body.currency !== currency) {
    complain(['currency'], ['currencyStays', currency], 'currency');
  }
  const { logo = '', ...rest } = body ?? {};
  const picture = logoOf(logo, complain);
  const read = body && whole(writtenStore(rest), storeSchema, complain);
  if (!read || picture === undefined || id !== 'store') return undefined;
  return { kind: 'store', id, body: { ...read, logo: picture } };
}

/** The logo, which has a file of its own in a folder; undefined when something was complained of. */
function logoOf(logo: unknown, complain: Complain): string | undefined {
  const wrong: What | undefined = typeof logo === 'string' ? problemOfBase64(logo) : ['noBase64'];
  if (wrong) complain(['logo'], wrong, 'logo');
  return wrong ? undefined : String(logo);
}

function problemOfBase64(logo: string): What | undefined {
  const bytes = Buffer.from(logo, 'base64');
  // Nothing but base64 may get into a receipt's markup.
  if (bytes.toString('base64') !== logo) return ['noBase64'];
  return logo === '' ? undefined : logoProblem(bytes);
}

/** Checks a body against the schema of its file; undefined when something was complained of. */
function whole<T>(value: unknown, schema: z.ZodType<T>, complain: Complain): T | undefined {
  const paths: Path[] = [];
  const lineOf = (path: Path) => paths.push(path) - 1;
  return readWhole({ value, lineOf }, schema, (line, what, of) => complain(paths[line ?? 0] ?? [], what, of));
}

const count = z.int().min(0);

/** What an item's fields are; what may stand in them is what items.csv takes. */
const itemShape: z.ZodType<Item> = z.strictObject({
  ...{ sku: z.string(), name: z.string(), category: z.string() },
  ...{ tags: z.array(z.string()), barcodes: z.array(z.string()) },
  ...{ price: count, floor: count, onOffer: z.boolean(), cost: count, taxRate: count },
  ...{ kind: z.enum(['goods', 'service']), stock: count.nullable(), benefit: z.string() },
  ...{ aisle: z.string(), photo: z.string() },
  packs: z.array(z.strictObject({ code: z.string(), pieces: count })),
  ...{ openPrice: z.boolean(), byWeight: z.boolean(), elsewhere: z.string() },
  lastsDays: count.nullable(),
});

function itemOf(body: unknown, terms: StoreTerms, complain: Complain): Item | undefined {
  const shaped = whole(body, itemShape, complain);
  if (!shaped) return undefined;
  const rates = [...(terms.taxes?.values() ?? [])];
  if (!rates.includes(shaped.taxRate)) {
    complain(['taxRate'], ['oneOfRates', rates], 'taxRate');
    return undefined;
  }
  let sound = true;
  const item = readItem(writtenItem(shaped, terms), terms, (of, what) => {
    sound = false;
    complain([fieldOf(of)], what, of);
  });
  return sound ? item : undefined;
}

const fieldsByWord: Record<string, string> = {
  ...{ offer: 'onOffer', tax: 'taxRate', tag: 'tags', pack: 'packs', barcode: 'barcodes' },
  ...{ lasts_days: 'lastsDays', sold_by: 'byWeight' },
};

/** The item's field that a complaint about a row begins with. */
function fieldOf(of: string): string {
  const [word = ''] = of.split(' ');
  return fieldsByWord[word] ?? word;
}
