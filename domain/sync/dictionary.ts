/**
 * How a till packs a piece of its journal: zlib's deflate (RFC 1950) with the dictionary below, which both ends have already.
 * This name is the content-encoding. It stands for these very bytes: another dictionary is another name.
 */
export const packing = 'goeswith-1';

const at = '2027-01-01T00:00:00.000Z';
const saleId = '';
const lineId = 'l1';
const kind = 'cash';
const suggestion = { kind: 'rule', source: 'rule:', trigger: '', sku: '' };
const units = {
  ...{ sku: '', barcode: '9', name: '', category: '', tags: [''], quantity: 1, unitPrice: 990 },
  ...{ floor: 0, onOffer: false, cost: 490, taxRate: 2300, kind: 'goods' },
};
const priced = {
  lineId,
  unitPrice: 990,
  gross: 990,
  saving: 0,
  discount: 0,
  exempted: 0,
  net: 990,
  tax: 185,
};

/** An event of every kind that a sale is likely to have, with nothing of anybody's in it; what comes most often comes last. */
const events = [
  { type: 'v1.CustomerAttached', saleId, customer: { id: '', groups: [], noOffers: false } },
  { type: 'v1.SignedIn', staffId: '', role: 'cashier' },
  { type: 'v1.SignedOut', staffId: '', why: 'asked' },
  { type: 'v1.Approved', staffId: '', role: 'manager', command: '', by: '' },
  { type: 'v1.DrawerOpened', reason: '' },
  { type: 'v1.PriceOverridden', saleId, lineId, unitPrice: 990, reason: '' },
  { type: 'v1.LineDiscounted', saleId, lineId, discount: { name: '', percentOff: 1000 }, reason: '' },
  { type: 'v1.SaleDiscounted', saleId, discount: { name: '', amountOff: 100 }, reason: '' },
  { type: 'v1.SaleHeld', saleId, name: '' },
  { type: 'v1.SaleRecalled', saleId, priceBookVersion: 1, pricedAt: at },
  { type: 'v1.SaleVoided', saleId, reason: null },
  { type: 'v1.CheckAnswered', saleId, checkId: '', passed: true, seen: 'shown' },
  { type: 'v1.LineRemoved', saleId, lineId, reason: null },
  { type: 'v1.QuantityChanged', saleId, lineId, quantity: 2 },
  { type: 'v1.CardAsked', saleId, tenderId: '', amount: 990 },
  { type: 'v1.NeedAnswered', saleId, suggestionId: 'need:', answerId: '', tags: [''] },
  { type: 'v1.SuggestionDeclined', saleId, suggestionId: 'rule:', sku: '', objectionId: null, exit: null },
  {
    ...{ type: 'v1.SuggestionAccepted', saleId, suggestionId: 'bundle:', lineId, units },
    ...{ objectionId: null, replaces: null, commission: 0 },
  },
  { type: 'v1.TotalAsked', saleId },
  { type: 'v1.SuggestionsIgnored', saleId, suggestionIds: ['rule:'] },
  { type: 'v1.SuggestionsHidden', saleId, suggestionIds: ['rule:'] },
  {
    ...{ type: 'v1.SuggestionsShown', saleId },
    suggestions: ['bundle', 'need', 'required', 'upgrade', 'complement'].map((kind) => ({
      ...{ id: `${kind}:`, ...suggestion, kind, price: 990, saving: 0, margin: 490 },
      ...{ moment: 'scan', rank: 1, chance: 1500 },
    })),
  },
  {
    ...{ type: 'v1.SaleOpened', saleId, priceBookVersion: 1, pricedAt: at, pricedOn: '2027-01-01' },
    ...{ pricedTime: '00:00', currency: 'EUR', taxMode: 'inclusive', taxRounding: 'receipt' },
    ...{ cashRounding: 0, control: false, queue: false, learnedVersion: 0 },
  },
  { type: 'v1.ItemScanned', saleId, lineId, units },
  { type: 'v1.TenderTaken', saleId, kind: 'card', amount: 990, tenderId: '' },
  { type: 'v1.TenderTaken', saleId, kind, amount: 990, tenderId: null },
  {
    ...{ type: 'v1.SaleCompleted', saleId, receiptNumber: 1, completedAt: at },
    lines: [
      { id: lineId, ...units },
      { id: 'l2', ...units },
    ],
    ...{ tenders: [{ kind, amount: 990 }], returns: [], refunds: {} },
    terms: {
      ...{ overrides: {}, lineDiscounts: [], saleDiscounts: [], vouchers: [], taxExempt: null },
      customerGroups: [],
    },
    ...{ cashier: '', change: 0 },
    priced: {
      lines: [priced, { ...priced, lineId: 'l2' }],
      ...{ discounts: [], taxes: [{ rate: 2300, taxable: 805, tax: 185 }], bundles: [] },
      ...{ gross: 990, saving: 0, discount: 0, exempted: 0, net: 990, tax: 185, exemptReason: null },
      ...{ refund: 0, refundTaxes: [], rounding: 0, toPay: 990 },
    },
    nextVisit: null,
  },
];

/** A piece of a journal as it is before it is packed, so that what a sale's piece says of itself is in here. */
export const dictionary: string = JSON.stringify({
  previous: '',
  rows: events.map((event, index) => ({
    ...{ seq: index + 1, at, saleId: null, type: event.type, body: JSON.stringify(event), hash: '' },
  })),
});
