import { afterAll, describe, expect, it } from 'vitest';
import type { TillView } from '../../contract/till-view.ts';
import { openTill } from '../../electron/till/open-till.ts';
import { steadyDemoStore } from '../builders/demo-store.ts';
import { newDatabase } from '../builders/till.ts';

/** What each conversation of the demo store shows, so that whoever tries one finds what was promised. */
describe('in the demo store', async () => {
  let seconds = Date.parse('2026-11-22T10:00:00.000Z');
  const till = await openTill({
    database: newDatabase(),
    demoFolder: steadyDemoStore(),
    startAs: 'manager',
    now: () => {
      seconds += 1_000;
      return new Date(seconds).toISOString();
    },
  });
  afterAll(() => till.close());

  function tell(command: unknown): TillView {
    const reply = till.handle(command);
    if (!reply.ok) throw new Error(`${JSON.stringify(command)}: ${reply.refusal.message}`);
    return reply.view;
  }
  const customer = (customerId: string) => tell({ type: 'AttachCustomer', customerId });
  const answer = (need: string, answerId: string) =>
    tell({ type: 'AnswerNeed', suggestionId: `need:${need}`, answerId });
  const total = () => tell({ type: 'AskTotal' });

  function basket(...codes: string[]): TillView {
    const { sale } = tell({ type: 'View' });
    if (sale && ['open', 'paying'].includes(sale.state)) tell({ type: 'VoidSale' });
    return codes.map((code) => tell({ type: 'Scan', code })).at(-1) ?? tell({ type: 'View' });
  }
  function paid(): TillView {
    tell({ type: 'TakeTender', kind: 'card', amount: tell({ type: 'View' }).totals.due });
    return tell({ type: 'CompleteSale' });
  }

  it('the printer of the handbook needs its cable, then its set, then paper, and asks nothing', () => {
    expect(idsOf(basket(mx420))).toEqual(['rule:mx420-cable', 'bundle:home-print', 'rule:printer-paper']);
  });

  it('a customer who has the cable is not told to buy it', () => {
    basket(mx420);
    const view = tell({ type: 'Scan', code: rowingClubCard });
    expect(cardsOf(view)).not.toContain('rule:mx420-cable');
    expect(whyNot(view, 'rule:mx420-cable')).toMatch(/^The customer has Ferrule USB cable/);
  });

  it('a pen whose cell is sold out says so, and where there is one', () => {
    expect(basket('9520100251146').suggestions).toMatchObject([
      { id: 'rule:stylus-aaaa', kind: 'required', stock: 0, elsewhere: 'Warehouse, 2 days' },
    ]);
  });

  it.each([
    ['photos', 'rule:photos-on-photo-paper', 'PHO-A6-50'],
    ['school-and-letters', 'rule:mx520-to-scanner', 'PRN-MX560'],
    ['office-papers-every-day', 'rule:to-the-ink-tank', 'PRN-TX700'],
    ['next-we-want-to-sell-online', 'rule:labels-from-the-printer', 'LBL-A4'],
  ])('a printer asks what it is for, and "%s" brings %s', (said, id, sku) => {
    const asked = basket(mx520);
    expect(cardsOf(asked)).toContain('need:what-to-print');
    expect(cardsOf(asked)).not.toContain(id);
    const view = answer('what-to-print', said);
    expect([...view.suggestions, ...view.further].find((card) => card.id === id)?.sku).toBe(sku);
    expect(cardsOf(view)).not.toContain('need:what-to-print');
  });

  it('an upgrade swaps after an explicit yes alone', () => {
    basket(mx520);
    answer('what-to-print', 'office-papers-every-day');
    const yes = { type: 'AcceptSuggestion', suggestionId: 'rule:to-the-ink-tank' };
    expect(till.handle(yes)).toMatchObject({ ok: false, refusal: { code: 'not-agreed' } });
    const { sale } = tell({ ...yes, swap: true });
    expect(sale?.lines.map(({ sku }) => sku)).toEqual(['PRN-TX700']);
  });

  it('gloves are for the snow and not for the sea', () => {
    basket(worldAdapter);
    expect(cardsOf(answer('where-to', 'snow-and-mountains'))).toContain('rule:cold-hands');
    basket(worldAdapter);
    const sea = answer('where-to', 'sun-and-sea');
    expect(cardsOf(sea)).toEqual(expect.arrayContaining(['rule:wet-holiday', 'rule:sunny-holiday']));
    expect(whyNot(sea, 'rule:cold-hands')).toContain('what the customer said');
  });

  it('a desk fan waits for the summer, tree lights are for now', () => {
    expect(whyNot(basket('9520100214653'), 'rule:hot-desk')).toContain('another time of the year');
    expect(cardsOf(basket('9520100101663'))).toContain('rule:is-it-for-the-tree');
  });

  it('a left hand gets a mouse for the left', () => {
    basket('9520100250682');
    const view = answer('which-hand', 'the-left');
    expect(view.suggestions.find(({ id }) => id === 'bundle:desk-pair')?.sku).toBe('MOU-M320');
  });

  it('partners name themselves', () => {
    basket('9520100284175');
    const view = answer('where-wifi-fails', 'next-we-want-to-get-fibre');
    expect(view.suggestions[0]).toMatchObject({ kind: 'partner', partner: 'Grand Canal Fibre' });
    expect(basket('9520100273681').suggestions).toMatchObject([{}, { kind: 'partner' }]);
  });

  it('a bag is offered when the total is asked for, and not before', () => {
    expect(whyNot(basket('9520100200151'), 'rule:a-bag-for-it')).toBe(
      'It is for when the total is asked for.',
    );
    expect(cardsOf(total())).toContain('rule:a-bag-for-it');
  });

  it('who asked for no offers hears what is needed; who brings much back hears no more than questions', () => {
    basket('9520100042096');
    expect(customer('c-1003').suggestions.map(({ kind }) => kind)).toEqual(['required']);
    expect(customer('c-1004').suggestions.map(({ kind }) => kind)).toEqual(['required', 'need']);
  });

  it('members and the trade have sets of their own', () => {
    expect(cardsOf(basket('9520100370601'))).not.toContain('bundle:members-reading-hour');
    expect(cardsOf(customer('c-1015'))).toContain('bundle:members-reading-hour');
    basket('19520100200158', '19520100200158');
    expect(cardsOf(customer('c-1009'))).toContain('bundle:trade-paper');
  });

  it('an ink fits the printer that the customer has at home', () => {
    basket('9520100042225');
    const card = customer('c-1006').suggestions.find(({ id }) => id === 'rule:rollers-that-grip');
    expect(card?.say).toContain('on your Canto MX420 inkjet printer');
  });

  it('what was declined at two visits rests at the third', () => {
    for (let visit = 1; visit <= 2; visit++) {
      basket(mx520);
      customer('c-1017');
      tell({ type: 'DeclineSuggestion', suggestionId: 'rule:printer-paper' });
      paid();
    }
    basket(mx520);
    expect(whyNot(customer('c-1017'), 'rule:printer-paper')).toBe('Declined at the last two visits.');
  });

  it('the receipt of an ink promises something off the next one', () => {
    basket('9520100042270');
    const { receipt, nextVisit } = paid();
    expect(receipt?.text).toContain('For your next visit');
    expect(nextVisit).toMatch(/your next 560 is 2\.00 less\..*until 21 Apr 2027/);
  });

  it('nothing goes with a picture cable, and the panel says no more than that', () => {
    const { suggestions, further } = basket('9520100110368');
    expect([...suggestions, ...further]).toEqual([]);
  });
});

const mx420 = '9520100042010';
const mx520 = '9520100042027';
const worldAdapter = '9520100101755';
const rowingClubCard = '2973000100002';

const idsOf = (view: TillView) => view.suggestions.map(({ id }) => id);
const cardsOf = (view: TillView) => [...view.suggestions, ...view.further].map(({ id }) => id);
const whyNot = (view: TillView, id: string) => view.quiet.find((one) => one.id === id)?.why;
