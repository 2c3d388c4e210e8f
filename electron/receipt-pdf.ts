import type { Session } from 'electron';
import { BrowserWindow, session } from 'electron';
import { narrowColumns } from '../domain/receipt/rows.ts';
import { lockSession } from './security.ts';

const host = 'app://receipt/';
const millimetresPerInch = 25.4;
/** A roll, how much of it its printers leave at either side, in millimetres. */
type Roll = { width: number; margin: number };
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
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: receiptSession(svg, styleFor(roll)),
      sandbox: true,
      javascript: false,
      devTools: false,
    },
  });
  try {
    await window.loadURL(`${host}receipt.html`);
    return await window.webContents.printToPDF({
      pageSize: { width: roll.width / millimetresPerInch, height: height / millimetresPerInch },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      printBackground: true,
    });
  } finally {
    window.destroy();
  }
}

/** The roll for a picture, and the millimetres of it that the picture takes with a margin above and below. */
function paperFor(svg: string): { roll: Roll; height: number } {
  const width = Number(/<svg[^>]*\swidth="([\d.]+)/.exec(svg)?.[1]);
  const height = Number(/<svg[^>]*\sheight="([\d.]+)/.exec(svg)?.[1]);
  if (!(width > 0 && height > 0)) throw new Error('The receipt’s picture has no size.');
  const roll = width > narrowPicture ? rolls.usual : rolls.narrow;
  const printed = roll.width - 2 * roll.margin;
  return { roll, height: Math.ceil((height * printed) / width + 2 * roll.margin) + 1 };
}

/** A session of its own in memory that knows three addresses. An SVG shown as an image runs nothing and fetches nothing. */
function receiptSession(svg: string, style: string): Session {
  const files: Record<string, [type: string, body: string]> = {
    'receipt.html': ['text/html; charset=utf-8', page],
    'receipt.css': ['text/css', style],
    'receipt.svg': ['image/svg+xml', svg],
  };
  const own = session.fromPartition('receipt', { cache: false });
  lockSession(own, [host]);
  if (own.protocol.isProtocolHandled('app')) own.protocol.unhandle('app');
  own.protocol.handle('app', (request) => {
    const [type, body] = files[request.url.slice(host.length)] ?? [];
    if (type === undefined) return new Response(null, { status: 404 });
    return new Response(body, {
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': "default-src 'none'; img-src 'self'; style-src 'self'",
      },
    });
  });
  return own;
}
