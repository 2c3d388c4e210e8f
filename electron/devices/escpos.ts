import receiptline from 'receiptline';
import { forCodePage, type PaperEncoding } from './paper-text.ts';

/** A printer's dialect: `escpos` is Epson's and most others', `generic` is for clones, `impact` for dot matrix. */
export type Dialect = 'escpos' | 'generic' | 'citizen' | 'fit' | 'impact';

/** How a printer wants its paper: 42 or 48 columns on 80 mm, 32 on 58 mm. */
export type PaperSettings = { dialect: Dialect; columns: number; encoding: PaperEncoding; cut: boolean };

/** What ReceiptLine asks the printer at the end: GS r. Whoever sends the bytes awaits the answer, so they ask it themselves. */
const questionBytes = 3;

/**
 * Markup as the bytes that put it on paper, cut off below if so set. Barcodes, QR codes and pictures (PNG) in the markup
 * are printed too. The bytes ask the printer for nothing and never open the drawer.
 */
export function paperBytes(markup: string, { dialect, columns, encoding, cut }: PaperSettings): Uint8Array {
  const commands = receiptline.transform(forCodePage(markup, encoding), {
    command: dialect,
    cpl: columns,
    encoding,
    cutting: cut,
    // A logo is lines and letters; shades would print its black with white specks.
    gradient: false,
  });
  return Buffer.from(commands.slice(0, -questionBytes), 'latin1');
}

/** A picture in markup: a shop's logo, as PNG. */
export function pictureMarkup(png: Uint8Array): string {
  return `{image:${Buffer.from(png).toString('base64')}}`;
}
