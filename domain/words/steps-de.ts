import type { PaidBy, stepsEn } from './steps-en.ts';

const paid: Record<PaidBy, string> = {
  cash: 'Barzahlung',
  card: 'Kartenzahlung',
  voucher: 'Gutscheinzahlung',
};
const refunded: Record<PaidBy, string> = {
  cash: 'Bargeld',
  card: 'Erstattung auf die Karte',
  voucher: 'Gutschein',
};

export const stepsDe: typeof stepsEn = {
  stepAdd: (item) => `${item} hinzufügen`,
  stepSwap: (item) => `Gegen ${item} tauschen`,
  stepQuantity: (item) => `Menge von ${item} ändern`,
  stepRemove: (item) => `${item} entfernen`,
  stepPrice: (item) => `Preis von ${item} ändern`,
  stepDiscount: (item) => `Rabatt auf ${item}`,
  stepDiscountSale: 'Rabatt auf den Verkauf',
  stepNote: (item) => `Notiz zu ${item}`,
  stepCustomer: 'Kundschaft eintragen',
  stepNoCustomer: 'Kundschaft austragen',
  stepDecline: 'Empfehlung ablehnen',
  stepAnswer: 'Frage beantworten',
  stepVoucher: (code) => `Gutschein ${code} annehmen`,
  stepReturn: (item) => `${item} zurücknehmen`,
  stepDropReturn: 'Rückgabe weglassen',
  stepTender: (kind) => `${paid[kind]} zurücknehmen`,
  stepRefund: (kind) => `${refunded[kind]} wieder einnehmen`,
};
