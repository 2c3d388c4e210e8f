import { ownCode } from '../../domain/codes/own-code.ts';
import { defaultAdvice } from '../../domain/price-book/advice.ts';
import { voucherCode } from '../../domain/selling/voucher-code.ts';
import { bundle, item, need, rule, store } from './price-book.ts';
import { pinOf } from './staff.ts';

const printer = item({
  sku: 'PRINTER',
  name: 'Canto',
  price: 8900,
  floor: 500,
  barcodes: ['9520100042010'],
  stock: 60,
});
const restriction = { id: 'age', name: 'Rum', minAge: 18, licence: null, hours: null };
/** A shop in which something can be refused for nearly every reason. Its own names are German, whatever it speaks. */
export const shop = {
  items: [
    printer,
    item({ sku: 'CABLE', name: 'Kabel', price: 890, stock: 3 }),
    item({ sku: 'INK', name: 'Tinte', price: 1950, stock: 30 }),
    item({ sku: 'GONE', name: 'Etui', price: 500, stock: 0 }),
    item({ sku: 'SETUP', name: 'Aufbau', price: 2500, kind: 'service' }),
    item({ sku: 'RUM', name: 'Rum', price: 2000, tags: ['rum'] }),
    item({ sku: 'NIGHT', name: 'Bier', price: 200, tags: ['night'] }),
    item({ sku: 'OPEN', name: 'Obst', price: 0, openPrice: true }),
    item({ sku: 'BEST', name: 'Radio', price: 2000 }),
  ],
  bundles: [
    bundle({
      ...{ id: 'office', name: 'Bundle 1', until: '2026-11-24', price: { amountOff: 1000 } },
      slots: [
        { quantity: 1, choose: [{ sku: 'PRINTER' }] },
        { quantity: 1, choose: [{ sku: 'INK' }] },
      ],
    }),
    bundle({
      ...{ id: 'over', until: '2026-11-01' },
    }),
    bundle({ id: 'empty', slots: [{ quantity: 1, choose: [{ sku: 'GONE' }] }] }),
    bundle({
      ...{ id: 'inks', name: 'Bundle 2', price: { amountOff: 900 } },
      slots: [{ quantity: 2, choose: [{ sku: 'INK' }] }],
    }),
  ],
  rules: [
    rule({ id: 'cable', when: [{ sku: 'PRINTER' }], offer: ['CABLE'] }),
    rule({ id: 'gone', kind: 'complement', when: [{ sku: 'PRINTER' }], offer: ['GONE'] }),
    rule({ id: 'setup', kind: 'complement', when: [{ sku: 'PRINTER' }], offer: ['SETUP'] }),
    rule({ id: 'wanted', kind: 'complement', when: [{ sku: 'PRINTER' }], offer: ['RUM'], wants: ['home'] }),
    rule({ id: 'better', kind: 'upgrade', when: [{ sku: 'CABLE' }], offer: ['BEST'] }),
  ],
  needs: [need({ id: 'why', when: [{ sku: 'PRINTER' }] })],
  store: store({
    advice: { ...defaultAdvice, controlShare: 0, queueSeconds: 0 },
    restrictions: [
      { ...restriction, choose: [{ tag: 'rum' }] },
      {
        ...{ id: 'night', name: 'Bier', choose: [{ tag: 'night' }], minAge: null, licence: null },
        hours: { from: '20:00', until: '21:00' },
      },
    ],
  }),
};

