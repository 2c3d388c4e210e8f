import {
  detachCustomer,
  moveLitCustomer,
  takeFoundCustomer,
  useFindCustomer,
  writeNew,
} from '../store/customer.ts';
import { closeDialog } from '../store/screen.ts';
import { customer } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { focusedField } from '../typing.ts';
import type { Shortcut } from './shortcut.ts';

const known = () => customer(useTill.getState()) !== null;

/** The list is in sight and has the keys, unless somebody new is being written down. */
const unlessWriting = (act: () => unknown) => () =>
  known() || useFindCustomer.getState().adding ? false : act();

const onField = (act: () => unknown) => () => (focusedField()?.dataset.typing === 'customer' ? act() : false);

export const customerKeys: Shortcut[] = [
  {
    keys: ['ArrowUp'],
    does: 'Up and down among those found',
    run: unlessWriting(() => moveLitCustomer(-1)),
  },
  { keys: ['ArrowDown'], run: unlessWriting(() => moveLitCustomer(1)) },
  { keys: ['Enter'], does: 'The lit one buys', run: unlessWriting(onField(takeFoundCustomer)) },
  { keys: ['F2'], does: 'Write down a new customer', run: unlessWriting(() => writeNew(true)) },
  { keys: ['F8'], does: 'Close', run: closeDialog },
  {
    keys: ['Shift+F8'],
    run: () => (known() ? void detachCustomer() : false),
  },
];
