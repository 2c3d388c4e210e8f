import { bauds, type Devices } from '../../contract/devices.ts';
import { useHidScanners } from '../hid-scanners.ts';
import { useWords } from '../words/words.ts';
import { draftDevices, useDevices } from './devices.ts';

type Scanner = NonNullable<Devices['scanner']>;
const usual: Scanner = { path: '/dev/ttyACM0', baud: 9_600 };

/** A scanner that types needs nothing, nor does one in HID mode; one in serial mode needs a device and a speed. */
export function ScannerForm({ draft }: { draft: Devices }) {
  const { devices } = useWords();
  const there = useDevices(({ known }) => known?.scannerThere === true);
  const scanned = useDevices((state) => state.scanned);
  const hid = useHidScanners(({ names }) => names);
  const { scanner } = draft;
  const set = (change: Partial<Scanner>) => draftDevices({ scanner: { ...(scanner ?? usual), ...change } });
  return (
    <fieldset className="device">
      <legend>{devices.scanner}</legend>
      <label className="choice-option">
        <input
          type="checkbox"
          checked={scanner !== null}
          onChange={(event) => draftDevices({ scanner: event.target.checked ? usual : null })}
        />
        {scanner
          ? `${devices.serialScanner}: ${there ? devices.there : devices.notThere}`
          : devices.keyboardScanner}
      </label>
      {scanner && (
        <div className="device-row">
          <label className="field">
            {devices.path}
            <input
              className="text-input"
              autoComplete="off"
              spellCheck={false}
              value={scanner.path}
              onChange={(event) => set({ path: event.target.value.trim() })}
            />
          </label>
          <label className="field">
            {devices.baud}
            <select
              className="text-input"
              value={scanner.baud}
              onChange={(event) =>
                set({ baud: bauds.find((baud) => baud === Number(event.target.value)) ?? 9_600 })
              }
            >
              {bauds.map((baud) => (
                <option key={baud}>{baud}</option>
              ))}
            </select>
          </label>
        </div>
      )}
      <p className="settings-hint" data-testid="hid-scanners">
        {hid.length === 0 ? devices.noHidScanner : devices.hidScanners(hid.join(', '))}
      </p>
      <p className="settings-hint" role="status" data-testid="scanner-test">
        {scanned === '' ? devices.testScanner : devices.scanned(scanned)}
      </p>
    </fieldset>
  );
}
