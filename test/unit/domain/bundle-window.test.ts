import { describe, expect, it } from 'vitest';
import { type Bundle, isValidAt } from '../../../domain/price-book/bundle.ts';
import { bundle } from '../../builders/price-book.ts';

// A Sunday.
const occasion = { day: '2026-11-22', time: '17:00', groups: ['members'] };

describe('a bundle is sold', () => {
  it.each<[string, Partial<Bundle>, boolean]>([
    ['always, where nothing limits it', {}, true],
    ['on its first day', { from: '2026-11-22' }, true],
    ['not before it', { from: '2026-11-23' }, false],
    ['on its last day', { until: '2026-11-22' }, true],
    ['not after it', { until: '2026-11-21' }, false],
    ['on its weekday', { weekdays: ['sat', 'sun'] }, true],
    ['not on another', { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] }, false],
    ['from its first minute', { hours: { from: '17:00', until: '18:00' } }, true],
    ['not before it', { hours: { from: '17:01', until: '18:00' } }, false],
    ['not at its end', { hours: { from: '16:00', until: '17:00' } }, false],
    ['until midnight', { hours: { from: '17:00', until: '24:00' } }, true],
    ['to its group', { groups: ['staff', 'members'] }, true],
    ['not to others', { groups: ['staff'] }, false],
    ['to everyone, where no group is named', { groups: [] }, true],
    ['on any day, where no weekday is named', { weekdays: [] }, true],
    ['only where all of it holds', { weekdays: ['sun'], hours: { from: '09:00', until: '12:00' } }, false],
  ])('%s', (_, given, valid) => {
    expect(isValidAt(bundle(given), occasion)).toBe(valid);
  });
});
