import { checkDigit } from '../price-book/barcode.ts';

const digits = 6;

/** The code of the voucher on a receipt: V, the receipt's number in six digits or more, and their check digit as in an EAN. */
export function voucherCode(receiptNumber: number): string {
  const number = String(receiptNumber).padStart(digits, '0');
  return `V${number}${checkDigit(number)}`;
}

/** The receipt that a voucher's code was printed on; undefined where it is no such code, or a digit was misread. */
export function receiptOfVoucher(code: string): number | undefined {
  const match = /^V(\d{6,15})(\d)$/.exec(code);
  if (!match) return undefined;
  const [, number = '', check] = match;
  return checkDigit(number) === Number(check) ? Number(number) : undefined;
}
