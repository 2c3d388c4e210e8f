import type { Bundle } from '../price-book/bundle.ts';
import type { Selector } from '../price-book/item.ts';
import { boundOf, sizeOf } from './kinds/every-kind.ts';
import type { Units } from './line-units.ts';

/** A slot and the places of the lines that may fill it, in scan order. */
export type Reach = { quantity: number; lines: number[] };

/** A bundle that the basket can fill, by its place in the shopkeeper's order. */
export type Fillable = { bundle: Bundle; place: number; slots: Reach[] };

type Index = { units: readonly Units[]; byName: Map<string, number[]> };

/** The bundles whose slots the basket can fill each by itself and that may save something, with the lines they reach. */
export function matchUnits(units: readonly Units[], bundles: readonly Bundle[]): Fillable[] {
  const index = indexUnits(units);
  const found: Fillable[] = [];
  bundles.forEach((bundle, place) => {
    if (bundle.limitPerSale !== undefined && bundle.limitPerSale < 1) return;
    const slots = reachOf(bundle, index);
    if (slots && maySave(bundle, slots, units)) found.push({ bundle, place, slots });
  });
  return found;
}

function indexUnits(units: readonly Units[]): Index {
  const byName = new Map<string, number[]>();
  const add = (name: string, line: number) => {
    const lines = byName.get(name);
    if (!lines) byName.set(name, [line]);
    else if (lines[lines.length - 1] !== line) lines.push(line);
  };
  units.forEach(({ sku, category, tags, quantity }, line) => {
    if (quantity < 1) return;
    add(`s${sku}`, line);
    add(`c${category}`, line);
    for (const tag of tags) add(`t${tag}`, line);
  });
  return { units, byName };
}

function nameOf(selector: Selector): string {
  if ('sku' in selector) return `s${selector.sku}`;
  return 'category' in selector ? `c${selector.category}` : `t${selector.tag}`;
}

/** The bundle's slots, those that choose the same lines as one; undefined where a slot can't be filled. */
function reachOf(bundle: Bundle, { units, byName }: Index): Reach[] | undefined {
  const slots: Reach[] = [];
  for (const { quantity, choose } of bundle.slots) {
    if (quantity < 1) continue;
    let lines =
      choose.length === 1 && choose[0] ? (byName.get(nameOf(choose[0])) ?? []) : union(choose, byName);
    if (bundle.notOnOffer) lines = lines.filter((line) => !units[line]?.onOffer);
    const same = slots.find((slot) => sameNumbers(slot.lines, lines));
    if (same) same.quantity += quantity;
    else slots.push({ quantity, lines });
  }
  const enough = slots.every(({ quantity, lines }) => {
    let found = 0;
    for (const line of lines) found += units[line]?.quantity ?? 0;
    return found >= quantity;
  });
  return enough && slots.length > 0 ? slots : undefined;
}

function union(choose: readonly Selector[], byName: Index['byName']): number[] {
  const lines = new Set<number>();
  for (const selector of choose) for (const line of byName.get(nameOf(selector)) ?? []) lines.add(line);
  return [...lines].sort((a, b) => a - b);
}

/** False only where even the dearest units would save nothing. */
function maySave(bundle: Bundle, slots: readonly Reach[], units: readonly Units[]): boolean {
  const { base, above, places, worth } = boundOf(bundle.price, sizeOf(bundle));
  if (places) return true;
  let most = base + above;
  for (const { quantity, lines } of slots) {
    let dearest = 0;
    for (const line of lines) dearest = Math.max(dearest, units[line]?.unitPrice ?? 0);
    most += quantity * worth(dearest, 0);
  }
  return most >= 1;
}

export function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
