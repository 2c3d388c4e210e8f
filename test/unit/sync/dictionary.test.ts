import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { dictionary, packing } from '../../../domain/sync/dictionary.ts';
import { pack } from '../../../electron/sync/pack.ts';

it('the words that a piece is packed by never change under their name', () => {
  expect(packing).toBe('goeswith-1');
  expect(createHash('sha256').update(dictionary).digest('hex')).toBe(
    '29bbb9a3ad92aca60a07f7c87763d5a49152ded1c9d2c246463d5fb946422fe3',
  );
});

it('what is packed by them weighs less, and is read by them alone', () => {
  const body = Buffer.from('{"previous":"","rows":[{"seq":7,"type":"v1.TotalAsked","body":"{}"}]}');
  const packed = pack(body, packing);
  expect(packed.length).toBeLessThan(pack(body, 'gzip').length * 0.7);
  expect(inflateSync(packed, { dictionary: Buffer.from(dictionary) })).toEqual(body);
  expect(() => inflateSync(packed)).toThrow('Missing dictionary');
  expect(() => inflateSync(packed, { dictionary: Buffer.from(`${dictionary} `) })).toThrow('Bad dictionary');
});
