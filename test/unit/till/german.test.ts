import { describe, expect, it } from 'vitest';
import type { TillReply, TillView } from '../../../contract/till-view.ts';
import { ownCode } from '../../../domain/codes/own-code.ts';
import { defaultAdvice } from '../../../domain/price-book/advice.ts';
import { usualReasons } from '../../../domain/price-book/reason.ts';
import { voucherCode } from '../../../domain/selling/voucher-code.ts';
import { bundle, item, need, rule, store } from '../../builders/price-book.ts';
import { pinOf, staffedTill } from '../../builders/staff.ts';
import type { TestTill } from '../../builders/till.ts';

const printer = item({
  sku: 'PRINTER',
  name: 'Canto',
  price: 8900,
  floor: 500,
  barcodes: ['9520100042010'],
  stock: 60,
});
const restriction = { id: 'age', name: 'Rum', minAge: 18, licence: null, hours: null };
const shop = {
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

const commands = day
  .trim()
  .split('\n')
  .map((written) => {
    const [type = '', ...fields] = written.split(' ');
    return { type, ...JSON.parse(fields.join(' ')) };
  });

/** All that a reply says by itself. What the store has written is not in it. */
function saidIn(reply: TillReply): string[] {
  if (!reply.ok) return [reply.refusal.message];
  const { view } = reply;
  return [
    ...(view.undo === null ? [] : [view.undo]),
    ...view.notices,
    ...view.quiet.map(({ why }) => why),
    ...[...view.suggestions, ...view.further].flatMap(wordsOf),
    ...(view.sale?.bundles ?? []).flatMap(({ beats }) => (beats === null ? [] : [beats])),
  ];
}

function wordsOf(card: TillView['suggestions'][number]): string[] {
  const heading = card.kind === 'need' || card.kind === 'bundle' ? [card.reason] : [];
  return [card.because, ...heading, ...(card.urgency === undefined ? [] : [card.urgency])];
}

/** What a till says of the same day in a language, and how often it refused. */
function said(language: 'en' | 'de'): { texts: string[]; refusals: Set<string> } {
  let now = '2026-11-22T10:00:00.000Z';
  const desk = staffedTill({ ...shop, now: () => now });
  desk.do({ type: 'View', language });
  const replies = commands.map((command) => desk.ask(command));
  now = '2026-11-20T10:00:00.000Z';
  replies.push(desk.ask({ type: 'View' }));
  desk.close();
  const refusals = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.message]));
  return { texts: replies.flatMap(saidIn), refusals: new Set(refusals) };
}

describe('a till that is asked to speak German', () => {
  const german = said('de');
  const english = said('en');

  it('says every refusal, step, reason, urgency and notice in German', () => {
    expect(german.texts).toHaveLength(english.texts.length);
    const same = german.texts.filter((text, at) => text === english.texts[at]);
    expect(same).toEqual([]);
    expect(new Set(german.texts).size).toBeGreaterThan(110);
    expect(german.refusals.size).toBeGreaterThan(80);
  });
});

describe('the language', () => {
  const berlin = { ...shop, store: store({ locale: 'de-DE', reasons: usualReasons('de-DE') }) };
  const scan = { type: 'Scan', code: 'PRINTER' };
  const step = (desk: TestTill) => desk.do({ type: 'View' }).undo;

  it('is the store’s until the screen asks for another, and changes what stands there already', () => {
    const desk = staffedTill(berlin);
    expect(desk.do(scan).undo).toBe('Canto hinzufügen');
    expect(desk.do({ type: 'View', language: 'en' })).toMatchObject({ undo: 'Add Canto' });
    expect(step(desk)).toBe('Add Canto');
    expect(desk.do({ type: 'View', language: 'store' }).undo).toBe('Canto hinzufügen');
  });

  it('changes nothing in the journal', () => {
    const desk = staffedTill(berlin);
    desk.do(scan);
    desk.do({ type: 'Undo' });
    const body = desk.desk.db
      .prepare("SELECT body FROM journal WHERE type = 'v1.StepUndone'")
      .pluck()
      .get() as string;
    expect(JSON.parse(body)).toMatchObject({ step: 'Add Canto' });
  });

  it('is the store’s in the words of its scripts, and in the reasons that it has not named', () => {
    const desk = staffedTill({
      ...berlin,
      rules: [
        rule({
          ...{ id: 'cable', when: [{ sku: 'PRINTER' }], offer: ['CABLE'] },
          say: 'Im Regal: {stock}.',
        }),
      ],
    });
    const view = desk.do({ type: 'View', language: 'en' });
    expect(view.reasons.discount?.map(({ text }) => text)).toEqual(['Beschädigt', 'Kulanz']);
    const [card] = desk.do(scan).suggestions;
    expect(card).toMatchObject({ say: 'Im Regal: drei.', urgency: 'Three left' });
  });
});
