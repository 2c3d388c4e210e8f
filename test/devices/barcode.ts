import type { Bytes } from './bytes.ts';

const barcodeKinds: Record<number, string> = {
  65: 'UPC-A',
  66: 'UPC-E',
  67: 'EAN-13',
  68: 'EAN-8',
  69: 'Code 39',
  70: 'ITF',
  71: 'Codabar',
  72: 'Code 93',
  73: 'Code 128',
};

/** The barcode that follows GS k; throws at one that a printer would leave out for want of room. */
export function readBarcode(bytes: Bytes, { barWidth, width }: { barWidth: number; width: number }) {
  const kind = barcodeKinds[bytes.next()];
  const data = bytes.take(bytes.next());
  if (!kind) throw new Error('Unknown barcode.');
  if (kind !== 'Code 128') return { kind, value: withCheckDigit(kind, Buffer.from(data).toString('latin1')) };
  if (modules(data) * barWidth > width) throw new Error('A barcode is wider than the paper.');
  return { kind, value: code128Value(data) };
}

/** A printer adds the check digit of an EAN that comes without one. */
function withCheckDigit(kind: string, value: string): string {
  if (!(kind === 'EAN-13' && value.length === 12) && !(kind === 'EAN-8' && value.length === 7)) return value;
  const sum = [...value].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 1 : 3), 0);
  return `${value}${(10 - (sum % 10)) % 10}`;
}

/**
 * What a Code 128 says, from the data of GS k: `{A`, `{B` and `{C` choose the set, `{S` shifts for one character, `{{` is a
 * brace; in set C each byte is two digits.
 */
function code128Value(data: Uint8Array): string {
  let value = '';
  let pairs = false;
  for (let at = 0; at < data.length; at += 1) {
    const byte = data[at] ?? 0;
    if (byte !== 0x7b) value += pairs ? String(byte).padStart(2, '0') : String.fromCharCode(byte);
    else {
      at += 1;
      const choice = String.fromCharCode(data[at] ?? 0);
      if (choice === '{') value += choice;
      else if (/[ABC]/.test(choice)) pairs = choice === 'C';
      else if (choice !== 'S') throw new Error(`Unknown set ${choice} in a Code 128.`);
    }
  }
  return value;
}

/** How many modules wide it is: eleven for each character, start and check; thirteen for the stop. */
function modules(data: Uint8Array): number {
  const braces = data.filter((byte) => byte === 0x7b).length;
  return (data.length - braces + 1) * 11 + 13;
}
