import type { Bundle } from '../../domain/price-book/bundle.ts';
import { type BasketLine, mayHold, savingOf } from '../oracle/bundle-rules.ts';

/**
 * What most tills do: again and again the application that saves most, until none saves anything. Narrow slots are
 * filled first, with the dearest units (the cheapest where the saving is a set amount). Answers the whole saving.
 */
export function greedySaving(lines: readonly BasketLine[], bundles: readonly Bundle[]): number {
  let left = [...lines];
  const uses = new Map<Bundle, number>();
  for (let saved = 0; ; ) {
    let best: { bundle: Bundle; taken: BasketLine[]; saving: number } | undefined;
    for (const bundle of bundles) {
      if ((uses.get(bundle) ?? 0) >= (bundle.limitPerSale ?? Number.POSITIVE_INFINITY)) continue;
      const taken = fill(bundle, left);
      const saving =
        taken &&
        savingOf(
          bundle.price,
          taken.map(({ unitPrice }) => unitPrice),
        );
      if (taken && saving && saving > (best?.saving ?? 0)) best = { bundle, taken, saving };
    }
    if (!best) return saved;
    saved += best.saving;
    uses.set(best.bundle, (uses.get(best.bundle) ?? 0) + 1);
    left = without(left, best.taken);
  }
}

/** The units that fill the bundle once, or nothing where they don't reach. */
function fill(bundle: Bundle, lines: readonly BasketLine[]): BasketLine[] | undefined {
  const sign = 'amountOff' in bundle.price ? 1 : -1;
  const units = lines
    .flatMap((line) => Array.from({ length: line.quantity }, () => ({ line, free: true })))
    .sort((a, b) => sign * (a.line.unitPrice - b.line.unitPrice));
  const slots = bundle.slots
    .map(({ quantity }, slot) => ({ quantity, own: units.filter(({ line }) => mayHold(bundle, slot, line)) }))
    .sort((a, b) => a.own.length - b.own.length);
  const taken: BasketLine[] = [];
  for (const { quantity, own } of slots) {
    const chosen = own.filter(({ free }) => free).slice(0, quantity);
    if (chosen.length < quantity) return undefined;
    for (const unit of chosen) {
      unit.free = false;
      taken.push(unit.line);
    }
  }
  return taken;
}

function without(lines: readonly BasketLine[], taken: readonly BasketLine[]): BasketLine[] {
  return lines
    .map((line) => ({
      ...line,
      quantity: line.quantity - taken.filter((unit) => unit.lineId === line.lineId).length,
    }))
    .filter(({ quantity }) => quantity > 0);
}
