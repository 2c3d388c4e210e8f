import { front } from '../store/front.ts';
import { closeDialog, openDialog, useScreen } from '../store/screen.ts';
import { dismissRefusal, useTill } from '../store/till.ts';
import { isEditing } from '../typing.ts';
import { customerKeys } from './customer-keys.ts';
import { paymentKeys, receiptKeys } from './payment-keys.ts';
import { panelKeys, saleKeys } from './sale-keys.ts';
import { keyName, type Shortcut, type ShortcutGroup } from './shortcut.ts';

const everywhere: Shortcut[] = [
  { keys: ['?'], does: 'Show or hide these keys', run: toggleKeyMap },
  { keys: ['Escape'], does: 'Put away what the till refused', run: putRefusalAway },
];

/** The key map, which the keys themselves are made from. */
export const keyMap: ShortcutGroup[] = [
  { title: 'Basket', shortcuts: saleKeys },
  { title: 'What goes with it', shortcuts: panelKeys },
  { title: 'Customer', shortcuts: customerKeys },
  { title: 'Payment', shortcuts: paymentKeys },
  { title: 'Receipt', shortcuts: receiptKeys },
  { title: 'Everywhere', shortcuts: everywhere },
];

/** What hears the keys: the dialog that lies in front, else the screen. */
function place(): 'dialog' | 'customer' | 'receipt' | 'payment' | 'sale' {
  const screen = useScreen.getState();
  if (screen.dialog) return screen.dialog === 'customer' ? 'customer' : 'dialog';
  return front(useTill.getState(), screen);
}

const byPlace = {
  dialog: [],
  customer: customerKeys,
  receipt: receiptKeys,
  payment: paymentKeys,
  sale: [...panelKeys, ...saleKeys],
};

/** Does what a key does on this screen. Answers false where it does nothing. */
export function press(key: string): boolean {
  const shortcuts = [...everywhere, ...byPlace[place()]].filter(({ keys }) => keys.includes(key));
  return shortcuts.some((shortcut) => shortcut.run(key) !== false);
}

/** Keys that belong to the text in a field for as long as there is any. */
const editingKeys = ['Delete', 'Ctrl+z'];

/** A key that the scanner has let pass. Function keys kept down do not repeat. */
export function pressEvent(event: KeyboardEvent): boolean {
  const key = keyName(event);
  if (event.repeat && /F\d+$/.test(key)) return true;
  if (editingKeys.includes(key) && isEditing()) return false;
  return press(key);
}

function putRefusalAway(): boolean {
  const refused = useTill.getState().refusal !== null && useScreen.getState().dialog === null;
  if (refused) dismissRefusal();
  return refused;
}

function toggleKeyMap(): void {
  const { dialog } = useScreen.getState();
  if (dialog === 'keys') closeDialog();
  else if (dialog === null) openDialog('keys');
}
