/** Why a printer cannot print, as a word that the screen turns into a sentence. */
export type Trouble =
  | 'unreachable'
  | 'cover open'
  | 'out of paper'
  | 'error'
  | 'offline'
  | 'went away'
  | 'stalled'
  | 'no answer';

/** What a printer says of itself: nothing (`silent`, as many are), or whether it can print and has paper for long. */
export type PrinterStatus = { silent: boolean; trouble: Trouble | null; paperNearEnd: boolean };

export const silence: PrinterStatus = { silent: true, trouble: null, paperNearEnd: false };

/** DLE EOT n: 1 asks for the printer, 2 for what takes it offline, 4 for the roll. */
export type StatusQuestion = 1 | 2 | 4;
export const statusQuestion = (about: StatusQuestion) => Uint8Array.of(0x10, 0x04, about);

/** GS r 1: answered when all that was sent before it is done, so the answer says that it is printed. */
export const doneQuestion = Uint8Array.of(0x1d, 0x72, 1);

/** What the answers to the three questions mean together; one that did not come says nothing. */
export function readStatus({ printer = 0, offline = 0, roll = 0 }): PrinterStatus {
  return { silent: false, trouble: troubleOf(printer, offline, roll), paperNearEnd: (roll & 0x0c) !== 0 };
}

function troubleOf(printer: number, offline: number, roll: number): Trouble | null {
  if (offline & 0x04) return 'cover open';
  if (offline & 0x20 || roll & 0x60) return 'out of paper';
  if (offline & 0x40) return 'error';
  return printer & 0x08 ? 'offline' : null;
}

/** A byte from the printer: the answer to a status question, or the sign that what was sent is done. */
export type Reply = { kind: 'status'; bits: number } | { kind: 'done' };

/**
 * Reads what a printer sends. A block that some send of their own accord (four bytes, the first told by its bits) is passed
 * over. Keep one reader for a connection: a block may be cut in two.
 */
export function replyReader(): (bytes: Uint8Array) => Reply[] {
  let toPass = 0;
  const read = (byte: number): Reply[] => {
    if (toPass > 0) toPass -= 1;
    else if ((byte & 0x93) === 0x12) return [{ kind: 'status', bits: byte }];
    else if ((byte & 0x93) === 0x10) toPass = 3;
    else if ((byte & 0x90) === 0) return [{ kind: 'done' }];
    return [];
  };
  return (bytes) => [...bytes].flatMap(read);
}
