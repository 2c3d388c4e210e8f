import { describe, expect, it } from 'vitest';
import { everyType, sampleOf } from '../../builders/every-command.ts';
import { smallShop } from '../../builders/small-shop.ts';
import { type TestTill, till } from '../../builders/till.ts';

/** What a fenced till still does; everything else of a sale, and what gives out a number, it refuses. */
const stillDone = [
  ...[
    'View',
    'Search',
    'FindReceipt',
    'PrintReceipt',
    'PrintLabel',
    'FindCustomers',
    'MarkCustomer',
    'ExportCustomer',
  ],
  ...['EraseCustomer', 'AdviceGiven', 'DraftRules', 'SetQueue', 'SignIn', 'SignOut', 'LockTill'],
  ...['OpenShift', 'CloseShift', 'MoveCash', 'OpenDrawer', 'XReport', 'ZReport', 'CloseDay'],
  ...['Enrol', 'TryHeadOffice', 'HoldSale', 'VoidSale', 'Undo', 'AnswerCard'],
];

function fence({ desk }: TestTill, why = 'fork'): void {
  desk.office = { ...desk.office, fenced: () => why };
}

describe('a fenced till', () => {
  it.each(everyType.filter((type) => sampleOf(type).action === 'sell' || stillDone.includes(type)))(
    'answers %s as its kind',
    (type) => {
      const desk = till(smallShop);
      fence(desk);
      const reply = desk.ask(sampleOf(type).command);
      const code = reply.ok ? 'done' : reply.refusal.code;
      if (stillDone.includes(type)) expect(code).not.toBe('fenced');
      else expect(code).toBe('fenced');
      desk.close();
    },
  );

  it('lets go of the sale on its counter, and says in words what to do', () => {
    const desk = till(smallShop);
    desk.do({ type: 'Scan', code: 'PAPER' });
    fence(desk, 'It ends at row 5.');
    for (const command of [
      { type: 'Scan', code: 'PAPER' },
      { type: 'TakeTender', kind: 'cash', amount: 1_000 },
      { type: 'CompleteSale' },
      { type: 'AddCustomer', name: 'Ada' },
      { type: 'IssueInvoice', receiptNumber: 1, buyer: 'Quay Ltd' },
    ]) {
      const reply = desk.ask(command);
      expect(reply).toMatchObject({ ok: false, refusal: { code: 'fenced' } });
      if (!reply.ok) expect(reply.refusal.message).toMatch(/row 5\. .*held or voided.*code from head office/);
    }
    expect(desk.do({ type: 'HoldSale' }).held).toHaveLength(1);
    expect(desk.refused({ type: 'RecallSale', saleId: 'any' })).toBe('fenced');
    desk.close();
  });
});

describe('a till without head office', () => {
  it('names its whole journal in the Z report, and prints that there is none', () => {
    const desk = till(smallShop);
    desk.do({ type: 'Scan', code: 'PAPER' });
    desk.do({ type: 'TakeTender', kind: 'cash', amount: 100_000 });
    desk.do({ type: 'CompleteSale' });
    const { seq } = desk.desk.journal.last();
    const reply = desk.ask({ type: 'CloseDay' });
    expect(reply.ok && reply.report?.text).toMatch(/Not yet at head office +no head office/);
    const bodies = desk.desk.db.prepare("SELECT body FROM journal WHERE type = 'v1.DayClosed'").pluck().all();
    expect(bodies.map((body) => JSON.parse(body as string).z.unsentEvents)).toEqual([seq]);
    desk.close();
  });

  it('is not enrolled in practice, nor at a place that others could listen to', () => {
    const desk = till(smallShop);
    const enrol = { type: 'Enrol', address: 'http://office.example.com', code: 'c' };
    expect(desk.refused(enrol)).toBe('address');
    desk.desk.practice = true;
    expect(desk.refused(enrol)).toBe('practice');
    desk.close();
  });
});
