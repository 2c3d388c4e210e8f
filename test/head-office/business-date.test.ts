import { describe, expect, it } from 'vitest';
import { project } from '../../head-office/project.ts';
import { newTill } from '../../head-office/till-state.ts';
import { chained } from './sender.ts';

const calendar = { timeZone: 'America/New_York', today: '2026-11-22' };
const sale = { type: 'v1.SaleVoided', saleId: 's', reason: null };
const opens = (businessDay: string) => ({ type: 'v1.ShiftOpened', shift: 1, businessDay, float: 0, by: '' });

/** Rows with these bodies at these times. */
const rowsAt = (...rows: [at: string, body: { type: string }][]) =>
  chained(rows.map(([, body]) => body)).map((row, index) => ({ ...row, at: rows[index]?.[0] ?? '' }));

const datesOf = (...rows: [at: string, body: { type: string }][]) =>
  project(newTill, rowsAt(...rows), calendar).dates;

describe('the business date of a row', () => {
  it("is the day of the store's calendar where no shift is open", () => {
    const dates = datesOf(
      ['2026-11-22T04:59:59.999Z', sale],
      ['2026-11-22T05:00:00.000Z', sale],
      ['2026-07-01T03:59:59.999Z', sale],
      ['2026-07-01T04:00:00.000Z', sale],
    );
    expect(dates).toEqual(['2026-11-21', '2026-11-22', '2026-06-30', '2026-07-01']);
  });

  it('is that of the first shift, over midnight and wrong clocks, until the Z report', () => {
    const dates = datesOf(
      ['2026-11-21T12:00:00.000Z', opens('2026-11-21')],
      ['2026-11-22T08:00:00.000Z', sale],
      ['2038-01-01T08:00:00.000Z', opens('2038-01-01')],
      ['1999-01-01T08:00:00.000Z', sale],
    );
    expect(dates).toEqual(Array(4).fill('2026-11-21'));
  });

  it('is today where a row tells no time, and such a row is parked', () => {
    const times = [
      '',
      'yesterday',
      '2026-13-01T00:00:00.000Z',
      '+275760-09-13T00:00:00.000Z',
      '0001-01-01T00:00:00.000Z',
    ];
    const { dates, parked, state } = project(
      newTill,
      rowsAt(...times.map((at) => [at, sale] as [string, typeof sale])),
      calendar,
    );
    expect(dates).toEqual(times.map(() => '2026-11-22'));
    expect(parked).toHaveLength(times.length);
    expect(state).toEqual(newTill);
  });
});
