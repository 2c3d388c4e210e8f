import { expect, it } from 'vitest';
import type { DeskAlarm } from '../../../contract/office-page.ts';
import { causeOf } from '../../../head-office/page/alarms/cause.ts';
import { de } from '../../../head-office/page/words/de.ts';
import { en } from '../../../head-office/page/words/en.ts';

const written = {
  count: (number: number) => `${number}`,
  day: (day: string) => day,
  time: (iso: string) => iso,
};
const alarm = (kind: string, about: unknown) => ({ kind, about }) as DeskAlarm;
const says = (one: DeskAlarm, { alarms } = en) =>
  causeOf(one, alarms, written as Parameters<typeof causeOf>[2]);

it('an alarm says its cause in the language of the page, from what its record holds', () => {
  const back = { why: 'It ends at row 3.', claimed: { seq: 3, hash: '' }, held: { seq: 9, hash: '' } };
  expect(says(alarm('rolled-back', back)).says).toBe(
    'It ends at row 3, and head office has its rows up to 9.',
  );
  const german = says(alarm('rolled-back', back), de);
  expect(german.says).toBe('Sie endet mit Zeile 3, und die Zentrale hat ihre Zeilen bis 9.');
  expect(german.raw).toBe('');
  expect(says(alarm('fork', back), de).says).toContain('Zeile 3');
  const late = { businessDate: '2026-11-21', standing: 'missing', since: '2026-11-20T18:00:00.000Z' };
  expect(says(alarm('late', late), de).says).toBe(
    'Vom Tag (2026-11-21) ist nichts von ihr angekommen. Zuletzt gehört wurde sie am 2026-11-20T18:00:00.000Z.',
  );
  expect(says(alarm('late', { ...late, standing: 'open', since: null })).says).toBe(
    'Its day, 2026-11-21, is not closed.',
  );
  const parked = { seq: 7, type: 'v9.New', why: 'Unknown.' };
  expect(says(alarm('parked', parked), de)).toEqual({
    ...{ says: 'Es beginnt mit Zeile 7 vom Typ v9.New.', raw: 'Unknown.' },
  });
  expect(says(alarm('staff-refused', { version: 4, why: 'No manager.' }), de)).toEqual({
    ...{ says: 'Sie hat die Fassung 4 der Personalliste nicht angenommen.', raw: 'No manager.' },
  });
});

it('an alarm of a kind that nobody foresaw shows what it says itself', () => {
  expect(says(alarm('new', { why: 'Look.' }))).toEqual({ says: '', raw: 'Look.' });
  expect(says(alarm('new', null))).toEqual({ says: '', raw: '' });
});
