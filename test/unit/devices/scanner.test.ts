import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hidReader } from '../../../electron/devices/hid-report.ts';
import { codeReader } from '../../../electron/devices/scanned-codes.ts';
import { watchSerialScanner } from '../../../electron/devices/serial-scanner.ts';
import { newFolder } from '../../builders/folders.ts';

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

  /** A scanner as the system shows it: a terminal at `path`, on which whatever is typed arrives. */
  async function plugIn(link: string) {
    const show = `ln -sf "$(tty)" '${link}'; echo ready; exec sleep 60`;
    const child = spawn('script', ['-qfc', show, '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] });
    await new Promise((ready) => child.stdout.once('data', ready));
    const unplug = () => void child.kill('SIGKILL');
    running.push(unplug);
    return { scan: (text: string) => void child.stdin.write(text), unplug };
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
      await expect.poll(() => seen.connected, { timeout: 5000 }).toEqual([true]);
      first.scan('1\r');
      await expect.poll(() => seen.codes).toEqual(['1']);
      first.unplug();
      await expect.poll(() => seen.connected, { timeout: 5000 }).toEqual([true, false]);
      const second = await plugIn(path);
      await expect.poll(() => seen.connected, { timeout: 5000 }).toEqual([true, false, true]);
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

describe('reports of a scanner in HID POS mode', () => {
  /** A report as WebHID hands it over: length, AIM identifier, 56 bytes, maker's byte, reserved, more. */
  function report(text: string, { aim = ']E0', more = 0, maker = 0 } = {}): Uint8Array {
    const bytes = new Uint8Array(63);
    const data = Buffer.from(text);
    bytes[0] = data.length;
    bytes.set(Buffer.from(aim), 1);
    bytes.set(data, 4);
    bytes.set([maker, 0, more], 60);
    return bytes;
  }

  it('are a code and its symbology', () => {
    expect(hidReader()(2, report(ean, { maker: 0x64 }))).toEqual({ code: ean, symbology: ']E0' });
    expect(hidReader()(2, report(gs1, { aim: ']d2' }))).toEqual({ code: gs1, symbology: ']d2' });
  });

  it('are put together where a code is longer than one', () => {
    // As scanners’ handbooks show it: a boarding pass of 60 characters in 56 and 4.
    const pass = 'M1GATHERGOOD/MICHAEL YABCDEF LHRDURAK 3542 052Y003D23  xxxx\u001ds'.slice(0, 60);
    const reader = hidReader();
    expect(reader(2, report(pass.slice(0, 56), { aim: ']Q0', more: 1, maker: 0x73 }))).toBeNull();
    expect(reader(2, report(pass.slice(56), { aim: ']Q0', maker: 0x73 }))).toEqual({
      code: pass,
      symbology: ']Q0',
    });
    expect(reader(2, report(ean))).toEqual({ code: ean, symbology: ']E0' });
  });

  it('take no more of the data than the length says, and no ends', () => {
    const bytes = report(`${ean}\r`);
    bytes.set(Buffer.from('rest of the last code'), 20);
    expect(hidReader()(2, bytes)).toEqual({ code: ean, symbology: ']E0' });
  });

  it('are nothing where they are others, too short, impossible or empty', () => {
    const reader = hidReader();
    expect(reader(4, report(ean))).toBeNull();
    expect(reader(2, report(ean).subarray(0, 20))).toBeNull();
    expect(reader(2, Object.assign(report(ean), { 0: 57 }))).toBeNull();
    expect(reader(2, report(''))).toBeNull();
    expect(reader(2, report(ean))).toEqual({ code: ean, symbology: ']E0' });
  });

  it('have no symbology where the scanner says none', () => {
    expect(hidReader()(2, report(ean, { aim: '\0\0\0' }))).toEqual({ code: ean, symbology: '' });
  });

  it('end where a scanner never ends', () => {
    const reader = hidReader();
    for (let at = 0; at < 1000; at += 1) expect(reader(2, report('x'.repeat(56), { more: 1 }))).toBeNull();
    expect(reader(2, report('y'))?.code.length).toBeLessThanOrEqual(7090);
  });
});
