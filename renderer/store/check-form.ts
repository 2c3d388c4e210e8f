import { create } from 'zustand';
import { closePayment, openDialog, type TenderKind } from './screen.ts';

type CheckForm = {
  /** How the customer was about to pay; it goes on once all is checked. */
  payment: TenderKind | null;
  /** The date of birth as it was typed so far. */
  text: string;
};

export const useCheckForm = create<CheckForm>()(() => ({ payment: null, text: '' }));

/** Shows what has to be checked, and remembers the payment that waits for it. */
export function openCheck(payment: TenderKind | null): void {
  useCheckForm.setState({ payment, text: '' });
  closePayment();
  openDialog('check');
}
