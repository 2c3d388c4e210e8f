/** What a scanned or typed code turned out to be. `key` is what barcodes are stored and looked up by. */
export type Barcode =
  | { ok: true; key: string }
  | { ok: false; why: 'empty' | 'too-long' | 'not-a-code' | 'check-digit' };

const gtinLengths = new Set([8, 12, 13, 14]);
const longestCode = 32;

/** The check digit that follows `digits` in EAN-8, UPC-A, EAN-13 and ITF-14 (GS1 General Specifications, 7.9). */
export function checkDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const weight = (digits.length - i) % 2 === 1 ? 3 : 1;
    sum += weight * (digits.charCodeAt(i) - 48);
  }
  return (10 - (sum % 10)) % 10;
}

/**
 * Reads a code as it came from a scanner or a hand. GTINs of all lengths share one key of 14 digits, so that a UPC-A is
 * its EAN-13. Anything else of letters, digits, dots, dashes and underscores is an in-store code or a sku, kept as it is.
 * Refuses an empty code, one of over 32 characters, one with other characters, and a GTIN whose check digit is wrong.
 */
export function readBarcode(text: string): Barcode {
  if (text.length > longestCode * 4) return { ok: false, why: 'too-long' };
  const code = text.trim();
  if (code === '') return { ok: false, why: 'empty' };
  if (code.length > longestCode) return { ok: false, why: 'too-long' };
  if (!/^[A-Za-z0-9._-]+$/.test(code)) return { ok: false, why: 'not-a-code' };
  if (!gtinLengths.has(code.length) || !/^\d+$/.test(code)) return { ok: true, key: code };
  if (checkDigit(code.slice(0, -1)) !== Number(code.at(-1))) return { ok: false, why: 'check-digit' };
  return { ok: true, key: code.padStart(14, '0') };
}
