/** What the till prints for itself to scan: receipts, staff badges, bundles' shelf labels. */
export type OwnCode =
  | { kind: 'receipt'; till: string; number: number }
  | { kind: 'staff'; badge: string }
  | { kind: 'bundle'; bundleId: string };

const forms = { receipt: 'GWR', staff: 'GWS', bundle: 'GWB' } as const;

/** A code as it is printed: its kind's letters, what it names, and a check character, so that a torn one is told. */
export function ownCode(code: OwnCode): string {
  const text = `${forms[code.kind]}-${bodyOf(code)}`.toUpperCase();
  return `${text}-${checkCharacter(text)}`;
}

/** Reads what `ownCode` wrote; undefined for any other code, `torn` for one whose check character is wrong. */
export function readOwnCode(text: string): OwnCode | 'torn' | undefined {
  const match = /^(GW[RSB])-([A-Z0-9-]+)-([A-Z0-9])$/.exec(text.trim().toUpperCase());
  if (!match) return undefined;
  const [, form = '', body = '', check] = match;
  if (checkCharacter(`${form}-${body}`) !== check) return 'torn';
  if (form === forms.staff) return { kind: 'staff', badge: body };
  if (form === forms.bundle) return { kind: 'bundle', bundleId: body.toLowerCase() };
  const receipt = /^([A-Z0-9]{1,8})-(\d{1,9})$/.exec(body);
  return receipt ? { kind: 'receipt', till: receipt[1] ?? '', number: Number(receipt[2]) } : 'torn';
}

/** What a till's receipts name it by: the first four letters and digits of its id. */
export function tillCode(tillId: string): string {
  const code = tillId.replace(/[^A-Za-z0-9]/g, '').slice(0, 4);
  return code.toUpperCase() || '0';
}

function bodyOf(code: OwnCode): string {
  if (code.kind === 'receipt') return `${code.till}-${code.number}`;
  return code.kind === 'staff' ? code.badge : code.bundleId;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** ISO 7064, MOD 37,36: finds every single wrong character and every two that changed places. Dashes do not count. */
export function checkCharacter(text: string): string {
  let product = 36;
  for (const sign of text.replaceAll('-', '')) {
    const sum = (product + alphabet.indexOf(sign)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return alphabet[(37 - product) % 36] ?? '';
}
