import { describe, expect, it } from 'vitest';
import { readUnitCode, type UnitCode } from '../../../domain/codes/gs1.ts';
import { faultsEn } from '../../../domain/words/faults-en.ts';
import { sayBy } from '../../../domain/words/sentence.ts';

const today = '2026-11-22';
const cheese = '09520100042010';
const plain: UnitCode = {
  gtin: cheese,
  sellUntil: null,
  weight: null,
  pieces: null,
  batch: null,
  serial: null,
};

describe('a two-dimensional code', () => {
  it.each<[string, string, Partial<UnitCode>]>([
    ['a product alone', `01${cheese}`, {}],
    ['a QR code by its symbology', `]Q301${cheese}`, {}],
    ['a DataMatrix with a leading separator', `]d2\x1d01${cheese}`, {}],
    ['an expiry', `01${cheese}17261130`, { sellUntil: '2026-11-30' }],
    ["an expiry at the month's end", `01${cheese}17280200`, { sellUntil: '2028-02-29' }],
    ['a day to sell it by', `01${cheese}16261201`, { sellUntil: '2026-12-01' }],
    ['the expiry before the day to sell it by', `01${cheese}1626120117261210`, { sellUntil: '2026-12-10' }],
    ['a weight in kilograms', `01${cheese}3103000195`, { weight: 195 }],
    ['a weight in pounds', `01${cheese}3202000150`, { weight: 680 }],
    ['batch and serial', `01${cheese}10AB-1\x1d21S/7`, { batch: 'AB-1', serial: 'S/7' }],
    ['fields in another order', `10AB\x1d17261130\x1d01${cheese}`, { batch: 'AB', sellUntil: '2026-11-30' }],
    ['pieces in a pack', `01${cheese}3012`, { pieces: 12 }],
    [
      'what is printed for people',
      `(01)${cheese}(17)261130(10)A(1)`,
      { sellUntil: '2026-11-30', batch: 'A(1)' },
    ],
    ['an internal field', `01${cheese}91anything`, {}],
    ['an address', `https://id.example.com/01/${cheese}`, {}],
    [
      'an address with qualifiers',
      `https://example.com/some/01/${cheese}/10/A%2F1/21/9?17=261130`,
      { batch: 'A/1', serial: '9', sellUntil: '2026-11-30' },
    ],
    [
      'an address with an EAN-13',
      'https://example.com/01/9520100042010?3103=000195&utm=x#part',
      { weight: 195 },
    ],
    ['an address in capitals, as some symbols hold it', `HTTPS://EXAMPLE.COM/01/${cheese}`, {}],
  ])('says %s', (_, text, said) => {
    expect(readUnitCode(text, today)).toEqual({ ok: true, unit: { ...plain, ...said } });
  });

  it.each([
    ['a wrong check digit', '0109520100042011', 'check digit'],
    ['a field cut short', `01${cheese}1726`, 'cut short'],
    ['a month that is none', `01${cheese}17261301`, 'date'],
    ['a day that is none', `01${cheese}17260230`, 'date'],
    ['an unknown field', `01${cheese}88xx`, 'to its end'],
    ['nothing but a batch', '10AB', 'no product'],
    ['two products', `01${cheese}0109520100042027`, 'twice'],
    ['letters for a date', `01${cheese}17ABCDEF`, 'wrong characters'],
    ['no weight at all', `01${cheese}3103000000`, 'weight'],
    ['an empty pack', `01${cheese}3000`, 'nothing'],
    ['an address of a page', 'https://example.com/products/7', 'no product'],
    ['an address with a torn escape', `https://example.com/01/${cheese}/10/%E0%A4%A`, 'torn'],
    ['an address that ends in a qualifier', `https://example.com/01/${cheese}/10`, 'torn'],
  ])('is refused with %s', (_, text, why) => {
    const read = readUnitCode(text, today);
    expect(read.ok ? '' : sayBy(faultsEn, read.why)).toContain(why);
  });

  it.each([
    ['991231', '2026-11-22', '1999-12-31'],
    ['760101', '2026-11-22', '2076-01-01'],
    ['770101', '2026-11-22', '1977-01-01'],
    ['300101', '2080-01-01', '2130-01-01'],
    ['000229', '2099-01-01', undefined],
  ])('puts %s, read on %s, into the closest century', (written, on, day) => {
    const read = readUnitCode(`01${cheese}17${written}`, on);
    expect(read.ok ? read.unit.sellUntil : undefined).toBe(day);
  });
});
