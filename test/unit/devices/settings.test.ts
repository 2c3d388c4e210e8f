import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type Devices, devices, noDevices, usualPulse } from '../../../contract/devices.ts';
import { openDevicesSettings } from '../../../electron/devices-settings.ts';
import { openPrinting, type Printing } from '../../../electron/printing.ts';
import { newDatabase } from '../../builders/till.ts';
import { type FakePrinter, startFakePrinter } from '../../devices/fake-printer.ts';

const printer: NonNullable<Devices['printer']> = {
  ...{ host: '127.0.0.1', port: 9100, columns: 32, encoding: 'multilingual' },
  ...{ drawer: true, pulse: { pin: 5, onMs: 200, offMs: 400 } },
};

let printing: Printing | undefined;
let paper: FakePrinter | undefined;
afterEach(async () => {
  printing?.stop();
  await paper?.turnOff();
});

describe('the devices of a till', () => {
  it('are kept as they were set, on this machine', () => {
    const database = newDatabase();
    expect(openDevicesSettings(database).get()).toEqual(noDevices);
    openDevicesSettings(database).set({ ...noDevices, printer });
    expect(openDevicesSettings(database).get()).toEqual({ ...noDevices, printer });
  });

  it('that were set before a drawer had a pulse of its own have the usual one', () => {
    const database = newDatabase();
    const { pulse: _, ...before } = printer;
    writeFileSync(`${database}.devices.json`, JSON.stringify({ ...noDevices, printer: before }));
    expect(openDevicesSettings(database).get().printer).toEqual({ ...printer, pulse: usualPulse });
  });

  it.each([
    { pin: 3, onMs: 120, offMs: 500 },
    { pin: 2, onMs: 0, offMs: 500 },
    { pin: 2, onMs: 2_000, offMs: 500 },
  ])('do not take a pulse that harms a drawer: %o', (pulse) => {
    expect(devices.safeParse({ ...noDevices, printer: { ...printer, pulse } }).success).toBe(false);
  });

  it('open the drawer on its pin for its time, and print as wide as the paper', async () => {
    paper = await startFakePrinter();
    const set = { ...printer, port: paper.port };
    printing = openPrinting({
      settings: () => set,
      file: `${newDatabase()}.print-jobs.json`,
      locale: () => 'en-IE',
      changed() {},
    });
    expect(printing.columns()).toBe(32);
    printing.test('printer', 'Harbour Street Electronics and Household Goods');
    printing.test('drawer', '');
    const seen = paper;
    await expect.poll(() => seen.kicks()).toBe(1);
    const { lines, events } = seen.paper();
    expect(events).toContainEqual({ type: 'kick', pin: 5, onMs: 200, offMs: 400, at: 'in turn' });
    expect(Math.max(...lines.map((line) => line.length))).toBe(32);
  });
});
