import { cleanCode } from '../../contract/scanned-code.ts';

/** The longest that a two-dimensional code of a shop says; more without an end is noise. */
const longest = 2048;

/**
 * Reads what a scanner in serial mode sends: codes ended by CR, LF or both, in pieces of any size. Keep one reader for a
 * scanner. GS, the separator within GS1 codes, stays; other control characters and blanks at the ends go. Bytes are
 * UTF-8, of which barcodes use ASCII. A code that never ends is dropped whole, up to its end.
 */
export function codeReader(): (bytes: Uint8Array) => string[] {
  let pending: number[] = [];
  let tooLong = false;
  const end = (): string[] => {
    const code = tooLong ? '' : cleanCode(Buffer.from(pending).toString('utf8'));
    pending = [];
    tooLong = false;
    return code === '' ? [] : [code];
  };
  const read = (byte: number): string[] => {
    if (byte === 0x0d || byte === 0x0a) return end();
    if (pending.length < longest) pending.push(byte);
    else tooLong = true;
    return [];
  };
  return (bytes) => [...bytes].flatMap(read);
}
