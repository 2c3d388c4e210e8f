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
    does: ({ press: texts }) => texts.upDownFound,
    run: unlessWriting(() => moveLitCustomer(-1)),
  },
  { keys: ['ArrowDown'], run: unlessWriting(() => moveLitCustomer(1)) },
  {
    keys: ['Enter'],
    does: ({ press: texts }) => texts.litBuys,
    run: unlessWriting(onField(takeFoundCustomer)),
  },
  { keys: ['F2'], does: ({ press: texts }) => texts.newCustomer, run: unlessWriting(() => writeNew(true)) },
  { keys: ['F8'], does: ({ press: texts }) => texts.close, run: closeDialog },
  {
    keys: ['Shift+F8'],
    run: () => (known() ? void detachCustomer() : false),
  },
];
