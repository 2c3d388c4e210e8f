import type { LineView, SaleView } from '../../contract/till-view.ts';

type Bundle = SaleView['bundles'][number];

/** Where a line stands in the rail that ties a bundle's lines together. */
export type Rail = 'alone' | 'first' | 'middle' | 'last';

export type Row =
  | { kind: 'line'; key: string; lineId: string; rail: Rail | null; apart: string | null }
  | { kind: 'saving'; key: string; bundle: Bundle };

/**
 * The basket's rows: every line where it is, and each bundle's saving under the last of its lines. Lines do not move
 * to be together; one that stands apart from its bundle says the bundle's name instead (`apart`).
 */
export function arrangeBasket(lines: LineView[], bundles: Bundle[]): Row[] {
  const last = new Map(bundles.map((bundle) => [bundle.bundleId, lastIndex(lines, bundle)]));
  return lines.flatMap((line, index) => {
    const ending = bundles.filter((bundle) => last.get(bundle.bundleId) === index);
    const row: Row = {
      kind: 'line',
      key: line.id,
      lineId: line.id,
      rail: railAt(lines, bundles, index),
      apart: null,
    };
    row.apart = apartFrom(lines, bundles, index);
    return [
      row,
      ...ending.map((bundle): Row => ({ kind: 'saving', key: `saving ${bundle.bundleId}`, bundle })),
    ];
  });
}

const lastIndex = (lines: LineView[], bundle: Bundle) =>
  lines.findLastIndex((line) => bundle.lineIds.includes(line.id));

const tied = (lines: LineView[], bundles: Bundle[], index: number, other: number) =>
  bundles.some(
    ({ lineIds }) => lineIds.includes(lines[index]?.id ?? '') && lineIds.includes(lines[other]?.id ?? ''),
  );

function railAt(lines: LineView[], bundles: Bundle[], index: number): Rail | null {
  if (!tied(lines, bundles, index, index)) return null;
  const above = tied(lines, bundles, index, index - 1);
  const below = tied(lines, bundles, index, index + 1);
  if (above) return below ? 'middle' : 'last';
  return below ? 'first' : 'alone';
}

/** The name of a bundle whose other lines are not next to this one and whose saving is not below it. */
function apartFrom(lines: LineView[], bundles: Bundle[], index: number): string | null {
  const apart = bundles.find((bundle) => {
    if (!bundle.lineIds.includes(lines[index]?.id ?? '')) return false;
    const end = lastIndex(lines, bundle);
    return lines.slice(index, end + 1).some((line) => !bundle.lineIds.includes(line.id));
  });
  return apart?.name ?? null;
}
