import { screen } from 'electron';
import type { Reply, Request } from '../contract/channels.ts';
import type { CustomerDisplay } from './customer-display.ts';
import { watchSerialScanner } from './devices/serial-scanner.ts';
import type { DevicesSettings } from './devices-settings.ts';
import type { Printing } from './printing.ts';
import { type Tills, viewOf } from './tills.ts';

type Parts = {
  settings: DevicesSettings;
  printing: Printing;
  display: CustomerDisplay;
  /** A serial scanner read something. */
  scanned(code: string): void;
  changed(): void;
};

export type DeviceDesk = {
  get(tills: Tills): Reply<'getDevices'>;
  set(tills: Tills, next: Request<'setDevices'>): Reply<'setDevices'>;
  test(tills: Tills, request: Request<'testDevice'>): Reply<'testDevice'>;
  job(tills: Tills, request: Request<'printJob'>): Reply<'printJob'>;
  stop(): void;
};

const notAllowed = (message: string) => ({ ok: false, code: 'not-allowed', message }) as const;
const mayNotSet = notAllowed('You may not change the settings at this till.');

/** Whether whoever stands at the till may do something by themselves. */
const may = (tills: Tills, action: string) => viewOf(tills.now()).may[action] === 'yes';

/** What the settings' screen asks of the devices; each time it is asked whether whoever stands there may. */
export function deviceDesk({ settings, printing, display, scanned, changed }: Parts): DeviceDesk {
  let scannerThere = false;
  let letGo = () => {};

  function watch(): void {
    letGo();
    letGo = () => {};
    scannerThere = false;
    const { scanner } = settings.get();
    if (!scanner) return;
    const connected = (is: boolean) => {
      scannerThere = is;
      changed();
    };
    letGo = watchSerialScanner(scanner, { code: scanned, connected });
  }

  function get(tills: Tills): Reply<'getDevices'> {
    if (!may(tills, 'settings')) return mayNotSet;
    const main = screen.getPrimaryDisplay().id;
    const screens = screen.getAllDisplays().map(({ id, label, size }) => ({
      ...{ id, label, width: size.width, height: size.height, main: id === main },
    }));
    return { ok: true, devices: settings.get(), screens, scannerThere };
  }

  watch();
  display.follow(settings.get().display);
  return {
    get,
    set(tills, next) {
      if (!may(tills, 'settings')) return mayNotSet;
      const before = settings.get();
      settings.set(next);
      if (JSON.stringify(before.scanner) !== JSON.stringify(next.scanner)) watch();
      display.follow(next.display);
      changed();
      return get(tills);
    },
    test(tills, { device }) {
      if (!may(tills, 'settings')) return mayNotSet;
      const { name } = viewOf(tills.now()).store;
      if (device === 'display') return shown(display, settings);
      return printing.test(device, name)
        ? { ok: true }
        : { ok: false, code: 'no-device', message: 'It is not set up yet.' };
    },
    job(tills, { id, act }) {
      if (!may(tills, 'reprint')) return notAllowed('You may not print that again.');
      const done = printing.act(Number(id), act);
      return done ? { ok: true } : { ok: false, code: 'no-job', message: 'That is no longer in the queue.' };
    },
    stop() {
      letGo();
      printing.stop();
      display.close();
    },
  };
}

function shown(display: CustomerDisplay, settings: DevicesSettings): Reply<'testDevice'> {
  display.follow(settings.get().display);
  if (display.isOpen()) return { ok: true };
  return { ok: false, code: 'no-device', message: 'It is not set up yet.' };
}
