/**
 * Tells a barcode scanner that types like a keyboard from a hand that types. Pure: keys and their times go in; out
 * comes what to hold back, what was a scan, and what a hand had typed after all.
 */

/** Keys of one burst follow each other at most this fast (ms). */
export const burstGap = 50;
/** Once a burst is long enough to be a code, a busy machine may pause this long (ms) without tearing the code. */
export const patientGap = 150;
export const shortestCode = 4;
/** What the till accepts as text at most; the rest of an endless burst is dropped, and the till refuses it anyway. */
export const longestCode = 8_192;
/** Ctrl+Z as the control character that it is: the one chord of the till that a code could hold. */
export const undoCharacter = '\x1a';

export type ScannerState = {
  /** Characters held back because they may belong to a scan. */
  held: string;
  /** When the last of them came. */
  heldAt: number;
  /** When the last scan ended: a line feed after its Enter still belongs to it. */
  scannedAt: number;
};

export type KeyPress = {
  /** `text`: one character. `chord`: a Ctrl combination, as its control character. `other`: arrows, function keys … */
  kind: 'text' | 'chord' | 'function' | 'enter' | 'tab' | 'modifier' | 'composing' | 'other';
  /** The character of `text` and `chord`. */
  character: string;
  /** A key kept down, which no scanner does. */
  repeat: boolean;
  /** Milliseconds on any steady clock. */
  time: number;
};

export type Step = {
  state: ScannerState;
  /** What a hand typed, to be given back before this key takes effect. */
  typed: string;
  /** A whole code, if this key ended one. */
  scan: string | null;
  /** Whether this key is kept from the page. */
  hold: boolean;
};

export const idle: ScannerState = { held: '', heldAt: -Infinity, scannedAt: -Infinity };

/** How long after the last held key the next one still belongs to the same burst. */
export const patience = (state: ScannerState) => (state.held.length >= shortestCode ? patientGap : burstGap);

/** Takes one key. Every character comes out once: in a scan, in `typed`, or by passing to the page. */
export function pressed(state: ScannerState, press: KeyPress): Step {
  const inBurst = state.held !== '' && press.time - state.heldAt <= patience(state);
  switch (press.kind) {
    case 'modifier':
      return { state, typed: '', scan: null, hold: false };
    case 'text':
      return press.repeat ? giveBack(state, press.character) : character(state, press, inBurst);
    case 'chord':
      return chord(state, press, inBurst);
    case 'enter':
    case 'tab':
      return terminator(state, press, inBurst);
    case 'function':
      return inBurst && state.held.length >= shortestCode ? swallow(state) : pass(state);
    default:
      return pass(state);
  }
}

/** No key came in time: what is held was typed by a hand. */
export function timeUp(state: ScannerState): Step {
  return giveBack(state, '');
}

function character(state: ScannerState, press: KeyPress, inBurst: boolean): Step {
  const held = inBurst ? (state.held + press.character).slice(0, longestCode) : press.character;
  const typed = inBurst ? '' : state.held;
  return { state: { ...state, held, heldAt: press.time }, typed, scan: null, hold: true };
}

function chord(state: ScannerState, press: KeyPress, inBurst: boolean): Step {
  if (inBurst || press.character === undoCharacter) return character(state, press, inBurst);
  return justScanned(state, press) ? swallow(state) : pass(state);
}

function terminator(state: ScannerState, press: KeyPress, inBurst: boolean): Step {
  if (inBurst && state.held.length >= shortestCode) {
    return { state: { ...idle, scannedAt: press.time }, typed: '', scan: state.held, hold: true };
  }
  return state.held === '' && justScanned(state, press) ? swallow(state) : pass(state);
}

const justScanned = (state: ScannerState, press: KeyPress) => press.time - state.scannedAt <= burstGap;

const swallow = (state: ScannerState): Step => ({ state, typed: '', scan: null, hold: true });

const pass = (state: ScannerState): Step => ({
  state: { ...state, held: '' },
  typed: state.held,
  scan: null,
  hold: false,
});

const giveBack = (state: ScannerState, more: string): Step => ({
  state: { ...state, held: '' },
  typed: state.held + more,
  scan: null,
  hold: true,
});
