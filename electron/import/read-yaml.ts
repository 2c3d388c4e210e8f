import type { Document, Node } from 'yaml';
import { isAlias, isCollection, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { What } from '../../domain/words/problems.ts';
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
    report(text.slice(0, zero).split('\n').length, ['zeroByte']);
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
    for (const { offset, what } of faults) report(lineAt(offset), what);
    if (faults.length > 0) return undefined;
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { value, lineOf: (path) => lineAt(offsetOf(document, path)) };
  } catch (error) {
    report(null, unreadable(error));
    return undefined;
  }
}

type Fault = { offset: number; what: What };

function syntaxFaults(document: Document.Parsed): Fault[] {
  return [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    offset: pos[0],
    what: ['noYaml', { inEnglish: message, hint: quotesHelp.has(code) }],
  }));
}

const quotesHelp = new Set(['BLOCK_AS_IMPLICIT_KEY', 'UNEXPECTED_TOKEN', 'MISSING_CHAR']);

// The library can look for doubled keys too, but compares each key with every other.
function doubledKeys(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          faults.push({ offset: startOf(key), what: ['fieldTwice', quoted(String(key.value))] });
        }
        seen.add(key.value);
      }
    },
  });
  return faults;
}

function unreadable(error: unknown): What {
  if (error instanceof ReferenceError) return ['tooManyAliases'];
  if (error instanceof RangeError) return ['tooDeep'];
  return ['noYaml', { inEnglish: error instanceof Error ? error.message : String(error), hint: false }];
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
