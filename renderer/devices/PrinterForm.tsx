import { type Devices, encodings, paperWidths, usualPulse } from '../../contract/devices.ts';
import { Button } from '../design/Button.tsx';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { draftDevices, testDevice } from './devices.ts';
import { PulseFields } from './PulseFields.tsx';

type Printer = NonNullable<Devices['printer']>;

const usual: Printer = {
  ...{ host: '', port: 9100, columns: 42, encoding: 'multilingual' },
  ...{ drawer: true, pulse: usualPulse },
};

/** The receipt printer over the network, and the drawer that hangs on it. */
export function PrinterForm({ draft }: { draft: Devices }) {
  const { devices } = useWords();
  const { printer } = draft;
  return (
    <fieldset className="device">
      <legend>{devices.printer}</legend>
      <PrinterState />
      <label className="choice-option">
        <input
          type="checkbox"
          checked={printer !== null}
          onChange={(event) => draftDevices({ printer: event.target.checked ? usual : null })}
        />
        {printer ? devices.on : devices.off}
      </label>
      {printer && <Fields printer={printer} />}
    </fieldset>
  );
}

function Fields({ printer }: { printer: Printer }) {
  const { devices } = useWords();
  const set = (change: Partial<Printer>) => draftDevices({ printer: { ...printer, ...change } });
  return (
    <>
      <div className="device-row">
        <label className="field">
          {devices.host}
          <input
            className="text-input"
            autoComplete="off"
            spellCheck={false}
            placeholder="192.168.1.50"
            value={printer.host}
            onChange={(event) => set({ host: event.target.value.trim() })}
          />
        </label>
        <label className="field">
          {devices.port}
          <input
            className="text-input"
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            value={printer.port}
            onChange={(event) => set({ port: Number(event.target.value.replace(/\D/g, '')) })}
          />
        </label>
      </div>
      <div className="device-row">
        <label className="field">
          {devices.columns}
          <select
            className="text-input"
            value={printer.columns}
            onChange={(event) =>
              set({ columns: paperWidths.find((width) => width === Number(event.target.value)) ?? 42 })
            }
          >
            {paperWidths.map((width) => (
              <option key={width} value={width}>
                {devices.paper[width]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {devices.encoding}
          <select
            className="text-input"
            value={printer.encoding}
            onChange={(event) =>
              set({ encoding: encodings.find((one) => one === event.target.value) ?? 'multilingual' })
            }
          >
            {encodings.map((one) => (
              <option key={one} value={one}>
                {one === 'multilingual' ? devices.multilingual : one.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className="choice-option">
        <input
          type="checkbox"
          checked={printer.drawer}
          onChange={(event) => set({ drawer: event.target.checked })}
        />
        {devices.drawer}
      </label>
      {printer.drawer && <PulseFields pulse={printer.pulse} change={(pulse) => set({ pulse })} />}
      <div className="device-acts">
        <Button onClick={() => void testDevice('printer')}>{devices.testPrint}</Button>
        <Button disabled={!printer.drawer} onClick={() => void testDevice('drawer')}>
          {devices.testDrawer}
        </Button>
      </div>
    </>
  );
}

/** How the printer is doing, and why not. */
export function PrinterState() {
  const { devices } = useWords();
  const printer = useTill(({ view }) => view?.printer);
  if (!printer) return null;
  return (
    <p className={`printer-state ${printer.state}`} role="status" data-testid="printer-state">
      <b>{devices.states[printer.state]}</b>
      {printer.why !== '' && <span> {devices.troubles[printer.why] ?? printer.why}</span>}
    </p>
  );
}
