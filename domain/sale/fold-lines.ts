import type { ScannedUnits } from './events.ts';
import type { Line, Sale } from './sale.ts';

/** The sale with more units on a line, or on a new one. */
export function addUnits(sale: Sale, lineId: string, units: ScannedUnits): Sale {
  const known = sale.lines.some((line) => line.id === lineId);
  const raise = (line: Line) =>
    line.id === lineId ? { ...line, quantity: line.quantity + units.quantity } : line;
  return {
    ...sale,
    lines: known ? sale.lines.map(raise) : [...sale.lines, { id: lineId, ...units }],
    lastLineId: lineId,
    linesEver: known ? sale.linesEver : sale.linesEver + 1,
  };
}

export function lessUnits(sale: Sale, { lineId, quantity }: { lineId: string; quantity: number }): Sale {
  const left = sale.lines.map((line) =>
    line.id === lineId ? { ...line, quantity: line.quantity - quantity } : line,
  );
  return { ...sale, lines: left.filter((line) => line.quantity > 0) };
}

export function nameOf(sale: Sale, lineId: string): string {
  return sale.lines.find((line) => line.id === lineId)?.name ?? 'a line';
}
