import { leavePayment, takeAmount, takeBack, takeQuick } from '../payment/take-amount.ts';
import { addTotalCard, waveTotalCard } from '../payment/total-card.ts';
import { nextCustomer } from '../store/commands.ts';
import { showPayment } from '../store/screen.ts';
import { onButton } from './sale-keys.ts';
import type { Shortcut } from './shortcut.ts';

const unlessOnButton = (act: () => void) => () => (onButton() ? false : act());

export const paymentKeys: Shortcut[] = [
  {
    keys: ['Enter'],
    does: 'Take the typed amount; with nothing typed, all that is due',
    run: unlessOnButton(takeAmount),
  },
  {
    keys: ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'],
    does: 'Cash: the first to the sixth quick amount',
    run: (key) => takeQuick(Number(key.slice(1)) - 1),
  },
  { keys: ['F7'], does: 'Add what the card beside the amount offers', run: addTotalCard },
  { keys: ['F8'], does: 'Not now, or has one', run: waveTotalCard },
  { keys: ['F11'], does: 'Change to card', run: () => showPayment('card') },
  { keys: ['F12'], does: 'Change to cash', run: () => showPayment('cash') },
  {
    keys: ['F9', 'Ctrl+z'],
    does: 'Take the last tender back',
    run: takeBack,
  },
  { keys: ['Escape'], does: 'Back to the basket', run: leavePayment },
];

export const receiptKeys: Shortcut[] = [
  { keys: ['Enter'], does: 'Next customer', run: unlessOnButton(nextCustomer) },
  { keys: ['Escape'], run: nextCustomer },
];
