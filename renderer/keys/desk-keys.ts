import { closeDesk, openDesk } from '../desk/desk.ts';
import { deskInFront, openPages } from '../desk/pages.ts';
import { useTill } from '../store/till.ts';
import type { Shortcut } from './shortcut.ts';

/** The keys of a page stand on its buttons and press them; here is only what every page has. */
export const deskKeys: Shortcut[] = [
  {
    keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8', 'Alt+9'],
    does: ({ desk }) => desk.keys.page,
    run: (key) => toPage(Number(key.slice(4)) - 1),
  },
  { keys: ['Escape'], does: ({ desk }) => desk.keys.back, run: () => false },
];

/** On every screen but in dialogs and before anybody has signed in. */
export const deskKey: Shortcut = {
  keys: ['Ctrl+e'],
  does: ({ desk }) => desk.keys.open,
  run: () => {
    if (openPages(useTill.getState()).length === 0) return false;
    if (deskInFront()) closeDesk();
    else openDesk();
    return true;
  },
};

function toPage(place: number): boolean {
  const page = openPages(useTill.getState())[place];
  if (page) openDesk(page);
  return page !== undefined;
}
