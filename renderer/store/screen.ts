import { create } from 'zustand';

export type TenderKind = 'cash' | 'card';

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
  confirmingVoid: boolean;
  dialog: 'keys' | 'settings' | 'quantity' | 'customer' | 'advice' | null;
  selectedLineId: string | null;
};

const start: ScreenState = {
  payment: 'cash',
  paymentOpen: false,
  amount: '',
  receiptSince: 0,
  leftSaleId: null,
  confirmingVoid: false,
  dialog: null,
  selectedLineId: null,
};

export const useScreen = create<ScreenState>()(() => start);

export const openDialog = (dialog: ScreenState['dialog']) => useScreen.setState({ dialog });
export const closeDialog = () => useScreen.setState({ dialog: null });
export const selectLine = (selectedLineId: string | null) => useScreen.setState({ selectedLineId });
export const askToVoid = () => useScreen.setState({ confirmingVoid: true });
export const keepSale = () => useScreen.setState({ confirmingVoid: false });
export const setAmount = (amount: string) => useScreen.setState({ amount });
export const leaveReceipt = (leftSaleId: string) => useScreen.setState({ leftSaleId });

export const showPayment = (payment: TenderKind) =>
  useScreen.setState({ payment, paymentOpen: true, amount: '', confirmingVoid: false, dialog: null });

export const closePayment = () => useScreen.setState({ paymentOpen: false, amount: '' });

/** A scan wins over whatever stands open, for the next item is already in the cashier's hand. */
export const clearTheDesk = () =>
  useScreen.setState({
    paymentOpen: false,
    amount: '',
    confirmingVoid: false,
    dialog: null,
    selectedLineId: null,
  });
