import { describe, expect, it } from 'vitest';
import { rule } from '../../builders/price-book.ts';
import { smallShop } from '../../builders/small-shop.ts';
import { bringBack, type TestTill, till } from '../../builders/till.ts';

const card = '9520100099007';
const aoife = { type: 'AddCustomer', name: 'Aoife Byrne', phone: '+353 1 555 0100', card };

/** A till that knows Aoife, whose sale is open. */
function withAoife(): { desk: TestTill; id: string } {
  const desk = till(smallShop);
  const id = desk.do(aoife).customer?.id ?? '';
  return { desk, id };
}

function sell(desk: TestTill, ...skus: string[]) {
  for (const code of skus) desk.do({ type: 'Scan', code });
  return pay(desk);
}

function pay(desk: TestTill) {
  desk.do({ type: 'TakeTender', kind: 'cash', amount: 1_000_000 });
  return desk.do({ type: 'CompleteSale' });
}

function found(desk: TestTill, text: string): string[] {
  const reply = desk.ask({ type: 'FindCustomers', text });
  return reply.ok ? (reply.customers ?? []).map(({ name }) => name) : [];
}

function exported(desk: TestTill, customerId: string): unknown {
  const reply = desk.ask({ type: 'ExportCustomer', customerId });
  return reply.ok ? reply.exported : reply.refusal.code;
}

const journal = ({ desk }: TestTill) =>
  desk.db.prepare('SELECT body FROM journal').pluck().all().join('\n') as string;

