import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { PriceBookContents } from '../../domain/price-book/price-book.ts';
import type { Store } from '../../domain/price-book/store.ts';
import type { FileProblem } from '../../domain/words/problems.ts';
import { bundleSchema } from './bundle-schema.ts';
import { checkBenefits } from './check-offers.ts';
import type { Reports } from './check-references.ts';
import { checkReferences } from './check-references.ts';
import { nameItems } from './named-items.ts';
import { needSchema } from './need-schema.ts';
import type { ProblemList, Report } from './problems.ts';
import { listProblems, noProblems, reportFor } from './problems.ts';
import type { Entries, Entry } from './read-entries.ts';
import { readEntries, readWhole } from './read-entries.ts';
import { mostMegabytes, readUtf8 } from './read-file.ts';
import { readItems } from './read-items.ts';
import { readLogo } from './read-logo.ts';
import type { YamlFile } from './read-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { ruleSchema } from './rule-schema.ts';
import { storeSchema } from './store-schema.ts';
import { termsOf } from './terms.ts';

export type ReadPriceBook =
  | { ok: true; contents: PriceBookContents; hash: string }
  | { ok: false; problems: FileProblem[] };

/** A file of the folder: its name, its bytes if they could be read, and where its problems go. */
type SourceFile = { bytes: Buffer | undefined; report: Report };

/**
 * Reads a price book folder whole or not at all; never throws. Money is in minor units, rates in basis points. `hash`
 * is the SHA-256 of store, items, bundles, rules, needs and logo in this order (without byte order marks), in hex. Of more than
 * 200 problems the first 200 are listed and the rest counted.
 */
export function readPriceBook(folder: string): ReadPriceBook {
  const problems = noProblems();
  const files = {
    store: openYaml(folder, 'store', problems),
    items: openFile(folder, 'items.csv', mostMegabytes.csv, problems),
    bundles: openYaml(folder, 'bundles', problems),
    rules: openYaml(folder, 'rules', problems),
    needs: openYaml(folder, 'needs', problems, { orNone: true }),
  };
  const logo = readLogo(folder, reportFor(problems, 'logo.png'));
  const contents = readContents(files, logo?.toString('base64') ?? '');
  const listed = listProblems(problems);
  if (listed.length > 0 || !contents) return { ok: false, problems: listed };
  return { ok: true, contents, hash: hashOf([...Object.values(files), { bytes: logo }]) };
}

type Files = Record<keyof Reports | 'items', SourceFile>;

function readContents(files: Files, logo: string): PriceBookContents | undefined {
  const store = readStore(files.store, logo);
  const terms = termsOf(store?.value);
  const items = files.items.bytes && readItems(files.items.bytes, terms, files.items.report);
  const bundles = readList(files.bundles, bundleSchema(terms.currency));
  const rules = readList(files.rules, ruleSchema(terms.currency));
  const needs = readList(files.needs, needSchema);
  if (!items?.whole) return undefined;
  const sold = {
    named: nameItems(items, () => true),
    notOnOffer: nameItems(items, (item) => !item.onOffer),
  };
  checkReferences(sold, { store, bundles, rules, needs }, reportsOf(files));
  const objections = store?.value.objections ?? [];
  const scripts = { bundles: valuesOf(bundles), rules: valuesOf(rules), objections };
  checkBenefits(items, scripts, files.items.report);
  if (!store) return undefined;
  return {
    store: store.value,
    items: items.items,
    bundles: valuesOf(bundles),
    rules: valuesOf(rules),
    needs: valuesOf(needs),
  };
}

function valuesOf<T>({ entries }: Entries<T>): T[] {
  return entries.map(({ value }) => value);
}

function reportsOf(files: Files): Reports {
  const { store, bundles, rules, needs } = files;
  return {
    store: store.report,
    bundles: bundles.report,
    rules: rules.report,
    needs: needs.report,
  };
}

function readStore(file: SourceFile, logo: string): Entry<Store> | undefined {
  const yaml = parsed(file);
  const value = yaml && readWhole(yaml, storeSchema, file.report);
  return value && { value: { ...value, logo }, lineOf: yaml.lineOf };
}

function readList<T extends { id: string }>(file: SourceFile, schema: z.ZodType<T>): Entries<T> {
  const yaml = parsed(file);
  return yaml ? readEntries(yaml, schema, file.report) : { entries: [], whole: false };
}

function openFile(folder: string, name: string, mostSize: number, problems: ProblemList): SourceFile {
  const report = reportFor(problems, name);
  const path = join(folder, name);
  if (existsSync(path)) return { bytes: readUtf8(path, mostSize, report), report };
  report(null, ['notInFolder', folder]);
  return { bytes: undefined, report };
}

/** Opens the one of `name`.yaml, .yml and .json that is there; with `orNone` a missing one is as an empty one. */
function openYaml(folder: string, name: string, problems: ProblemList, { orNone = false } = {}): SourceFile {
  const names = ['yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`);
  const [found, other] = names.filter((one) => existsSync(join(folder, one)));
  const called = found ?? `${name}.yaml`;
  if (!found && orNone) return { bytes: Buffer.alloc(0), report: reportFor(problems, called) };
  const file = openFile(folder, called, mostMegabytes.yaml, problems);
  if (other) file.report(null, ['bothThere', other]);
  return file;
}

function parsed({ bytes, report }: SourceFile): YamlFile | undefined {
  return bytes && readYaml(bytes.toString('utf8'), report);
}

function hashOf(files: readonly Pick<SourceFile, 'bytes'>[]): string {
  const hash = createHash('sha256');
  for (const { bytes } of files) if (bytes) hash.update(bytes);
  return hash.digest('hex');
}
