import type { Bundle } from '../price-book/bundle.ts';
import type { Units } from './line-units.ts';
import type { Fillable } from './match-units.ts';
import { sameNumbers } from './match-units.ts';

/** Units that no bundle can tell apart: one price, and the same slots take them. `lines` are places in scan order. */
export type UnitType = { unitPrice: number; quantity: number; lines: number[]; quantities: number[] };

/** A bundle over unit types; `place` is its place in the shopkeeper's order. */
export type Offer = { bundle: Bundle; place: number; slots: { quantity: number; types: number[] }[] };

/** Unit types and offers that share no unit with any other component, so that each is solved alone. */
export type Component = { types: UnitType[]; offers: Offer[] };

/** Groups the lines into types, and the types that bundles tie together into components, in scan order. */
export function componentsOf(units: readonly Units[], fillable: readonly Fillable[]): Component[] {
  const { types, typeOf } = typesOf(units, fillable);
  const root = types.map((_, type) => type);
  const find = (type: number): number => {
    let top = type;
    while (root[top] !== top) top = root[top] as number;
    root[type] = top;
    return top;
  };
  const offers = fillable.map(({ bundle, place, slots }) => ({
    bundle,
    place,
    slots: slots.map(({ quantity, lines }) => ({ quantity, types: distinct(lines, typeOf) })),
  }));
  for (const { slots } of offers) {
    const first = slots[0]?.types[0] ?? 0;
    for (const { types: reached } of slots) {
      for (const type of reached) {
        const [a, b] = [find(first), find(type)];
        root[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  return split(
    types,
    offers,
    types.map((_, type) => find(type)),
  );
}

function split(types: UnitType[], offers: Offer[], top: number[]): Component[] {
  const components = new Map<number, Component>();
  const renamed = types.map((type, old) => {
    const component = components.get(top[old] as number) ?? { types: [], offers: [] };
    components.set(top[old] as number, component);
    return component.types.push(type) - 1;
  });
  for (const offer of offers) {
    const slots = offer.slots.map(({ quantity, types: reached }) => ({
      quantity,
      types: reached.map((type) => renamed[type] as number),
    }));
    components.get(top[offer.slots[0]?.types[0] ?? 0] as number)?.offers.push({ ...offer, slots });
  }
  return [...components.values()];
}

function distinct(lines: readonly number[], typeOf: Int32Array): number[] {
  return [...new Set(lines.map((line) => typeOf[line] as number))];
}

function typesOf(units: readonly Units[], fillable: readonly Fillable[]) {
  const memberships: number[][] = units.map(() => []);
  let slot = 0;
  for (const { slots } of fillable) {
    for (const { lines } of slots) {
      for (const line of lines) memberships[line]?.push(slot);
      slot++;
    }
  }
  const types: UnitType[] = [];
  const typeOf = new Int32Array(units.length).fill(-1);
  const known = new Map<number, number[]>();
  memberships.forEach((own, line) => {
    if (own.length === 0) return;
    const { unitPrice = 0, quantity = 0 } = units[line] ?? {};
    const hash = own.reduce((mixed, one) => (Math.imul(mixed, 31) + one) | 0, unitPrice | 0);
    const alike = known.get(hash) ?? [];
    known.set(hash, alike);
    let type = alike.find((one) => {
      const { unitPrice: price, lines } = types[one] as UnitType;
      return price === unitPrice && sameNumbers(memberships[lines[0] as number] ?? [], own);
    });
    if (type === undefined) {
      type = types.push({ unitPrice, quantity: 0, lines: [], quantities: [] }) - 1;
      alike.push(type);
    }
    const found = types[type] as UnitType;
    found.quantity += quantity;
    found.lines.push(line);
    found.quantities.push(quantity);
    typeOf[line] = type;
  });
  return { types, typeOf };
}
