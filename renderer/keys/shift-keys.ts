import { moveCount } from '../day/CountDrawer.tsx';
import { backInDay, chooseAt, openDay, showPage, useDay } from '../day/day.ts';
import {
  closeShift,
  makeZ,
  openShift,
  printReport,
  reasonAt,
  showZ,
  usualFloats,
} from '../day/day-commands.ts';
import { gateOf, people, shift } from '../staff/gate.ts';
import { lock, movePerson, pickAt, pickPerson, signIn } from '../staff/sign-in.ts';
import { currentSale } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { onButton } from './sale-keys.ts';
import type { Shortcut } from './shortcut.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const functions = digits.map((digit) => `F${digit}`);
const staffed = () => people(useTill.getState()).length > 0;

/** Enter on a button is the button's own. */
const unlessOnButton = (act: () => unknown) => () => (onButton() ? false : act());

export const signInKeys: Shortcut[] = [
  { keys: digits, does: ({ dayKeys }) => dayKeys.pick, run: (key) => pickAt(Number(key) - 1) },
  { keys: ['ArrowUp'], does: ({ dayKeys }) => dayKeys.upDown, run: () => movePerson(-1) },
  { keys: ['ArrowLeft'], run: () => movePerson(-1) },
  { keys: ['ArrowDown', 'ArrowRight'], run: () => movePerson(1) },
  {
    keys: ['Enter'],
    does: ({ dayKeys }) => dayKeys.enterPin,
    run: unlessOnButton(() => void signIn()),
  },
  { keys: ['Escape'], does: ({ dayKeys }) => dayKeys.somebodyElse, run: () => pickPerson(null) },
];

export const floatKeys: Shortcut[] = [
  { keys: ['Enter'], does: ({ dayKeys }) => dayKeys.float, run: unlessOnButton(() => void openShift()) },
  {
    keys: functions.slice(0, 5),
    does: ({ dayKeys }) => dayKeys.quickFloat,
    run: (key) => void openShift(usualFloats()[Number(key.slice(1)) - 1]),
  },
];

const on = (page: string, act: () => unknown) => () => (useDay.getState().page === page ? act() : false);

/** What F12 does on the page in front. */
function confirm(): boolean {
  const till = useTill.getState();
  const { page } = useDay.getState();
  if (page === 'count') void closeShift();
  else if (page === 'counted') showPage('close-day');
  else if (page === 'close-day' && !currentSale(till)) {
    if (shift(till)) showPage('count');
    else void makeZ();
  } else return false;
  return true;
}

function printShown(): boolean {
  const shown = useDay.getState().report !== null;
  if (shown) void printReport();
  return shown;
}

export const dayKeys: Shortcut[] = [
  { keys: digits, does: ({ dayKeys: words }) => words.menu, run: (key) => chooseAt(Number(key) - 1) },
  {
    keys: functions,
    does: ({ dayKeys: words }) => words.reason,
    run: (key) => reasonAt(Number(key.slice(1)) - 1),
  },
  {
    keys: ['Enter'],
    does: ({ dayKeys: words }) => words.next,
    run: unlessOnButton(() =>
      useDay.getState().page === 'z' ? void showZ() : on('count', () => moveCount(1))(),
    ),
  },
  { keys: ['ArrowDown'], run: () => (useDay.getState().page === 'z' ? void showZ(1) : moveCount(1)) },
  { keys: ['ArrowUp'], run: () => (useDay.getState().page === 'z' ? void showZ(-1) : moveCount(-1)) },
  { keys: ['F12'], does: ({ dayKeys: words }) => words.confirm, run: confirm },
  { keys: ['Ctrl+p'], does: ({ dayKeys: words }) => words.print, run: printShown },
  { keys: ['Escape'], does: ({ dayKeys: words }) => words.back, run: backInDay },
];

/** On every screen but in dialogs. */
export const counterKeys: Shortcut[] = [
  {
    keys: ['Ctrl+l'],
    does: ({ dayKeys: words }) => words.lock,
    run: () => (staffed() ? void lock() : false),
  },
  {
    keys: ['Ctrl+s'],
    does: ({ dayKeys: words }) => words.day,
    run: () => (gateOf(useTill.getState()) === 'sign-in' ? false : openDay()),
  },
];
