import { describe, expect, it } from 'vitest';
import { mayHaveDevice } from '../../../electron/hid-scanners.ts';
import { hidReader } from '../../../renderer/hid-report.ts';
import { listenToHidScanners, useHidScanners } from '../../../renderer/hid-scanners.ts';
import { FakeHid, FakeHidDevice, hidReport } from '../../devices/hid-scanner.ts';

const ean = '9520100042010';
const gs1 = '\u001d0109520100042010\u001d10LOT1\u001d17261231';

describe('reports of a scanner in HID POS mode', () => {
  it('are a code and its symbology', () => {
    expect(hidReader()(2, hidReport(ean, { maker: 0x64 }))).toEqual({ code: ean, symbology: ']E0' });
    expect(hidReader()(2, hidReport(gs1, { aim: ']d2' }))).toEqual({ code: gs1, symbology: ']d2' });
  });

  it('are put together where a code is longer than one', () => {
    // As scanners’ handbooks show it: a boarding pass of 60 characters in 56 and 4.
    const pass = 'M1GATHERGOOD/MICHAEL YABCDEF LHRDURAK 3542 052Y003D23  xxxx\u001ds'.slice(0, 60);
    const reader = hidReader();
    expect(reader(2, hidReport(pass.slice(0, 56), { aim: ']Q0', more: 1, maker: 0x73 }))).toBeNull();
    expect(reader(2, hidReport(pass.slice(56), { aim: ']Q0', maker: 0x73 }))).toEqual({
      code: pass,
      symbology: ']Q0',
    });
    expect(reader(2, hidReport(ean))).toEqual({ code: ean, symbology: ']E0' });
  });

  it('take no more of the data than the length says, and no ends', () => {
    const bytes = hidReport(`${ean}\r`);
    bytes.set(Buffer.from('rest of the last code'), 20);
    expect(hidReader()(2, bytes)).toEqual({ code: ean, symbology: ']E0' });
  });

  it('are nothing where they are others, too short, impossible or empty', () => {
    const reader = hidReader();
    expect(reader(4, hidReport(ean))).toBeNull();
    expect(reader(2, hidReport(ean).subarray(0, 20))).toBeNull();
    expect(reader(2, Object.assign(hidReport(ean), { 0: 57 }))).toBeNull();
    expect(reader(2, hidReport(''))).toBeNull();
    expect(reader(2, hidReport(ean))).toEqual({ code: ean, symbology: ']E0' });
  });

  it('have no symbology where the scanner says none', () => {
    expect(hidReader()(2, hidReport(ean, { aim: '\0\0\0' }))).toEqual({ code: ean, symbology: '' });
  });

  it('end where a scanner never ends', () => {
    const reader = hidReader();
    for (let at = 0; at < 1000; at += 1) expect(reader(2, hidReport('x'.repeat(56), { more: 1 }))).toBeNull();
    expect(reader(2, hidReport('y'))?.code.length).toBeLessThanOrEqual(7090);
  });
});

describe('scanners in HID POS mode', () => {
  const settled = () => new Promise((done) => setTimeout(done));

  async function listen(...devices: FakeHidDevice[]) {
    const hid = new FakeHid(...devices);
    const codes: string[] = [];
    useHidScanners.setState({ names: [] });
    listenToHidScanners((code) => codes.push(code), hid);
    await settled();
    return { hid, codes, names: () => useHidScanners.getState().names };
  }

  it('are heard as they are plugged in, also later, each with its own long codes', async () => {
    const [first, second] = [new FakeHidDevice('Counter'), new FakeHidDevice('Hand')];
    const { hid, codes, names } = await listen(first);
    hid.plug(second, 'connect');
    await settled();
    expect(names()).toEqual(['Counter', 'Hand']);
    const long = gs1.repeat(4);
    first.scan(ean);
    second.scan(long);
    expect(codes).toEqual([ean, long]);
    hid.plug(first, 'disconnect');
    expect(names()).toEqual(['Hand']);
  });

  it('are heard once, though their coming is told twice', async () => {
    const device = new FakeHidDevice('Counter');
    const { hid, codes } = await listen(device);
    hid.plug(device, 'connect');
    await settled();
    device.scan(ean);
    expect(codes).toEqual([ean]);
  });

  it('are not heard where another program holds them, nor is anything else that is plugged in', async () => {
    const held = Object.assign(new FakeHidDevice('Held'), { open: () => Promise.reject(new Error('busy')) });
    const { codes, names } = await listen(held, new FakeHidDevice('Mouse', 0x01, 0x02));
    expect(names()).toEqual([]);
    expect(codes).toEqual([]);
  });

  it('are all that the till’s page may have, and no other page may', () => {
    const origin = 'app://goeswith';
    const scanner = { collections: [{ usagePage: 0x8c, usage: 0x02 }] };
    const asked = { deviceType: 'hid' as const, origin, device: scanner };
    expect(mayHaveDevice(asked, origin)).toBe(true);
    expect(mayHaveDevice({ ...asked, origin: `${origin}/` }, origin)).toBe(true);
    expect(mayHaveDevice({ ...asked, origin: 'https://example.invalid' }, origin)).toBe(false);
    expect(mayHaveDevice({ ...asked, deviceType: 'usb' }, origin)).toBe(false);
    expect(mayHaveDevice({ ...asked, device: { collections: [{ usagePage: 1, usage: 6 }] } }, origin)).toBe(
      false,
    );
    expect(mayHaveDevice({ ...asked, device: {} }, origin)).toBe(false);
  });
});