describe('a customer', () => {
  it('who is added is the one who buys, with no sale open and with one', () => {
    const { desk, id } = withAoife();
    const view = desk.do({ type: 'View' });
    expect(view.sale).toMatchObject({ state: 'open', lines: [] });
    expect(view.customer).toEqual({
      ...{ id, name: 'Aoife Byrne', phone: '+353 1 555 0100', card, groups: [], noOffers: false },
      ...{ returnProne: false, bought: [] },
    });
    desk.do({ type: 'Scan', code: 'INK' });
    const other = desk.do({ type: 'AddCustomer', name: ' Sean Kelly ' });
    expect(other.customer).toMatchObject({ name: 'Sean Kelly', phone: '', card: '' });
    expect(other.sale?.lines).toHaveLength(1);
    expect(desk.do({ type: 'Undo' }).customer?.name).toBe('Aoife Byrne');
  });

  it('is kept out of the journal but for the id', () => {
    const { desk, id } = withAoife();
    sell(desk, 'INK');
    expect(journal(desk)).toContain(id);
    expect(journal(desk)).not.toMatch(/Aoife|Byrne|555|9520100099007/);
  });

  it.each([
    ['a name of blanks', { name: '   ' }, 'no-name'],
    ['a card that another has', { name: 'Sean', card }, 'card-taken'],
    ['a card that is an item’s code', { name: 'Sean', card: '9520100042010' }, 'card-taken'],
  ])('is not added with %s', (_, given, code) => {
    const { desk } = withAoife();
    const before = journal(desk);
    expect(desk.refused({ type: 'AddCustomer', ...given })).toBe(code);
    expect(found(desk, 'sean')).toEqual([]);
    expect(journal(desk)).toBe(before);
  });

  it('is not added once payment has begun', () => {
    const desk = till(smallShop);
    desk.do({ type: 'Scan', code: 'INK' });
    desk.do({ type: 'TakeTender', kind: 'cash', amount: 100 });
    expect(desk.refused(aoife)).toBe('paying');
    expect(found(desk, 'aoife')).toEqual([]);
  });

  it.each([
    'Aoife Byrne',
    'byrne aoife',
    'yrn',
    'AOI',
    'ao by',
    '555 0100',
    '01 555 0100',
    '(01) 555-0100',
    '+35315550100',
    '0100',
    card,
  ])('is found by %s', (text) => {
    const { desk } = withAoife();
    desk.do({ type: 'AddCustomer', name: 'Séan Ó Briain', phone: '+353 1 777 2222' });
    expect(found(desk, text)).toEqual(['Aoife Byrne']);
  });

  it('is found without the accents, and not by what they have not', () => {
    const { desk } = withAoife();
    desk.do({ type: 'AddCustomer', name: 'Séan Ó Briain', phone: '+353 1 777 2222' });
    expect(found(desk, 'sean o')).toEqual(['Séan Ó Briain']);
    for (const text of ['', ' ', '-', 'aoife kelly', '9520100099', '555 0111', '%', "' OR 1"])
      expect(found(desk, text)).toEqual([]);
  });

  it('is attached by the card that is scanned, and by the id', () => {
    const { desk, id } = withAoife();
    desk.do({ type: 'VoidSale' });
    expect(desk.do({ type: 'Scan', code: 'INK' }).customer).toBeNull();
    expect(desk.do({ type: 'Scan', code: card }).customer?.id).toBe(id);
    expect(desk.do({ type: 'DetachCustomer' }).customer).toBeNull();
    expect(desk.do({ type: 'AttachCustomer', customerId: id }).customer?.id).toBe(id);
    expect(desk.refused({ type: 'AttachCustomer', customerId: 'nobody' })).toBe('no-customer');
  });

  it('owns what they bought, said or brought back, also after a restart in the middle of a sale', () => {
    const { desk, id } = withAoife();
    desk.do({ type: 'Scan', code: 'PRINTER' });
    desk.do({ type: 'DeclineSuggestion', suggestionId: 'rule:cable', exit: 'has-one' });
    const saleId = desk.do({ type: 'Scan', code: 'PAPER', quantity: 2 }).sale?.id ?? '';
    pay(desk);
    bringBack(desk, saleId, 'PAPER', 2);
    expect(desk.do({ type: 'Scan', code: card }).customer?.bought).toEqual([
      { sku: 'PRINTER', name: 'Canto printer', on: '2026-11-22' },
    ]);
    const { customer } = desk.desk.advice;
    expect(customer).toEqual({
      ...{ id, name: 'Aoife Byrne', hasOneOf: ['cable'], declinedBefore: [], bought: 3, returned: 2 },
      owned: [
        {
          ...{ sku: 'PRINTER', name: 'Canto printer', category: 'things', tags: [] },
          ...{ boughtOn: '2026-11-22', goodUntil: null },
        },
      ],
    });
    desk.close();
    const after = till({ file: desk.file });
    expect(after.desk.advice.customer).toEqual(customer);
    expect(after.do({ type: 'View' }).customer?.id).toBe(id);
  });

  it('has declined before what they declined at each of the last two visits', () => {
    const { desk } = withAoife();
    const visit = (...declined: string[]) => {
      desk.do({ type: 'Scan', code: card });
      desk.do({ type: 'Scan', code: 'PRINTER' });
      for (const suggestionId of declined) desk.do({ type: 'DeclineSuggestion', suggestionId });
      pay(desk);
      desk.do({ type: 'Scan', code: card });
      return desk.desk.advice.customer?.declinedBefore;
    };
    expect(visit('rule:ink', 'rule:set-up')).toEqual([]);
    expect(visit('rule:ink')).toEqual(['ink']);
    expect(visit()).toEqual([]);
  });

  it('brings back too much from eight units and three in ten on', () => {
    const { desk } = withAoife();
    const saleId = desk.do({ type: 'Scan', code: 'INK', quantity: 10 }).sale?.id ?? '';
    pay(desk);
    const back = (quantity: number) => {
      bringBack(desk, saleId, 'INK', quantity);
      const view = desk.do({ type: 'Scan', code: card });
      desk.do({ type: 'VoidSale' });
      return view.customer?.returnProne;
    };
    expect(back(2)).toBe(false);
    expect(back(1)).toBe(true);
  });

  it('who wants no offers is marked for good and for the open sale, whatever is undone', () => {
    const { desk, id } = withAoife();
    desk.do({ type: 'Scan', code: 'PRINTER' });
    expect(desk.do({ type: 'View' }).suggestions.map(({ kind }) => kind)).toContain('complement');
    const quiet = desk.do({ type: 'MarkCustomer', customerId: id, noOffers: true });
    expect(quiet.customer?.noOffers).toBe(true);
    expect(quiet.suggestions.map(({ kind }) => kind)).toEqual(['required']);
    expect(quiet.undo).toBe('Add Canto printer');
    const { desk: next } = desk;
    desk.do({ type: 'Undo' });
    expect(next.open?.sale.customer?.noOffers).toBe(true);
    desk.do({ type: 'Undo' });
    expect(desk.do({ type: 'Scan', code: card }).customer?.noOffers).toBe(true);
    expect(desk.refused({ type: 'MarkCustomer', customerId: 'nobody', noOffers: true })).toBe('no-customer');
  });
});

