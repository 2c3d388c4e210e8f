import type { CodeFault } from '../words/code-faults.ts';
import { looksLikeAddress, readDigitalLink } from './digital-link.ts';
import { readElementString } from './element-string.ts';
import type { Elements } from './elements.ts';
import { dayOf } from './gs1-date.ts';

/** What a two-dimensional code says of the unit in the hand. Days are YYYY-MM-DD, weights grams. */
export type UnitCode = {
  gtin: string;
  /** The last day on which it may be sold: its expiry, else the day to sell it by. */
  sellUntil: string | null;
  weight: number | null;
  /** Pieces in a pack that varies. */
  pieces: number | null;
  batch: string | null;
  serial: string | null;
};

export type ReadUnitCode = { ok: true; unit: UnitCode } | { ok: false; why: CodeFault };

/**
 * Reads a GS1 element string or Digital Link address. `today` settles the century of its dates. Refuses
 * one that was torn, one without a product, and a day or a weight that cannot be.
 */
export function readUnitCode(text: string, today: string): ReadUnitCode {
  const read = looksLikeAddress(text) ? readDigitalLink(text) : readElementString(text);
  return read.ok ? unitOf(read.elements, today) : read;
}

function unitOf(elements: Elements, today: string): ReadUnitCode {
  const gtin = elements.get('01') ?? elements.get('02');
  if (gtin === undefined) return { ok: false, why: ['noProduct'] };
  const written = elements.get('17') ?? elements.get('16') ?? null;
  const sellUntil = written === null ? null : dayOf(written, today);
  if (sellUntil === undefined) return { ok: false, why: ['noDate'] };
  const weight = weightOf(elements);
  if (weight === undefined) return { ok: false, why: ['noWeight'] };
  const counted = elements.get('30') ?? elements.get('37');
  const pieces = counted === undefined ? null : Number(counted);
  if (pieces === 0) return { ok: false, why: ['emptyPack'] };
  const text = (identifier: string) => elements.get(identifier) ?? null;
  return { ok: true, unit: { gtin, sellUntil, weight, pieces, batch: text('10'), serial: text('21') } };
}

/** The net weight in grams: 310n in kilograms with n decimals, 320n in pounds (453.59237 g). */
function weightOf(elements: Elements): number | null | undefined {
  for (const [identifier, value] of elements) {
    const kind = identifier.slice(0, 3);
    if (identifier.length !== 4 || (kind !== '310' && kind !== '320')) continue;
    const decimals = Number(identifier[3]);
    if (decimals > 5) return undefined;
    const [grams, of] = kind === '310' ? [1_000n, 1n] : [45_359_237n, 100_000n];
    const scale = of * 10n ** BigInt(decimals);
    const rounded = Number((2n * BigInt(value) * grams + scale) / (2n * scale));
    return rounded > 0 && rounded < 10_000_000 ? rounded : undefined;
  }
  return null;
}
