import type { CodeFault, Misread } from './code-faults.ts';
import { faultsEn } from './faults-en.ts';
import { sayBy } from './sentence.ts';
import type { PaidBy } from './steps-en.ts';

const misread: Record<Misread, string> = {
  'check-digit': 'its check digit is wrong',
  'too-long': 'it is too long',
  'not-a-code': 'it holds characters that no barcode has',
};

/** What a sale refuses, in words that tell the cashier what to do instead. */
export const refusalsEn = {
  emptyBasket: 'The basket is empty. Scan an item, or void the sale.',
  paymentBegun: 'Payment has begun. Finish it, or take the payment back first.',
  noOpenSale: 'There is no open sale. Scan an item to begin one.',
  lineGone: 'That line is no longer in the basket.',
  nothingToUndo: 'There is nothing to take back in this sale.',

  unknownCode: (code: string) => `No item has the code ${code}. Find it by name instead.`,
  unknownItem: 'No item has that code. Find it by name instead.',
  emptyScan: 'The scan was empty. Scan again, or find the item by name.',
  misreadBarcode: (code: string, why: Misread) =>
    `The barcode ${code} was misread: ${misread[why]}. Scan again, or find the item by name.`,
  misreadLabel: 'That label was misread. Scan it again.',
  misreadCode: (code: string, fault: CodeFault) =>
    `The code ${code} ${sayBy(faultsEn, fault)}. Scan again, or find the item by name.`,
  emptyLabel: 'That label says no weight and no price. Weigh it again.',
  expired: (item: string, until: string) =>
    `This ${item} was to be sold until ${until}. Put it aside and take another.`,
  isReceipt: (number: number) => `That is receipt ${number}. Open it to take something back.`,
  priceNeeded: (item: string) => `${item} has no price of its own. Type what it costs.`,
  closedHours: (restriction: string, from: string, until: string) =>
    `${restriction} may be sold from ${from} to ${until} only.`,
  tooManyPieces: (most: number) => `One line holds at most ${most} pieces. Check the quantity.`,
  tooMuchForSale: 'The sale would come to more than a till can take. Check the quantity.',

  noBundle: 'No set has that label. Scan its pieces one by one.',
  bundleNotNow: (bundle: string) => `${bundle} is not sold now, or not to this customer.`,
  bundlePieceOut: (bundle: string, item: string) => `${bundle} is not to be had: ${item} is out of stock.`,
  bundlePieceGone: (bundle: string) => `${bundle} is not to be had: a piece of it is no longer sold.`,

  suggestionGone: 'That suggestion no longer fits the basket.',
  askBeforeSwap: 'A swap gives up what the customer chose. Ask first, then say yes to the swap.',
  noSuchChoice: 'That item is not one of the choices. Pick one that the card shows.',
  notRequired: 'Only a required accessory is answered that way.',
  questionGone: 'That question is no longer asked.',
  noSuchAnswer: 'That answer is not on the card.',

  noCustomerHere: 'No customer is named on this sale.',
  unknownVoucher: (code: string) => `No receipt of this till promised voucher ${code}.`,
  voucherSpent: (code: string) => `Voucher ${code} was taken in an earlier sale. It counts once.`,
  voucherTaken: (code: string) => `Voucher ${code} is taken off this sale already. It counts once.`,
  voucherEnded: (code: string, until: string) => `Voucher ${code} was good until ${until}.`,
  belowFloor: 'That is below the lowest price of this item.',

  cardIsAsked: 'The terminal is asked already. Say first what it answered.',
  cardUnanswered: 'The terminal was asked for a card payment. Say first what it answered.',
  cardStillUnknown: 'A card payment has no answer yet. Ask the terminal again.',
  noCardAsked: 'No such card payment is waiting for an answer.',
  checkBeforePayment: 'Something has to be checked before payment.',
  checkBeforeRefund: 'Something has to be checked before money goes back.',
  checkFirst: 'Something has to be checked first.',
  noSuchCheck: 'Nothing of that kind has to be checked in this sale.',
  nothingDue: 'Nothing is due. Complete the sale.',
  onlyCashOver: (kind: PaidBy) => `A ${kind} pays at most what is due. Only cash gives change.`,
  notPaidYet: 'The sale is not paid yet. Take the rest first.',
  refundFirst: 'Money has to go back. Hand it out first.',
  nothingToRefund: 'Nothing has to go back.',
  tooMuchBack: 'That is more than has to go back.',
  refundAsPaid: (kinds: readonly PaidBy[]) =>
    `Money goes back as it was paid: here by ${kinds.join(' or ')}.`,

  notOnReceipt: 'That line is not on the receipt.',
  isService: (item: string) => `${item} is a service; it cannot come back.`,
  allBack: 'All of these came back already.',
  onlySoManyBack: (left: number) => `Only ${left} of these can still come back.`,
  cameBackMeanwhile: (item: string) =>
    `Some ${item} came back meanwhile. Leave this return out, and take it back anew.`,
  noSuchReturn: 'That return is not in this sale.',
  saleOnCounter: 'Another sale is on the counter. Hold or finish it first.',
  notHeld: 'That sale is no longer on hold.',
};
