import type { KeyPress, ScannerState, Step } from './scanner-input.ts';
import { idle, patience, pressed, timeUp } from './scanner-input.ts';

export type KeyListeners = {
  /** A whole code came from the scanner. */
  onScan(code: string): void;
  /** A hand typed these characters. */
  onTyped(text: string): void;
  /** Any other key; answers true where it did something, and the page does not get it then. */
  onKey(event: KeyboardEvent): boolean;
};

/** Stands before the whole page, so that a scan arrives whatever has focus. Answers how to leave again. */
export function listenToKeys(target: Window, { onScan, onTyped, onKey }: KeyListeners): () => void {
  let state: ScannerState = idle;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lateness = watchLateness();

  const take = (step: Step, late = 0) => {
    state = step.state;
    clearTimeout(timer);
    if (state.held !== '') timer = setTimeout(giveUp, patience(state) + 5 + late);
    if (step.typed !== '') onTyped(step.typed);
    if (step.scan !== null) onScan(step.scan);
  };

  // A timer may run before keys that are already waiting: those keys came in time.
  const giveUp = () => {
    if (inputIsWaiting()) timer = setTimeout(giveUp, 5);
    else take(timeUp(state));
  };

  const keydown = (event: KeyboardEvent) => {
    const step = pressed(state, keyPress(event));
    take(step, lateness(event));
    const keep = step.hold || repeatedEnter(event) || onKey(event);
    if (!keep) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const leave = () => take(timeUp(state));

  target.addEventListener('keydown', keydown, { capture: true });
  target.addEventListener('blur', leave);
  return () => {
    clearTimeout(timer);
    target.removeEventListener('keydown', keydown, { capture: true });
    target.removeEventListener('blur', leave);
  };
}

/**
 * How long (ms) keys take to the page on this machine now, as the slowest of late did: half of it is forgotten each second.
 * The next may take as long, though it came in time.
 */
function watchLateness(): (event: KeyboardEvent) => number {
  let slowest = 0;
  let at = 0;
  return ({ timeStamp }) => {
    const now = performance.now();
    const faded = slowest * 0.5 ** ((now - at) / 1_000);
    [slowest, at] = [Math.max(now - timeStamp, faded), now];
    return Math.min(slowest, longestWait);
  };
}

/** No hand waits longer (ms) than that for what it typed. */
const longestWait = 500;

/** What the state machine needs to know of a key event. */
export function keyPress(event: KeyboardEvent): KeyPress {
  return { kind: kindOf(event), character: characterOf(event), repeat: event.repeat, time: event.timeStamp };
}

const modifiers = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock'];

function kindOf(event: KeyboardEvent): KeyPress['kind'] {
  if (event.isComposing || event.key === 'Dead' || event.key === 'Process') return 'composing';
  if (modifiers.includes(event.key)) return 'modifier';
  if (event.key === 'Enter') return 'enter';
  if (event.key === 'Tab') return 'tab';
  if (/^F\d+$/.test(event.key)) return 'function';
  if (event.key.length !== 1) return 'other';
  if (event.getModifierState('AltGraph')) return 'text';
  if (event.ctrlKey) return 'chord';
  return event.altKey || event.metaKey ? 'other' : 'text';
}

function characterOf(event: KeyboardEvent): string {
  return kindOf(event) === 'chord'
    ? String.fromCharCode(event.key.toUpperCase().charCodeAt(0) & 31)
    : event.key;
}

// An Enter kept down would take a payment and then leave the receipt.
const repeatedEnter = (event: KeyboardEvent) => event.key === 'Enter' && event.repeat;

type Scheduling = { isInputPending?(): boolean };

function inputIsWaiting(): boolean {
  const { scheduling } = navigator as Navigator & { scheduling?: Scheduling };
  return scheduling?.isInputPending?.() ?? false;
}
