import { z } from 'zod';
import type { EntryProblem, WirePriceBookEntry } from '../../contract/price-book-entry.ts';
import type { PriceBookEntry } from '../../domain/price-book/entry.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { Store } from '../../domain/price-book/store.ts';
import { bundleSchema } from './bundle-schema.ts';
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

type Complain = (path: Path, message: string) => void;

/** The entries that are sound by themselves, and what is wrong with the others. */
export type ReadEntries = { entries: PriceBookEntry[]; problems: EntryProblem[] };

/**
 * Reads entries that came as plain data, by the same rules as the files of a price book; whether they fit to each other and
 * to the rest is for `checkEntries`. `store` is the store as it is, for entries without one of their own. Ids of objections
 * and answers are made from their words again.
 */
export function readEntries(given: readonly WirePriceBookEntry[], store: Store): ReadEntries {
  const problems: EntryProblem[] = [];
  const read = (entry: WirePriceBookEntry, by: Store) => {
    const { kind, id } = entry;
    return readEntry(entry, by, (path, message) => {
      problems.push({ kind, id, field: path.map(String).join('.'), message });
    });
  };
  const own = given.filter(({ kind }) => kind === 'store').flatMap((entry) => read(entry, store) ?? []);
  const by = own.flatMap(({ kind, body }) => (kind === 'store' && body ? [body] : [])).at(-1) ?? store;
  const others = given.filter(({ kind }) => kind !== 'store').flatMap((entry) => read(entry, by) ?? []);
  const seen = new Set<string>();
  for (const { kind, id } of given) {
    const name = `${kind} ${id}`;
    if (seen.has(name)) problems.push({ kind, id, field: '', message: 'is there twice' });
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
  if (own !== id) complain([kind === 'item' ? 'sku' : 'id'], `should be ${id}, as the entry is called`);
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
  if (id !== 'store') complain([], 'the store is called store');
  if (body === null) complain([], 'the store cannot be taken out');
  else if (body.currency !== currency) {
    complain(
      ['currency'],
      `currency stays ${currency}: every price is in it. Import a whole price book to change it`,
    );
  }
  const { logo = '', ...rest } = body ?? {};
  const picture = logoOf(logo, complain);
  const read = body && whole(writtenStore(rest), storeSchema, complain);
  if (!read || picture === undefined || id !== 'store') return undefined;
  return { kind: 'store', id, body: { ...read, logo: picture } };
}

/** The logo, which has a file of its own in a folder; undefined when something was complained of. */
function logoOf(logo: unknown, complain: Complain): string | undefined {
  const wrong = typeof logo === 'string' ? problemOfBase64(logo) : 'should be a PNG in base64';
  if (wrong) complain(['logo'], `logo ${wrong}`);
  return wrong ? undefined : String(logo);
}

function problemOfBase64(logo: string): string | undefined {
  const bytes = Buffer.from(logo, 'base64');
  // Nothing but base64 may get into a receipt's markup.
  if (bytes.toString('base64') !== logo) return 'should be a PNG in base64';
  return logo === '' ? undefined : logoProblem(bytes);
}

/** Checks a body against the schema of its file; undefined when something was complained of. */
function whole<T>(value: unknown, schema: z.ZodType<T>, complain: Complain): T | undefined {
  const paths: Path[] = [];
  const lineOf = (path: Path) => paths.push(path) - 1;
  return readWhole({ value, lineOf }, schema, (line, message) => complain(paths[line ?? 0] ?? [], message));
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
    complain(['taxRate'], `taxRate should be one of the store's: ${rates.join(', ')}`);
    return undefined;
  }
  let sound = true;
  const item = readItem(writtenItem(shaped, terms), terms, (message) => {
    sound = false;
    complain([fieldOf(message)], message);
  });
  return sound ? item : undefined;
}

const fieldsByWord: Record<string, string> = {
  ...{ offer: 'onOffer', tax: 'taxRate', tag: 'tags', pack: 'packs', barcode: 'barcodes' },
  ...{ lasts_days: 'lastsDays', sold_by: 'byWeight', the: 'barcodes' },
};

/** The item's field that a complaint about a row begins with. */
function fieldOf(message: string): string {
  const [word = ''] = message.split(' ');
  return fieldsByWord[word] ?? word;
}
