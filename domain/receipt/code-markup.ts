/** Dots in a line of paper for each of its characters; Code 128 draws its thinnest stroke two dots wide. */
const dotsPerColumn = 12;
const strokeDots = 2;
/** Strokes of a sign, and of start, check and stop together. */
const strokesOf = (code: string) => 11 * (code.length + 2) + 13;

/** A code to be scanned: Code 128 where the paper has room for it, else a QR code, which says the same on less. */
export function codeMarkup(code: string, columns: number, height = 48): string {
  const fits = strokesOf(code) * strokeDots <= columns * dotsPerColumn;
  return fits ? `{code:${code};option:code128,${strokeDots},${height}}` : `{code:${code};option:qrcode,5,m}`;
}
