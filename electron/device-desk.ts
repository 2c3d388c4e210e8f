import { screen } from 'electron';
import type { Reply, Request } from '../contract/channels.ts';
import type { Sentence } from '../domain/words/words.ts';
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

function refused<Code extends string>(tills: Tills, code: Code, message: Sentence) {
  return { ok: false, code, message: tills.now().say(message) } as const;
}

const mayNotSet = (tills: Tills) => refused(tills, 'not-allowed', ['mayNot', 'settings']);

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
    if (!may(tills, 'settings')) return mayNotSet(tills);
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
      if (!may(tills, 'settings')) return mayNotSet(tills);
      const before = settings.get();
      settings.set(next);
      if (JSON.stringify(before.scanner) !== JSON.stringify(next.scanner)) watch();
      display.follow(next.display);
      changed();
      return get(tills);
    },
    test(tills, { device }) {
      if (!may(tills, 'settings')) return mayNotSet(tills);
      const { name } = viewOf(tills.now()).store;
      if (device === 'display') return shown(tills, display, settings);
      return printing.test(device, name) ? { ok: true } : refused(tills, 'no-device', ['notSetUp']);
    },
    job(tills, { id, act }) {
      if (!may(tills, 'reprint')) return refused(tills, 'not-allowed', ['mayNotPrintAgain']);
      const done = printing.act(Number(id), act);
      return done ? { ok: true } : refused(tills, 'no-job', ['notInQueue']);
    },
    stop() {
      letGo();
      printing.stop();
      display.close();
    },
  };
}

function shown(tills: Tills, display: CustomerDisplay, settings: DevicesSettings): Reply<'testDevice'> {
  display.follow(settings.get().display);
  if (display.isOpen()) return { ok: true };
  return refused(tills, 'no-device', ['notSetUp']);
}