describe('an export', () => {
  it('holds all that is kept of a customer', () => {
    const { desk, id } = withAoife();
    desk.do({ type: 'Scan', code: 'PRINTER' });
    desk.do({ type: 'DeclineSuggestion', suggestionId: 'rule:cable', exit: 'has-one' });
    pay(desk);
    const cable = { day: '2026-11-22', suggestion: 'rule:cable', sku: 'CABLE', outcome: 'declined' };
    expect(exported(desk, id)).toMatchObject({
      customer: {
        id,
        name: 'Aoife Byrne',
        phone: '+353 1 555 0100',
        card,
        noOffers: false,
        returnProne: false,
      },
      sales: [{ receipt: 1, toPay: 8900, completedAt: '2026-11-22T10:00:00.000Z' }],
      purchases: [{ sku: 'PRINTER', bought: 1, returned: 0, lastDay: '2026-11-22' }],
      hasAlready: [{ rule: 'cable', day: '2026-11-22' }],
      suggestions: expect.arrayContaining([expect.objectContaining({ ...cable, exit: 'has-one' })]),
    });
    expect(exported(desk, 'nobody')).toBe('no-customer');
  });
});

describe('erasing a customer', () => {
  it('takes them off the open sale and out of its past, so that no undo brings them back', () => {
    const { desk, id } = withAoife();
    desk.do({ type: 'Scan', code: 'INK' });
    desk.do({ type: 'DetachCustomer' });
    const view = desk.do({ type: 'EraseCustomer', customerId: id });
    expect(view.customer).toBeNull();
    while (desk.do({ type: 'View' }).undo !== null) expect(desk.do({ type: 'Undo' }).customer).toBeNull();
    expect(desk.desk.open?.sale.customer).toBeNull();
    expect(desk.refused({ type: 'AttachCustomer', customerId: id })).toBe('no-customer');
    expect(desk.refused({ type: 'Scan', code: card })).toBe('unknown-barcode');
    expect(desk.refused({ type: 'EraseCustomer', customerId: id })).toBe('no-customer');
    expect(found(desk, 'aoife')).toEqual([]);
  });

  it('waits for a payment that has begun', () => {
    const { desk, id } = withAoife();
    desk.do({ type: 'Scan', code: 'INK' });
    desk.do({ type: 'TakeTender', kind: 'cash', amount: 100 });
    expect(desk.refused({ type: 'EraseCustomer', customerId: id })).toBe('paying');
    expect(found(desk, 'aoife')).toEqual(['Aoife Byrne']);
  });

  it('leaves their sales as somebody’s, and nothing that says whose', () => {
    const { desk, id } = withAoife();
    sell(desk, 'INK');
    expect(desk.do({ type: 'EraseCustomer', customerId: id }).customer).toBeNull();
    for (const table of ['sales', 'suggestion_outcomes'])
      expect(desk.desk.db.prepare(`SELECT DISTINCT customer_id FROM ${table}`).pluck().all()).toEqual([null]);
    expect(desk.do({ type: 'Scan', code: 'INK' }).sale?.state).toBe('open');
  });
});

describe('advice for a known customer', () => {
  it('says nothing of what they own while it serves', () => {
    const lasting = smallShop.items.map((one) => (one.sku === 'INK' ? { ...one, lastsDays: 60 } : one));
    const rules = [rule({ id: 'ink', kind: 'complement', when: [{ sku: 'PRINTER' }], offer: ['INK'] })];
    let now = '2026-11-22T10:00:00.000Z';
    const desk = till({ ...smallShop, items: lasting, rules, now: () => now });
    desk.do(aoife);
    sell(desk, 'INK');
    const offered = () => {
      desk.do({ type: 'Scan', code: card });
      const view = desk.do({ type: 'Scan', code: 'PRINTER' });
      desk.do({ type: 'VoidSale' });
      return [view.suggestions, view.quiet]
        .map((all) => all.map(({ id }) => id))
        .map((ids) => ids.includes('rule:ink'));
    };
    now = '2027-01-21T10:00:00.000Z';
    expect(offered()).toEqual([false, true]);
    now = '2027-01-22T10:00:00.000Z';
    expect(offered()).toEqual([true, false]);
  });
});
