import type { Document, Node } from 'yaml';
import { isAlias, isCollection, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Report } from './problems.ts';
import { quoted } from './problems.ts';

export type Path = readonly PropertyKey[];

/** A YAML or JSON file as lists, groups and texts, and the line of any place in it. */
export type YamlFile = { value: unknown; lineOf: (path: Path) => number };

// What one anchor may be written out to: plenty for shared objections, far too little for a file that explodes.
const mostAliases = 1000;

/**
 * Reads YAML, and JSON as the YAML that it is. Every value comes as the text that stands in the file, so that 0042 stays
 * a sku and 116.00 never is a float. Answers undefined when a problem was reported.
 */
export function readYaml(text: string, report: Report): YamlFile | undefined {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const zero = text.indexOf('\0');
  if (zero >= 0) {
    report(text.slice(0, zero).split('\n').length, 'has a zero byte in it');
    return undefined;
  }
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter: lines,
    });
    const faults = [...syntaxFaults(document), ...doubledKeys(document)];
    for (const { offset, message } of faults) report(lineAt(offset), message);
    if (faults.length > 0) return undefined;
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { value, lineOf: (path) => lineAt(offsetOf(document, path)) };
  } catch (error) {
    report(null, unreadable(error));
    return undefined;
  }
}

type Fault = { offset: number; message: string };

function syntaxFaults(document: Document.Parsed): Fault[] {
  return [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    offset: pos[0],
    message: `is not YAML that can be read: ${message}${hints[code] ?? ''}`,
  }));
}

const quotesHint = ' (a text with a colon, or one that begins with { or [, belongs in quotes)';
const hints: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY: quotesHint,
  UNEXPECTED_TOKEN: quotesHint,
  MISSING_CHAR: quotesHint,
};

// The library can look for doubled keys too, but compares each key with every other.
function doubledKeys(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          faults.push({ offset: startOf(key), message: `field ${quoted(String(key.value))} is there twice` });
        }
        seen.add(key.value);
      }
    },
  });
  return faults;
}

function unreadable(error: unknown): string {
  if (error instanceof ReferenceError) return 'repeats itself by aliases (*name) too often; write it out';
  if (error instanceof RangeError) return 'is nested too deeply';
  return `is not YAML that can be read: ${error instanceof Error ? error.message : error}`;
}

/** Where a place in the document begins, or the nearest place around it that exists. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const step of path) {
    const around = isAlias(node) ? node.resolve(document) : node;
    const found = stepInto(around, step);
    if (!found) break;
    offset = found.offset;
    node = found.node;
  }
  return offset;
}

function stepInto(node: unknown, step: PropertyKey): { node: unknown; offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
    return pair && { node: pair.value, offset: startOf(pair.key) };
  }
  const item = isCollection(node) ? node.items[Number(step)] : undefined;
  return item === undefined ? undefined : { node: item, offset: startOf(item) };
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
