import type { Bundle } from '../../domain/price-book/bundle.ts';
import { type BasketLine, mayHold, savingOf } from '../oracle/bundle-rules.ts';

type Unit = { line: BasketLine; free: boolean };
type Offer = {
  bundle: Bundle;
  slots: { quantity: number; own: Unit[] }[];
  uses: number;
  fill: Fill | undefined;
};
type Fill = { taken: Unit[]; saving: number };

/**
 * What most tills do: again and again the application that saves most, until none saves anything. Narrow slots are
 * filled first, with the dearest units (the cheapest where the saving is a set amount). Answers the whole saving.
 */
export function greedySaving(lines: readonly BasketLine[], bundles: readonly Bundle[]): number {
  const units = lines
    .flatMap((line) => Array.from({ length: line.quantity }, (): Unit => ({ line, free: true })))
    .sort((a, b) => b.line.unitPrice - a.line.unitPrice);
  const offers = bundles.map((bundle) => offerOf(bundle, units));
  for (let saved = 0; ; ) {
    let best: Offer | undefined;
    for (const offer of offers) if ((offer.fill?.saving ?? 0) > (best?.fill?.saving ?? 0)) best = offer;
    if (!best?.fill) return saved;
    saved += best.fill.saving;
    best.uses++;
    for (const unit of best.fill.taken) unit.free = false;
    // A fill takes the first units that are free, so it stays as it is until one of its own is gone.
    for (const offer of offers) {
      if (offer.fill?.taken.some(({ free }) => !free)) offer.fill = fillOf(offer);
    }
  }
}

function offerOf(bundle: Bundle, dearestFirst: readonly Unit[]): Offer {
  const units = 'amountOff' in bundle.price ? dearestFirst.toReversed() : dearestFirst;
  const slots = bundle.slots
    .map(({ quantity }, slot) => ({ quantity, own: units.filter(({ line }) => mayHold(bundle, slot, line)) }))
    .sort((a, b) => a.own.length - b.own.length);
  const offer: Offer = { bundle, slots, uses: 0, fill: undefined };
  offer.fill = fillOf(offer);
  return offer;
}

/** The units that fill the bundle once more, or nothing where they don't reach. */
function fillOf({ bundle, slots, uses }: Offer): Fill | undefined {
  if (uses >= (bundle.limitPerSale ?? Number.POSITIVE_INFINITY)) return undefined;
  const taken: Unit[] = [];
  for (const { quantity, own } of slots) {
    const chosen = own.filter((unit) => unit.free && !taken.includes(unit)).slice(0, quantity);
    if (chosen.length < quantity) return undefined;
    taken.push(...chosen);
  }
  const prices = taken.map(({ line }) => line.unitPrice);
  return { taken, saving: savingOf(bundle.price, prices) };
}
