import { describe, expect, it } from 'vitest';
import { checkDigit, readBarcode } from '../../../domain/price-book/barcode.ts';

describe('a check digit', () => {
  it.each([
    ['EAN-13', '4006381333931'],
    ['EAN-13', '9520100042010'],
    ['EAN-8', '96385074'],
    ['UPC-A', '036000291452'],
    ['ITF-14', '15400141288763'],
  ])('ends the %s %s', (_, code) => {
    expect(checkDigit(code.slice(0, -1))).toBe(Number(code.at(-1)));
    expect(readBarcode(code)).toEqual({ ok: true, key: code.padStart(14, '0') });
  });

  it.each(['4006381333931', '96385074', '036000291452', '15400141288763'])(
    'finds every single misread digit of %s',
    (code) => {
      for (let at = 0; at < code.length; at++) {
        for (let digit = 0; digit <= 9; digit++) {
          if (String(digit) === code[at]) continue;
          const torn = code.slice(0, at) + digit + code.slice(at + 1);
          expect(readBarcode(torn)).toEqual({ ok: false, why: 'check-digit' });
        }
      }
    },
  );
});

describe('reading a barcode', () => {
  it('takes a UPC-A for the EAN-13 that it is', () => {
    expect(readBarcode('036000291452')).toEqual(readBarcode('0036000291452'));
  });

  it.each(['CAB-USBB-2M', 'shelf_4.b', '12345', '123456789', '1'])('keeps the in-store code %s', (code) => {
    expect(readBarcode(code)).toEqual({ ok: true, key: code });
  });

  it('drops the blanks and line ends that scanners add', () => {
    expect(readBarcode(' 96385074\r\n')).toEqual(readBarcode('96385074'));
  });

  it.each([
    ['', 'empty'],
    [' \t\r\n', 'empty'],
    ['9'.repeat(33), 'too-long'],
    ['9'.repeat(4096), 'too-long'],
    [' '.repeat(4096), 'too-long'],
    ['96385074\u0000', 'not-a-code'],
    ['\u001b[31m', 'not-a-code'],
    ['9638 5074', 'not-a-code'],
    ["1' OR '1'='1", 'not-a-code'],
    ['٩٦٣٨٥٠٧٤', 'not-a-code'],
    ['café', 'not-a-code'],
  ] as const)('refuses %j as %s', (code, why) => {
    expect(readBarcode(code)).toEqual({ ok: false, why });
  });
});
