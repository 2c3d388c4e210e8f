import { create } from 'zustand';

export type TenderKind = 'cash' | 'card' | 'voucher';

export type DialogName =
  | 'keys'
  | 'settings'
  | 'quantity'
  | 'customer'
  | 'advice'
  | 'approval'
  | 'void'
  | 'remove'
  | 'hold'
  | 'held'
  | 'line'
  | 'price'
  | 'discount'
  | 'note'
  | 'open-price'
  | 'check'
  | 'invoice';

type ScreenState = {
  /** The payment that is open on the screen; the sale itself is `open` until the first tender. */
  payment: TenderKind;
  paymentOpen: boolean;
  /** The amount as it was typed so far. */
  amount: string;
  /** When the receipt came up (ms), so that a second Enter does not wipe the change from sight. */
  receiptSince: number;
  /** The receipt that the cashier has left already. */
  leftSaleId: string | null;
  dialog: DialogName | null;
  selectedLineId: string | null;
};

const start: ScreenState = {
  payment: 'cash',
  paymentOpen: false,
  amount: '',
  receiptSince: 0,
  leftSaleId: null,
  dialog: null,
  selectedLineId: null,
};

export const useScreen = create<ScreenState>()(() => start);

export const openDialog = (dialog: ScreenState['dialog']) => useScreen.setState({ dialog });
export const closeDialog = () => useScreen.setState({ dialog: null });
export const selectLine = (selectedLineId: string | null) => useScreen.setState({ selectedLineId });
export const setAmount = (amount: string) => useScreen.setState({ amount });
export const leaveReceipt = (leftSaleId: string) => useScreen.setState({ leftSaleId });

export const showPayment = (payment: TenderKind) =>
  useScreen.setState({ payment, paymentOpen: true, amount: '', dialog: null });

export const closePayment = () => useScreen.setState({ paymentOpen: false, amount: '' });

/** What a scan must not wipe away: an item without a price would be lost, and somebody's PIN is half typed. */
const stays: (DialogName | null)[] = ['open-price', 'approval'];

/** A scan wins over whatever else stands open, for the next item is already in the cashier's hand. */
export const clearTheDesk = () =>
  useScreen.setState(({ dialog }) => ({
    paymentOpen: false,
    amount: '',
    dialog: stays.includes(dialog) ? dialog : null,
    selectedLineId: null,
  }));
