import type { Session } from 'electron';
import { BrowserWindow, session } from 'electron';
import { lockSession } from './security.ts';

const host = 'app://receipt/';
const millimetresPerInch = 25.4;
/** A roll is 80 mm wide; its printers leave 4 mm at either side. */
const paper = { width: 80, margin: 4 };

const page =
  '<!doctype html><meta charset="utf-8"><title>Receipt</title><link rel="stylesheet" href="receipt.css"><img src="receipt.svg" alt="">';
const style = `body { margin: ${paper.margin}mm } img { display: block; width: ${paper.width - 2 * paper.margin}mm }`;

/** The receipt as a PDF of one page, as wide as the paper roll and as long as the receipt. Refuses a picture without a size. */
export async function receiptPdf(svg: string): Promise<Buffer> {
  const height = paperHeight(svg);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: receiptSession(svg), sandbox: true, javascript: false, devTools: false },
  });
  try {
    await window.loadURL(`${host}receipt.html`);
    return await window.webContents.printToPDF({
      pageSize: { width: paper.width / millimetresPerInch, height: height / millimetresPerInch },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      printBackground: true,
    });
  } finally {
    window.destroy();
  }
}

/** Millimetres of paper for a picture scaled to the printed width, with the margin above and below. */
function paperHeight(svg: string): number {
  const width = Number(/<svg[^>]*\swidth="([\d.]+)/.exec(svg)?.[1]);
  const height = Number(/<svg[^>]*\sheight="([\d.]+)/.exec(svg)?.[1]);
  if (!(width > 0 && height > 0)) throw new Error('The receipt’s picture has no size.');
  const printed = paper.width - 2 * paper.margin;
  return Math.ceil((height * printed) / width + 2 * paper.margin) + 1;
}

/** A session of its own in memory that knows three addresses. An SVG shown as an image runs nothing and fetches nothing. */
function receiptSession(svg: string): Session {
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
