import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { codeReader } from '../../../electron/devices/scanned-codes.ts';
import { watchSerialScanner } from '../../../electron/devices/serial-scanner.ts';
import { newFolder } from '../../builders/folders.ts';
import { plugInSerial } from '../../devices/serial-line.ts';

const ean = '9520100042010';
const gs1 = '\u001d0109520100042010\u001d10LOT1\u001d17261231';

describe('codes from a scanner in serial mode', () => {
  const read = (...pieces: string[]) => {
    const reader = codeReader();
    return pieces.flatMap((piece) => reader(Buffer.from(piece)));
  };

  it.each([
    ['CR', `${ean}\r`],
    ['LF', `${ean}\n`],
    ['CR LF', `${ean}\r\n`],
    ['STX and ETX around it', `\u0002${ean}\u0003\r`],
    ['blanks around it', `  ${ean} \r`],
  ])('end with %s', (_what, sent) => {
    expect(read(sent, sent)).toEqual([ean, ean]);
  });

  it('come in pieces of any size', () => {
    expect(read(...`${ean}\r\n${gs1}\r\n`)).toEqual([ean, gs1]);
    expect(read(`${ean}\r${ean.slice(0, 4)}`, `${ean.slice(4)}\r`)).toEqual([ean, ean]);
  });

  it('keep the separator of GS1 codes, also at the start', () => {
    expect(read(`${gs1}\r`)).toEqual([gs1]);
  });

  it('keep what is no ASCII, cut anywhere', () => {
    const bytes = Buffer.from('Größe €\r');
    const reader = codeReader();
    expect([...bytes].flatMap((byte) => reader(Uint8Array.of(byte)))).toEqual(['Größe €']);
  });

  it('are dropped whole where they never end, and the next is read', () => {
    expect(read('7'.repeat(5000), `${'7'.repeat(5000)}\r`, `${ean}\r`)).toEqual([ean]);
    expect(read(`${'7'.repeat(2048)}\r`)).toEqual(['7'.repeat(2048)]);
  });

  it('are none where only ends come', () => {
    expect(read('\r\n\r\n', '   \r', '\u0000\r')).toEqual([]);
  });
});

describe('a scanner in serial mode on Linux', () => {
  const running: (() => void)[] = [];
  afterEach(() => {
    for (const stop of running.splice(0)) stop();
  });

  async function plugIn(link: string) {
    const scanner = await plugInSerial(link);
    running.push(scanner.unplug);
    return scanner;
  }

  function watch(path: string) {
    const seen = { codes: [] as string[], connected: [] as boolean[] };
    running.push(
      watchSerialScanner(
        { path, baud: 9600 },
        { code: (code) => void seen.codes.push(code), connected: (is) => void seen.connected.push(is) },
      ),
    );
    return seen;
  }

  const onLinux = it.runIf(process.platform === 'linux');

  onLinux(
    '(elsewhere: through the window) is read as it is, whatever the terminal makes of such signs',
    async () => {
      const path = join(newFolder(), 'scanner');
      const scanner = await plugIn(path);
      const seen = watch(path);
      await expect.poll(() => seen.connected).toEqual([true]);
      // Outside raw mode these would end the input, stop it, and interrupt.
      scanner.scan(`\u0004${ean}\u0013\r\u0003${gs1}\r\n`);
      await expect.poll(() => seen.codes).toEqual([ean, gs1]);
      for (let at = 0; at < 200; at += 1) scanner.scan(`${at}\r`);
      await expect.poll(() => seen.codes.length).toBe(202);
      expect(seen.codes.at(-1)).toBe('199');
    },
  );

  onLinux(
    '(elsewhere: through the window) is waited for, and found again when it was unplugged',
    async () => {
      const path = join(newFolder(), 'scanner');
      const seen = watch(path);
      const first = await plugIn(path);
      await expect.poll(() => seen.connected).toEqual([true]);
      first.scan('1\r');
      await expect.poll(() => seen.codes).toEqual(['1']);
      first.unplug();
      await expect.poll(() => seen.connected).toEqual([true, false]);
      const second = await plugIn(path);
      await expect.poll(() => seen.connected).toEqual([true, false, true]);
      second.scan('2\r');
      await expect.poll(() => seen.codes).toEqual(['1', '2']);
    },
  );

  onLinux('(elsewhere: through the window) is never an ordinary file', async () => {
    const path = join(newFolder(), 'file');
    writeFileSync(path, `${ean}\r`);
    const seen = watch(path);
    await new Promise((later) => setTimeout(later, 200));
    expect(seen).toEqual({ codes: [], connected: [] });
  });
});
