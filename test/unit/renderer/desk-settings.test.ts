import { describe, expect, it } from 'vitest';
import { type Body, tidyStore } from '../../../renderer/desk/entry/body.ts';
import {
  changesPrices,
  linesOf,
  numberOf,
  placeOf,
  roundingOf,
  type StoreForm,
  typedAs,
  withTax,
} from '../../../renderer/desk/settings/store-form.ts';
import { item, store } from '../../builders/price-book.ts';
import { till } from '../../builders/till.ts';

const given = store({ taxNumber: '' });

/** Where the till finds something wrong with the store as the page would send it. */
function wrongAt(change: Partial<StoreForm>): string[] {
  const desk = till({ store: given, items: [item()] });
  const body = tidyStore({ ...given, ...change } as Body);
  const reply = desk.ask({ type: 'CheckEntry', kind: 'store', id: 'store', body });
  desk.close();
  if (!reply.ok) throw new Error(reply.refusal.message);
  return (reply.problems ?? []).map(({ field }) => field);
}

describe('the settings of the store', () => {
  it('are sent as they are where nobody has changed anything, with the lists that are empty', () => {
    expect(wrongAt({})).toEqual([]);
    const { taxNumber: _, ...rest } = given;
    expect(tidyStore({ ...given } as Body)).toEqual(rest);
  });

  it('take a whole percentage and a part of one in basis points', () => {
    const rates = withTax(given.taxes, 0, { name: ' Sales tax ' });
    expect(wrongAt({ taxes: rates, advice: { ...given.advice, controlShare: 1250 } })).toEqual([]);
    expect(rates[0]).toEqual({ ...given.taxes[0], name: ' Sales tax ' });
  });

  it('are refused at the place that each field asks for', () => {
    const advice = { ...given.advice, controlShare: typedAs(undefined), cards: 4 };
    expect(wrongAt({ advice })).toEqual([placeOf('advice.cards'), placeOf('advice.controlShare')]);
    const taxes = withTax(given.taxes, 0, { rate: '', name: '' });
    expect(wrongAt({ taxes }).sort()).toEqual([placeOf('taxes.0.name'), placeOf('taxes.0.rate')]);
    expect(wrongAt({ security: { lockAfterSeconds: '' } })).toEqual(['security.lockAfterSeconds']);
    expect(wrongAt({ receipt: { header: linesOf('one\n\nthree'), footer: [] } })).toEqual([
      'receipt.header.1',
    ]);
  });

  it('keep a rate that items have', () => {
    const [first] = given.taxes;
    expect(wrongAt({ taxes: withTax(given.taxes, 0, { rate: (first?.rate ?? 0) + 50 }) })).toEqual(['taxes']);
  });

  it('read lines without those left empty at the end, and numbers only where there are some', () => {
    expect([linesOf(''), linesOf(' \n'), linesOf('one\ntwo\n\n')]).toEqual([[], [], ['one', 'two']]);
    expect([numberOf(''), numberOf(0), typedAs(undefined), typedAs(0), roundingOf('5')]).toEqual([
      undefined,
      0,
      '',
      0,
      5,
    ]);
  });

  it('warn where prices would mean something else', () => {
    const other = given.taxMode === 'inclusive' ? 'exclusive' : 'inclusive';
    expect(changesPrices({ ...given } as Body, { taxMode: other })).toBe(true);
    expect(changesPrices({ ...given } as Body, { taxMode: given.taxMode })).toBe(false);
  });
});
