/**
 * Somebody whom the shop knows. Sales remember the id alone, so it says nothing of who it is. The phone is digits after
 * a +, the card what its barcode reads; either may be empty.
 */
export type Customer = {
  id: string;
  name: string;
  phone: string;
  card: string;
  groups: string[];
  /** Asked for no offers. */
  noOffers: boolean;
};

/** What a customer bought before the till knew them: units of one item on a day (YYYY-MM-DD), and how many came back. */
export type Purchase = { customerId: string; sku: string; on: string; quantity: number; returned: number };
