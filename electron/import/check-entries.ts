import { readBarcode } from '../../domain/price-book/barcode.ts';
import type { EntryChange, PriceBookEntry } from '../../domain/price-book/entry.ts';
import type { EntryKind } from '../../domain/price-book/entry-kind.ts';
import type { Item, Selector } from '../../domain/price-book/item.ts';
import type { PriceBookContents } from '../../domain/price-book/price-book.ts';
import type { What } from '../../domain/words/problems.ts';
import type { OfferedBy } from '../../domain/words/problems-en.ts';
import { missingBenefit, offeredBy } from './check-offers.ts';
import { checkReferences, type Sold } from './check-references.ts';
import type { EntryFault } from './entry-fault.ts';
import type { Report } from './problems.ts';
import type { Entries } from './read-entries.ts';
import type { Path } from './read-yaml.ts';

/** Look-ups of a price book as it stands. */
export type CheckedBook = Sold &
  Omit<PriceBookContents, 'items'> & {
    /** The sku of the item that has a barcode, by the barcode's key. */
    ownerOf(key: string): string | undefined;
    hasSku(sku: string): boolean;
    /** An item of those that the selector names that does not say what the customer has of it. */
    withoutBenefit(selector: Selector): string | undefined;
    taxRates(): readonly number[];
    hasItems(): boolean;
  };

/** Puts changes into a price book that look-ups see, and takes them out again. */
export type Trial = { apply(): void; takeBack(): void };

/**
 * What is wrong with changes of a price book, by the same rules as an import: barcodes are one item's, what is named is
 * sold, bundles save something, what is offered says its benefit, tags that are asked for are given. What was wrong before
 * is no fault of theirs. `book` gives fresh look-ups; the changes are in it at the end, unless a barcode or a sku of theirs is taken.
 * Where there are problems the caller takes them out again.
 */
export function checkEntries(
  book: () => CheckedBook,
  changes: readonly EntryChange[],
  { apply, takeBack }: Trial,
): EntryFault[] {
  const codes = codeProblems(book(), changes);
  if (codes.length > 0) return codes;
  apply();
  const after = book();
  const own = [...benefitProblems(after, changes), ...storeProblems(after, changes)];
  const broken = referenceProblems(after);
  if (broken.length === 0) return own;
  takeBack();
  const known = new Set(referenceProblems(book()).map(keyOf));
  apply();
  return [...broken.filter((problem) => !known.has(keyOf(problem))), ...own];
}

/** What is wrong with a whole price book by those rules, as a till finds it that has nothing yet. `entries`: all of it. */
export function checkWhole(book: CheckedBook, entries: readonly PriceBookEntry[]): EntryFault[] {
  const changes = entries.map(
    ({ kind, id, body }) => ({ kind, id, before: null, after: body }) as EntryChange,
  );
  return [
    ...codeProblems(book, changes),
    ...referenceProblems(book),
    ...benefitProblems(book, changes),
    ...storeProblems(book, changes),
  ];
}

const keyOf = ({ kind, id, of, what }: EntryFault) => JSON.stringify([kind, id, of, what]);

/** Every code of the changed items, whose it is already, and skus that are another item's code. */
function codeProblems(book: CheckedBook, changes: readonly EntryChange[]): EntryFault[] {
  const items = changes.filter((change) => change.kind === 'item');
  const changed = new Set(items.map(({ id }) => id));
  const owners = new Map<string, string>();
  const problems: EntryFault[] = [];
  const wrong = (id: string, field: string, of: string, what: What) =>
    problems.push({ kind: 'item', id, field, of, what });
  for (const { id, after } of items) {
    for (const { code, field } of after ? codesOf(after) : []) {
      const key = barcodeKey(code);
      const stored = book.ownerOf(key);
      const owner = owners.get(key) ?? (stored !== undefined && !changed.has(stored) ? stored : undefined);
      if (owner !== undefined) wrong(id, field, `barcode ${code}`, ['onItem', owner]);
      owners.set(key, id);
      if (key !== barcodeKey(id) && (book.hasSku(code) || changed.has(code)) && code !== id)
        wrong(id, field, `barcode ${code}`, ['skuOfAnother']);
    }
  }
  for (const { id, after } of items) {
    const key = barcodeKey(id);
    const stored = book.ownerOf(key);
    const owner = owners.get(key) ?? (stored !== undefined && !changed.has(stored) ? stored : undefined);
    if (after && owner !== undefined && owner !== id) wrong(id, 'sku', `sku ${id}`, ['barcodeOf', owner]);
  }
  return problems;
}

