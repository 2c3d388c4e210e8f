import { code128, drawingSVG, qrcode } from 'bwip-js/generic';
import type { DrawnCode } from '../../domain/receipt/shelf-card.ts';

/** Signs whose Code 128 still has strokes of a fifth of a millimetre on a shelf card, which hand scanners read. */
const longestLinear = 26;

/** A code to be scanned, as an SVG element without a size: Code 128, or a QR code where that would be too fine. */
export function barcodeSvg(text: string): DrawnCode {
  const square = text.length > longestLinear;
  const svg = square
    ? qrcode({ bcid: 'qrcode', text, scale: 1 }, drawingSVG())
    : code128({ bcid: 'code128', text, scale: 1, height: 12 }, drawingSVG());
  // Its types allow for drawings that come later; one of SVG is there at once.
  return { svg: svg as string, square };
}
