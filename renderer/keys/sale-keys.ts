import { lineInHand, moveLine, removeInHand, stepQuantity } from '../sale/line-selection.ts';
import { toggleQueue } from '../store/advice.ts';
import { addCard, cardAt, notNow, pickInCard, showBecause, showChoices } from '../store/cards.ts';
import { pay, takeFound, undo } from '../store/commands.ts';
import { detachCustomer, openCustomer } from '../store/customer.ts';
import { clearFind, moveActive, resultsOpen, setQuantityAhead, useFind } from '../store/find.ts';
import { askToVoid } from '../store/line-form.ts';
import { openInCard, showPanelCards, turnPanel, unfold, usePanel } from '../store/panel.ts';
import { openDialog, selectLine, useScreen } from '../store/screen.ts';
import { customer, quiet } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import type { Shortcut } from './shortcut.ts';

/** F1 and F2 belong to the first card, F3 and F4 to the second, F5 and F6 to the third. */
const placeOf = (key: string) => Math.ceil(Number(/\d+$/.exec(key)?.[0]) / 2) - 1;

const onCard = (act: (id: string) => void) => (key: string) => {
  const id = cardAt(placeOf(key));
  if (id) act(id);
};

const up = () => (resultsOpen(useFind.getState()) ? moveActive(-1) : moveLine(-1));
const down = () => (resultsOpen(useFind.getState()) ? moveActive(1) : moveLine(1));

function enter(): boolean {
  if (useFind.getState().text.trim() !== '' && !onButton()) {
    void takeFound();
    return true;
  }
  const line = lineInHand();
  if (onButton() || !line || useScreen.getState().selectedLineId === null) return false;
  openDialog('quantity');
  return true;
}

export const onButton = () => document.activeElement instanceof HTMLButtonElement;

/** Closes the uppermost thing that stands open. */
function closeUppermost(): boolean {
  const open = [
    { is: useFind.getState().text !== '', close: clearFind },
    { is: usePanel.getState().opened !== null, close: () => openInCard(null) },
    { is: usePanel.getState().side !== 'cards', close: showPanelCards },
    { is: usePanel.getState().unfoldedId !== null, close: () => unfold(null) },
    { is: useFind.getState().quantity !== null, close: () => setQuantityAhead(null) },
    { is: useScreen.getState().selectedLineId !== null, close: () => selectLine(null) },
  ].find(({ is }) => is);
  open?.close();
  return open !== undefined;
}

function focusFind(): void {
  document.querySelector<HTMLInputElement>('input[data-typing=find]')?.focus();
}

/** What is left unsaid and why, and back; a panel with no reasons stays as it is. */
function turnToQuiet(): boolean {
  const any = quiet(useTill.getState()).length > 0;
  if (any) turnPanel('quiet');
  return any;
}

function takeCustomerOff(): boolean {
  const attached = customer(useTill.getState()) !== null;
  if (attached) void detachCustomer();
  return attached;
}

export const saleKeys: Shortcut[] = [
  { keys: ['/'], does: ({ press: texts }) => texts.goFind, run: focusFind },
  { keys: ['Enter'], does: ({ press: texts }) => texts.takeLit, run: enter },
  { keys: ['*'], does: ({ press: texts }) => texts.times, run: () => false },
  { keys: ['ArrowUp'], does: ({ press: texts }) => texts.upDown, run: up },
  { keys: ['ArrowDown'], run: down },
  { keys: ['+'], does: ({ press: texts }) => texts.oneMore, run: () => stepQuantity(1) },
  { keys: ['-'], does: ({ press: texts }) => texts.oneFewer, run: () => stepQuantity(-1) },
  {
    keys: ['Delete'],
    does: ({ press: texts }) => texts.remove,
    run: removeInHand,
  },
  { keys: ['F7'], does: ({ press: texts }) => texts.queue, run: toggleQueue },
  { keys: ['F8'], does: ({ press: texts }) => texts.openCustomer, run: openCustomer },
  { keys: ['Shift+F8'], does: ({ press: texts }) => texts.customerOff, run: takeCustomerOff },
  { keys: ['F9', 'Ctrl+z'], does: ({ press: texts }) => texts.undo, run: () => void undo() },
  {
    keys: ['F10'],
    does: ({ press: texts }) => texts.void,
    run: askToVoid,
  },
  { keys: ['F11'], does: ({ press: texts }) => texts.payCard, run: () => pay('card') },
  { keys: ['F12'], does: ({ press: texts }) => texts.payCash, run: () => pay('cash') },
  { keys: ['Escape'], does: ({ press: texts }) => texts.closeOpen, run: closeUppermost },
];

export const panelKeys: Shortcut[] = [
  {
    keys: ['F1', 'F3', 'F5'],
    does: ({ press: texts }) => texts.addCard,
    run: onCard((id) => addCard(id)),
  },
  {
    keys: ['F2', 'F4', 'F6'],
    does: ({ press: texts }) => texts.notNow,
    run: onCard(notNow),
  },
  {
    keys: ['Shift+F1', 'Shift+F3', 'Shift+F5'],
    does: ({ press: texts }) => texts.choices,
    run: onCard(showChoices),
  },
  {
    keys: ['Shift+F2', 'Shift+F4', 'Shift+F6'],
    does: ({ press: texts }) => texts.because,
    run: onCard(showBecause),
  },
  {
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    does: ({ press: texts }) => texts.pick,
    run: (key) => pickInCard(Number(key) - 1),
  },
  { keys: ['Shift+F7'], does: ({ press: texts }) => texts.unsaid, run: turnToQuiet },
];