function codesOf({ barcodes, packs }: Item): { code: string; field: string }[] {
  return [
    ...barcodes.map((code, at) => ({ code, field: `barcodes.${at}` })),
    ...packs.map(({ code }, at) => ({ code, field: `packs.${at}` })),
  ];
}

function barcodeKey(code: string): string {
  const read = readBarcode(code);
  return read.ok ? read.key : code;
}

function referenceProblems(book: CheckedBook): EntryFault[] {
  const places: Omit<EntryFault, 'of' | 'what'>[] = [];
  const problems: EntryFault[] = [];
  const placed = <T>(kind: EntryKind, id: string, value: T) => ({
    value,
    lineOf: (path: Path) => places.push({ kind, id, field: path.map(String).join('.') }) - 1,
  });
  const list = <T extends { id: string }>(kind: EntryKind, all: readonly T[]): Entries<T> => ({
    entries: all.map((value) => placed(kind, value.id, value)),
    whole: true,
  });
  const report: Report = (line, what, of = '') => {
    const place = places[line ?? -1];
    if (place) problems.push({ ...place, of, what });
  };
  const files = {
    store: placed('store', 'store', book.store),
    bundles: list('bundle', book.bundles),
    rules: list('rule', book.rules),
    needs: list('need', book.needs),
  };
  checkReferences(book, files, { store: report, bundles: report, rules: report, needs: report });
  return problems;
}

/** Changed items that something offers, and items that something changed offers. */
function benefitProblems(book: CheckedBook, changes: readonly EntryChange[]): EntryFault[] {
  const { bundles, rules, store } = book;
  const offers = offeredBy({ bundles, rules, objections: store.objections });
  const found = new Map<string, What>();
  const changed = { bundles: [], rules: [], objections: [] } as {
    bundles: PriceBookContents['bundles'];
    rules: PriceBookContents['rules'];
    objections: PriceBookContents['store']['objections'];
  };
  for (const { kind, id, after } of changes) {
    if (kind === 'item' && after) {
      const problem = missingBenefit(after, offers);
      if (problem) found.set(id, problem);
    } else if (kind === 'bundle' && after) changed.bundles.push(after);
    else if (kind === 'rule' && after) changed.rules.push(after);
    else if (kind === 'store' && after) changed.objections.push(...after.objections);
  }
  const { sku, category, tag } = offeredBy(changed);
  const look = (selector: Selector, by: OfferedBy) => {
    const bare = book.withoutBenefit(selector);
    if (bare !== undefined) found.set(bare, ['benefitMissing', by, bare]);
  };
  for (const [name, by] of sku) look({ sku: name }, by);
  for (const [name, by] of category) look({ category: name }, by);
  for (const [name, by] of tag) look({ tag: name }, by);
  return [...found].map(([id, what]) => ({ kind: 'item', id, field: 'benefit', of: 'benefit', what }));
}

/** What only whole changes can break: taxes that items still have, and a shop with nothing to sell. */
function storeProblems(book: CheckedBook, changes: readonly EntryChange[]): EntryFault[] {
  const problems: EntryFault[] = [];
  if (changes.some(({ kind }) => kind === 'store')) {
    const rates = book.store.taxes.map(({ rate }) => rate);
    for (const rate of book.taxRates().filter((one) => !rates.includes(one))) {
      const what: What = ['itemsStillHaveRate', rate / 100];
      problems.push({ kind: 'store', id: 'store', field: 'taxes', of: 'taxes:', what });
    }
  }
  if (!book.hasItems()) {
    const gone = changes.find(({ kind, after }) => kind === 'item' && after === null);
    problems.push({
      kind: 'item',
      id: gone?.id ?? '',
      field: '',
      of: '',
      what: ['lastItem'],
    });
  }
  return problems;
}
