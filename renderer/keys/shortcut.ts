import type { AllWords } from '../words/words.ts';

/** A text, or where it is looked up in the language of the moment. */
export type Text = string | ((words: AllWords) => string);

/** A key and what it does. `run` answers false where it has nothing to do now, and the key goes on to the page. */
export type Shortcut = {
  keys: string[];
  /** What the key map says; none where another line says it already. */
  does?: Text;
  run(key: string): unknown;
};

export type ShortcutGroup = { title: Text; shortcuts: Shortcut[] };

/** "Ctrl+z", "Alt+1", "Shift+F1", "ArrowUp" or a single character. */
export function keyName(event: KeyboardEvent): string {
  if (event.ctrlKey || event.metaKey) return `Ctrl+${event.key.toLowerCase()}`;
  if (event.altKey) return `Alt+${event.key}`;
  return event.shiftKey && event.key.length > 1 ? `Shift+${event.key}` : event.key;
}

/** The same key as `aria-keyshortcuts` writes it. */
export const ariaKey = (key: string) =>
  key.replace(/^Ctrl\+(.)$/, (_, letter: string) => `Control+${letter.toUpperCase()}`);

/** The key of a typed character; a control character is the chord that types it. */
export const typedKey = (character: string) =>
  character < ' ' ? `Ctrl+${String.fromCharCode(character.charCodeAt(0) | 96)}` : character;
