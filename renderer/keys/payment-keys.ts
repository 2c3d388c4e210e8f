import { cardKey } from '../payment/card.ts';
import { giveBack } from '../payment/refund.ts';
import { leavePayment, takeAmount, takeBack, takeQuick } from '../payment/take-amount.ts';
import { addTotalCard, waveTotalCard } from '../payment/total-card.ts';
import { nextCustomer } from '../store/commands.ts';
import { showPayment, type TenderKind } from '../store/screen.ts';
import { card } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { nextCustomerKeys, paperKeys } from './day-keys.ts';
import { onButton } from './sale-keys.ts';
import type { Shortcut } from './shortcut.ts';

const unlessOnButton = (act: () => void) => () => (onButton() ? false : act());

/** While the terminal's answer is not known, no other key does anything. */
const unlessAsked = (act: (key: string) => unknown) => (key: string) =>
  card(useTill.getState()) ? undefined : act(key);

/** Changes to that tender; where money goes back, gives it back by it. */
const by = (kind: TenderKind) => unlessAsked(() => giveBack(kind) || showPayment(kind));

export const paymentKeys: Shortcut[] = [
  { keys: ['F1'], does: ({ keys }) => keys.approved, run: () => cardKey('approved') },
  { keys: ['F2'], does: ({ keys }) => keys.declined, run: () => cardKey('declined') },
  { keys: ['F3'], does: ({ keys }) => keys.noAnswer, run: () => cardKey('unknown') },
  {
    keys: ['Enter'],
    does: ({ press: texts }) => texts.takeTyped,
    run: unlessAsked(unlessOnButton(takeAmount)),
  },
  {
    keys: ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'],
    does: ({ press: texts }) => texts.quick,
    run: unlessAsked((key) => takeQuick(Number(key.slice(1)) - 1)),
  },
  { keys: ['F7'], does: ({ press: texts }) => texts.addBeside, run: addTotalCard },
  { keys: ['F8'], does: ({ press: texts }) => texts.waveBeside, run: waveTotalCard },
  { keys: ['F10'], does: ({ keys }) => keys.voucher, run: by('voucher') },
  { keys: ['F11'], does: ({ press: texts }) => texts.toCard, run: by('card') },
  { keys: ['F12'], does: ({ press: texts }) => texts.toCash, run: by('cash') },
  {
    keys: ['F9', 'Ctrl+z'],
    does: ({ press: texts }) => texts.tenderBack,
    run: unlessAsked(takeBack),
  },
  { keys: ['Escape'], does: ({ press: texts }) => texts.toBasket, run: unlessAsked(leavePayment) },
];

export const receiptKeys: Shortcut[] = [
  { keys: ['Enter'], does: ({ press: texts }) => texts.next, run: unlessOnButton(nextCustomer) },
  { keys: ['Escape'], run: nextCustomer },
  ...paperKeys,
  ...nextCustomerKeys,
];
