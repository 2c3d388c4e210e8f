/**
 * What a Code 128 says, from the data of GS k: `{A`, `{B` and `{C` choose the set, `{S` shifts for one character, `{{` is a
 * brace; in set C each byte is two digits.
 */
export function code128Value(data: Uint8Array): string {
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
export function code128Modules(data: Uint8Array): number {
  const braces = data.filter((byte) => byte === 0x7b).length;
  return (data.length - braces + 1) * 11 + 13;
}
