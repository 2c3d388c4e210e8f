import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { currencyDecimals } from '../../domain/money.ts';
import type { PriceBookContents } from '../../domain/price-book/price-book.ts';
import type { Store } from '../../domain/price-book/store.ts';
import { anyCurrency } from './amounts.ts';
import { bundleSchema } from './bundle-schema.ts';
import { checkReferences } from './check-references.ts';
import type { StoreTerms } from './item-fields.ts';
import type { Problem, ProblemList, Report } from './problems.ts';
import { listProblems, noProblems, reportFor } from './problems.ts';
import { readEntries, readWhole } from './read-entries.ts';
import { mostMegabytes, readUtf8 } from './read-file.ts';
import { readItems } from './read-items.ts';
import type { YamlFile } from './read-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { ruleSchema } from './rule-schema.ts';
import { storeSchema } from './store-schema.ts';

export type { Problem } from './problems.ts';
export { describeProblems } from './problems.ts';

export type ReadPriceBook =
  | { ok: true; contents: PriceBookContents; hash: string }
  | { ok: false; problems: Problem[] };

/** A file of the folder: its name, its bytes if they could be read, and where its problems go. */
type SourceFile = { bytes: Buffer | undefined; report: Report };

/**
 * Reads a price book folder whole or not at all; never throws. Money is in minor units, rates in basis points. `hash`
 * is the SHA-256 of store, items, bundles and rules in this order (without byte order marks), in hex. Of more than 200 problems the
 * first 200 are listed and the rest counted.
 */
export function readPriceBook(folder: string): ReadPriceBook {
  const problems = noProblems();
  const files = {
    store: openYaml(folder, 'store', problems),
    items: openFile(folder, 'items.csv', mostMegabytes.csv, problems),
    bundles: openYaml(folder, 'bundles', problems),
    rules: openYaml(folder, 'rules', problems),
  };
  const contents = readContents(files);
  const listed = listProblems(problems);
  if (listed.length > 0 || !contents) return { ok: false, problems: listed };
  return { ok: true, contents, hash: hashOf(Object.values(files)) };
}

type Files = { store: SourceFile; items: SourceFile; bundles: SourceFile; rules: SourceFile };

function readContents({ store, items, bundles, rules }: Files): PriceBookContents | undefined {
  const storeFile = parsed(store);
  const theStore = storeFile && readWhole(storeFile, storeSchema, store.report);
  const terms = termsOf(theStore);
  const read = items.bytes && readItems(items.bytes, terms, items.report);
  const bundleFile = parsed(bundles);
  const bundleEntries = bundleFile && readEntries(bundleFile, bundleSchema(terms.currency), bundles.report);
  const ruleFile = parsed(rules);
  const ruleEntries = ruleFile && readEntries(ruleFile, ruleSchema, rules.report);
  if (!read?.whole) return undefined;
  checkReferences(read, bundleEntries ?? [], ruleEntries ?? [], {
    items: items.report,
    bundles: bundles.report,
    rules: rules.report,
  });
  if (!theStore || !bundleEntries || !ruleEntries) return undefined;
  return {
    store: theStore,
    items: read.items,
    bundles: bundleEntries.map(({ value }) => value),
    rules: ruleEntries.map(({ value }) => value),
    needs: [],
  };
}

function openFile(folder: string, name: string, mostSize: number, problems: ProblemList): SourceFile {
  const report = reportFor(problems, name);
  const path = join(folder, name);
  if (existsSync(path)) return { bytes: readUtf8(path, mostSize, report), report };
  report(null, `is missing from the folder ${folder}`);
  return { bytes: undefined, report };
}

/** Opens the one of `name`.yaml, .yml and .json that is there. */
function openYaml(folder: string, name: string, problems: ProblemList): SourceFile {
  const names = ['yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`);
  const [found = `${name}.yaml`, other] = names.filter((one) => existsSync(join(folder, one)));
  const file = openFile(folder, found, mostMegabytes.yaml, problems);
  if (other) file.report(null, `and ${other} are both in the folder; keep one of them`);
  return file;
}

function parsed({ bytes, report }: SourceFile): YamlFile | undefined {
  return bytes && readYaml(bytes.toString('utf8'), report);
}

function termsOf(store: Store | undefined): StoreTerms {
  if (!store) return { currency: anyCurrency, taxes: undefined };
  const { currency, taxes } = store;
  return {
    currency: { code: currency, decimals: currencyDecimals(currency) },
    taxes: new Map(taxes.map(({ id, rate }) => [id, rate])),
  };
}

function hashOf(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  for (const { bytes } of files) if (bytes) hash.update(bytes);
  return hash.digest('hex');
}