/** A day in which nearly everything is refused once and nearly every step undone once. */
const day = `
Scan {"code":""}
Scan {"code":"NOBODY"}
Scan {"code":"036000291453"}
Scan {"code":"0109520100042011"}
Scan {"code":"0109520100042010\\u001d17251101"}
Scan {"code":"NIGHT"}
Scan {"code":"OPEN"}
Scan {"code":"GWR-1-2-X"}
Scan {"code":"${ownCode({ kind: 'receipt', till: '1', number: 7 })}"}
Scan {"code":"${ownCode({ kind: 'bundle', bundleId: 'none' })}"}
Scan {"code":"${ownCode({ kind: 'bundle', bundleId: 'over' })}"}
Scan {"code":"${ownCode({ kind: 'bundle', bundleId: 'empty' })}"}
Scan {"code":"${ownCode({ kind: 'staff', badge: 'NOBODY' })}"}
Scan {"code":"${ownCode({ kind: 'staff', badge: 'M1' })}"}
Scan {"code":"${voucherCode(99)}"}
Scan {"code":7}
Nothing {}
Undo {}
Scan {"code":"PRINTER"}
Scan {"code":"PRINTER","quantity":9999}
SetQuantity {"lineId":"l1","quantity":2}
Undo {}
SetQuantity {"lineId":"l9","quantity":2}
RemoveLine {"lineId":"l9"}
RemoveLine {"lineId":"l1","reason":"none"}
RemoveLine {"lineId":"l1"}
Undo {}
OverridePrice {"lineId":"l1","unitPrice":100,"reason":"none"}
OverridePrice {"lineId":"l1","unitPrice":8000,"reason":"damaged"}
OverridePrice {"lineId":"l1","unitPrice":100,"reason":"damaged"}
Undo {}
Discount {"lineId":"l1","percentOff":500,"reason":"damaged"}
Undo {}
Discount {"percentOff":500,"reason":"damaged"}
Undo {}
NoteLine {"lineId":"l1","note":"x"}
Undo {}
NoteLine {"lineId":"l9","note":"x"}
Undo {}
Undo {}
Scan {"code":"PRINTER"}
AcceptSuggestion {"suggestionId":"rule:nothing"}
AcceptSuggestion {"suggestionId":"rule:cable","sku":"INK"}
AcceptSuggestion {"suggestionId":"rule:cable"}
AcceptSuggestion {"suggestionId":"rule:better"}
AcceptSuggestion {"suggestionId":"rule:better","swap":true}
Undo {}
Undo {}
DeclineSuggestion {"suggestionId":"rule:setup","exit":"has-one"}
DeclineSuggestion {"suggestionId":"rule:setup","objectionId":"none"}
DeclineSuggestion {"suggestionId":"rule:setup"}
Undo {}
AnswerNeed {"suggestionId":"need:why","answerId":"none"}
AnswerNeed {"suggestionId":"need:why","answerId":"work"}
Undo {}
AnswerNeed {"suggestionId":"need:none","answerId":"work"}
SetQueue {"mode":"on"}
SetQueue {"mode":"off"}
DetachCustomer {}
AttachCustomer {"customerId":"none"}
AddCustomer {"name":" "}
AddCustomer {"name":"Ada","card":"9520100042010"}
AddCustomer {"name":"Ada","card":"K1"}
DetachCustomer {}
Undo {}
Undo {}
AddCustomer {"name":"Bea","card":"K1"}
DropReturn {"returnId":"none"}
AnswerCard {"outcome":"approved"}
CompleteSale {}
TakeTender {"kind":"card","amount":999999}
RefundTender {"kind":"cash","amount":1}
AskCard {"amount":999999}
AskCard {"amount":100}
AskCard {"amount":100}
TakeTender {"kind":"cash","amount":100}
Undo {}
CompleteSale {}
AnswerCard {"outcome":"approved"}
Undo {}
TakeTender {"kind":"cash","amount":100}
Scan {"code":"INK"}
HoldSale {}
Undo {}
TakeTender {"kind":"cash","amount":8900}
TakeTender {"kind":"cash","amount":1}
CompleteSale {}
Undo {}
Scan {"code":"INK","quantity":3}
Scan {"code":"PRINTER"}
RecallSale {"saleId":"none"}
Scan {"code":"RUM"}
TakeTender {"kind":"cash","amount":100}
CompleteSale {}
AnswerCheck {"checkId":"none","passed":true,"seen":"shown"}
VoidSale {"reason":"none"}
VoidSale {}
HoldSale {}
ReturnUnits {"receiptNumber":99,"lineId":"l1","quantity":1,"reason":"faulty"}
ReturnUnits {"receiptNumber":1,"lineId":"l2","quantity":5,"reason":"faulty"}
ReturnUnits {"receiptNumber":1,"lineId":"l9","quantity":1,"reason":"faulty"}
ReturnUnits {"receiptNumber":1,"lineId":"l2","quantity":1,"reason":"none"}
ReturnUnits {"receiptNumber":1,"lineId":"l2","quantity":1,"reason":"faulty"}
ReturnUnits {"receiptNumber":1,"lineId":"l2","quantity":1,"reason":"faulty"}
RecallSale {"saleId":"none"}
CompleteSale {}
RefundTender {"kind":"cash","amount":99999}
RefundTender {"kind":"card","amount":8900}
RefundTender {"kind":"cash","amount":8900}
Undo {}
DropReturn {"returnId":"r1-PRINTER"}
Undo {}
VoidSale {}
ReturnWithoutReceipt {"code":"SETUP","quantity":1,"reason":"faulty"}
ReturnWithoutReceipt {"code":"NOBODY","quantity":1,"reason":"faulty"}
FindReceipt {"code":"x"}
FindReceipt {"code":"GWR-1-2-X"}
FindReceipt {"code":"${ownCode({ kind: 'receipt', till: '99', number: 7 })}"}
PrintReceipt {"number":99}
ZReport {"number":99}
ExportCustomer {"customerId":"none"}
MoveCash {"kind":"out","amount":9999999,"reason":"change"}
OpenShift {"float":1}
CloseDay {}
CloseShift {"counts":{"3":1}}
Scan {"code":"INK"}
CloseShift {"counts":{}}
VoidSale {}
CloseShift {"counts":{}}
Scan {"code":"INK"}
CloseDay {}
CloseDay {}
OpenShift {"float":0}
SignIn {"staffId":"cashier","pin":"1"}
WithApproval {"staffId":"manager","pin":"1","command":{"type":"View"}}
SignIn {"staffId":"second-cashier","pin":"${pinOf['second-cashier']}"}
Scan {"code":"PRINTER"}
VoidSale {}
WithApproval {"staffId":"cashier","pin":"${pinOf.cashier}","command":{"type":"VoidSale"}}
AdviceGiven {"receiptNumber":1}
CloseDay {}
SignIn {"staffId":"cashier","pin":"1"}
SignIn {"staffId":"cashier","pin":"1"}
SignIn {"staffId":"cashier","pin":"1"}
SignIn {"staffId":"cashier","pin":"1"}
SignIn {"staffId":"cashier","pin":"1"}
LockTill {}
Scan {"code":"INK"}
SignIn {"staffId":"manager","pin":"${pinOf.manager}"}
SignOut {}
Scan {"code":"INK"}`;

/** The same as commands. */
export const refusingDay = day
  .trim()
  .split('\n')
  .map((written) => {
    const [type = '', ...fields] = written.split(' ');
    return { type, ...JSON.parse(fields.join(' ')) };
  });
