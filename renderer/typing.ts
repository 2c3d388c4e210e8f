import { undoCharacter } from './scanner-input.ts';

/** Where typing lands when no field has focus: a field marked with `data-typing`, the open dialog's own first. */
function typingField(): HTMLInputElement | null {
  const scope = document.querySelector('dialog[open]') ?? document;
  return scope.querySelector<HTMLInputElement>('input[data-typing]');
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The text field that has focus. */
export function focusedField(): Field | null {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement) return focused.readOnly ? null : focused;
  return focused instanceof HTMLInputElement && !focused.readOnly && !isPressed(focused) ? focused : null;
}

/** A field that the space bar presses, and nothing is written in. */
const isPressed = ({ type }: HTMLInputElement) => type === 'radio' || type === 'checkbox';

/** Whether a character belongs to the focused field rather than to shortcuts. */
function isWriting(character: string): boolean {
  const field = focusedField();
  if (!field) return false;
  if (character < ' ' && character !== undoCharacter) return false;
  // An empty find field leaves shortcuts their letters; a field for amounts has no use for any.
  if (field.dataset.typing === 'find' || character === undoCharacter) return field.value !== '';
  return field.inputMode !== 'none' || /[\d.,]/.test(character);
}

/** Whether Delete, Ctrl+Z and the like belong to the text in a field. */
export const isEditing = () => (focusedField()?.value ?? '') !== '';

/** Writes text into a field at the caret, with the events that real typing fires. */
export function write(text: string, field: Field | null = focusedField() ?? typingField()): void {
  if (!field) return;
  field.focus();
  const before = field.value;
  document.execCommand('insertText', false, text);
  if (field.value === before && field.value.length < field.maxLength) setValue(field, before + text);
}

/** Takes away the character before the caret, as the backspace key does. */
export function erase(): void {
  const field = focusedField() ?? typingField();
  field?.focus();
  document.execCommand('delete');
}

/** Empties the field where typing lands. */
export function eraseAll(): void {
  const field = focusedField() ?? typingField();
  if (field) setValue(field, '');
  field?.focus();
}

/** For a window that has no focus of its own, where the page may not edit. */
function setValue(field: Field, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Gives back to the page what a hand typed; `asShortcut` answers true for a character that did something. */
export function giveBack(text: string, asShortcut: (character: string) => boolean): void {
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (isWriting(character)) {
      if (character === undoCharacter) document.execCommand('undo');
      const run = writtenFrom(text, index);
      write(run);
      index += Math.max(run.length - 1, 0);
    } else if (!(character === ' ' && pressFocused()) && !asShortcut(character) && character >= ' ') {
      write(character);
    }
  }
}

/** As much of the text as goes into the field in one go. */
function writtenFrom(text: string, start: number): string {
  const rest = [...text.slice(start)];
  const end = rest.findIndex((character) => character < ' ' || !isWriting(character));
  return rest.slice(0, end < 0 ? undefined : end).join('');
}

/** The space bar on a button, whose own handling was held back. */
function pressFocused(): boolean {
  const focused = document.activeElement;
  const pressable =
    focused instanceof HTMLButtonElement || (focused instanceof HTMLInputElement && isPressed(focused));
  if (pressable) focused.click();
  return pressable;
}
