import type { Devices } from '../../contract/devices.ts';
import { Button } from '../design/Button.tsx';
import { useWords } from '../words/words.ts';
import { draftDevices, testDevice, useDevices } from './devices.ts';

/** Whether the customer has a display, and which screen it is. */
export function DisplayForm({ draft }: { draft: Devices }) {
  const { devices } = useWords();
  const known = useDevices((state) => state.known);
  const { display } = draft;
  const set = (change: Partial<Devices['display']>) => draftDevices({ display: { ...display, ...change } });
  return (
    <fieldset className="device">
      <legend>{devices.display}</legend>
      <label className="choice-option">
        <input type="checkbox" checked={display.on} onChange={(event) => set({ on: event.target.checked })} />
        {display.on ? devices.on : devices.off}
      </label>
      {display.on && (
        <div className="device-row">
          <label className="field">
            {devices.screen}
            <select
              className="text-input"
              value={display.screen ?? ''}
              onChange={(event) =>
                set({ screen: event.target.value === '' ? null : Number(event.target.value) })
              }
            >
              <option value="">{devices.anyScreen}</option>
              {known?.screens.map(({ id, label, width, height }) => (
                <option key={id} value={id}>
                  {[label, devices.screenSize(width, height)].filter(Boolean).join(', ')}
                </option>
              ))}
            </select>
          </label>
          <Button onClick={() => void testDevice('display')}>{devices.testDisplay}</Button>
        </div>
      )}
    </fieldset>
  );
}
