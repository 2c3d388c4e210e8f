import { isDayOpen } from '../day/day.ts';
import { deskInFront } from '../desk/pages.ts';
import { gateOf } from '../staff/gate.ts';
import { front } from '../store/front.ts';
import { useReturns } from '../store/returns.ts';
import { closeDialog, openDialog, useScreen } from '../store/screen.ts';
import { dismissRefusal, useTill } from '../store/till.ts';
import { isEditing } from '../typing.ts';
import { customerKeys } from './customer-keys.ts';
import { daySaleKeys, paperKeys, returnKeys } from './day-keys.ts';
import { deskKey, deskKeys } from './desk-keys.ts';
import { paymentKeys, receiptKeys } from './payment-keys.ts';
import { panelKeys, saleKeys } from './sale-keys.ts';
import { counterKeys, dayKeys, floatKeys, signInKeys } from './shift-keys.ts';
import { ariaKey, keyName, type Shortcut, type ShortcutGroup } from './shortcut.ts';

const everywhere: Shortcut[] = [
  { keys: ['?'], does: ({ press: texts }) => texts.showKeys, run: toggleKeyMap },
  { keys: ['Escape'], does: ({ press: texts }) => texts.putAway, run: putRefusalAway },
];

/** The key map, which the keys themselves are made from. */
export const keyMap: ShortcutGroup[] = [
  { title: ({ press: texts }) => texts.basket, shortcuts: [...saleKeys, ...daySaleKeys] },
  { title: ({ press: texts }) => texts.panel, shortcuts: panelKeys },
  { title: ({ press: texts }) => texts.customer, shortcuts: customerKeys },
  { title: ({ keys }) => keys.returns, shortcuts: returnKeys },
  { title: ({ press: texts }) => texts.payment, shortcuts: paymentKeys },
  { title: ({ press: texts }) => texts.receipt, shortcuts: receiptKeys },
  { title: ({ dayKeys }) => dayKeys.staff, shortcuts: [...signInKeys, ...floatKeys] },
  { title: ({ dayKeys }) => dayKeys.dayGroup, shortcuts: dayKeys },
  { title: ({ desk }) => desk.keys.group, shortcuts: deskKeys },
  { title: ({ press: texts }) => texts.everywhere, shortcuts: [...everywhere, ...counterKeys, deskKey] },
];

type Place =
  | 'sign-in'
  | 'float'
  | 'desk'
  | 'day'
  | 'dialog'
  | 'customer'
  | 'returns'
  | 'receipt'
  | 'payment'
  | 'sale';

/** What hears the keys: the dialog that lies in front, else the screen. */
export function place(): Place {
  const screen = useScreen.getState();
  const till = useTill.getState();
  const gate = gateOf(till);
  if (gate === 'sign-in') return gate;
  if (screen.dialog) return screen.dialog === 'customer' ? 'customer' : 'dialog';
  if (deskInFront()) return 'desk';
  if (isDayOpen()) return 'day';
  if (gate) return gate;
  return useReturns.getState().open ? 'returns' : front(till, screen);
}

const byPlace: Record<Place, Shortcut[]> = {
  'sign-in': signInKeys,
  float: [...floatKeys, ...counterKeys, deskKey],
  desk: [...deskKeys, ...counterKeys, deskKey],
  day: [...dayKeys, ...counterKeys, deskKey],
  dialog: [],
  customer: customerKeys,
  returns: [...returnKeys, ...paperKeys, ...counterKeys, deskKey],
  receipt: [...receiptKeys, ...counterKeys, deskKey],
  payment: [...paymentKeys, ...counterKeys, deskKey],
  sale: [...panelKeys, ...saleKeys, ...daySaleKeys, ...counterKeys, deskKey],
};

/** Does what a key does on this screen. Answers false where it does nothing. */
export function press(key: string): boolean {
  const shortcuts = [...everywhere, ...byPlace[place()]].filter(({ keys }) => keys.includes(key));
  return shortcuts.some((shortcut) => shortcut.run(key) !== false) || pressWritten(key);
}

/** In a dialog and at the desk the key that is written on a button presses it; Enter is the form's and the focused button's own. */
function pressWritten(key: string): boolean {
  if (key === 'Enter' || (key === 'Escape' && hasOwnEscape())) return false;
  const within = document.querySelector('dialog[open]') ? ['dialog[open]'] : ['.desk-page', '.desk-rail'];
  const buttons = within.flatMap((scope) => [
    ...document.querySelectorAll<HTMLButtonElement>(`${scope} button:enabled`),
  ]);
  const written = buttons.find((button) => button.getAttribute('aria-keyshortcuts') === ariaKey(key));
  written?.click();
  return written !== undefined;
}

/** A field that lists what it has found, and a calendar, put that away themselves. */
const hasOwnEscape = () =>
  document.activeElement?.matches('.desk-page :is([role=combobox][aria-expanded=true], .desk-month *)') ===
  true;

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
