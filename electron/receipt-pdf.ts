import { narrowColumns } from '../domain/receipt/rows.ts';
import { onPaper } from './paper-window.ts';

const millimetresPerInch = 25.4;
/** A roll, how much of it its printers leave at either side, in millimetres. */
type Roll = { width: number; margin: number };
/** A picture that says its size in millimetres is a sheet of that size. */
const sheet = /<svg[^>]*\swidth="([\d.]+)mm" height="([\d.]+)mm"/;
const rolls = { usual: { width: 80, margin: 4 }, narrow: { width: 58, margin: 5 } } satisfies Record<
  string,
  Roll
>;
/** A picture for the narrow roll is so wide; ReceiptLine draws a column 12 wide. */
const narrowPicture = narrowColumns * 12;

const page =
  '<!doctype html><meta charset="utf-8"><title>Receipt</title><link rel="stylesheet" href="receipt.css"><img src="receipt.svg" alt="">';
const styleFor = ({ width, margin }: Roll) =>
  `body { margin: ${margin}mm } img { display: block; width: ${width - 2 * margin}mm }`;

/** The receipt as a PDF of one page, as wide as the paper roll and as long as the receipt. Refuses a picture without a size. */
export async function receiptPdf(svg: string): Promise<Buffer> {
  const { roll, height } = paperFor(svg);
  const files = {
    'page.html': ['text/html; charset=utf-8', page],
    'receipt.css': ['text/css', styleFor(roll)],
    'receipt.svg': ['image/svg+xml', svg],
  } satisfies Record<string, [string, string]>;
  return onPaper(files, (contents) =>
    contents.printToPDF({
      pageSize: { width: roll.width / millimetresPerInch, height: height / millimetresPerInch },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      printBackground: true,
    }),
  );
}

/** The sheet or the roll for a picture, and the millimetres of it that the picture takes with a margin above and below. */
function paperFor(svg: string): { roll: Roll; height: number } {
  const [, wide, high] = sheet.exec(svg) ?? [];
  if (wide && high) return { roll: { width: Number(wide), margin: 0 }, height: Number(high) };
  const width = Number(/<svg[^>]*\swidth="([\d.]+)/.exec(svg)?.[1]);
  const height = Number(/<svg[^>]*\sheight="([\d.]+)/.exec(svg)?.[1]);
  if (!(width > 0 && height > 0)) throw new Error('The receipt’s picture has no size.');
  const roll = width > narrowPicture ? rolls.usual : rolls.narrow;
  const printed = roll.width - 2 * roll.margin;
  return { roll, height: Math.ceil((height * printed) / width + 2 * roll.margin) + 1 };
}
