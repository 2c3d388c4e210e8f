/** How money comes in or goes back. */
export type PaidBy = 'cash' | 'card' | 'voucher';

/** The names of the steps that an undo takes back. */
export const stepsEn = {
  stepAdd: (item: string) => `Add ${item}`,
  stepSwap: (item: string) => `Swap for ${item}`,
  stepQuantity: (item: string) => `Change the quantity of ${item}`,
  stepRemove: (item: string) => `Remove ${item}`,
  stepPrice: (item: string) => `Change the price of ${item}`,
  stepDiscount: (item: string) => `Discount ${item}`,
  stepDiscountSale: 'Discount the sale',
  stepNote: (item: string) => `Write beside ${item}`,
  stepCustomer: 'Add the customer',
  stepNoCustomer: 'Take the customer off',
  stepDecline: 'Decline the suggestion',
  stepAnswer: 'Answer the question',
  stepVoucher: (code: string) => `Take voucher ${code}`,
  stepReturn: (item: string) => `Take back ${item}`,
  stepDropReturn: 'Drop the return',
  stepTender: (kind: PaidBy) => `Take back the ${kind} payment`,
  stepRefund: (kind: PaidBy) => `Take the ${kind} refund back`,
};
