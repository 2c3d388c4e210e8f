import { type DrawerPulse, drawerPins } from '../../contract/devices.ts';
import { useWords } from '../words/words.ts';

type Props = { pulse: DrawerPulse; change: (pulse: DrawerPulse) => void };

/** How the printer opens the drawer: which pin, and for how long. */
export function PulseFields({ pulse, change }: Props) {
  const { devices } = useWords();
  return (
    <div className="device-row">
      <label className="field">
        {devices.pin}
        <select
          className="text-input"
          value={pulse.pin}
          onChange={({ target }) => change({ ...pulse, pin: target.value === '5' ? 5 : 2 })}
        >
          {drawerPins.map((pin) => (
            <option key={pin}>{pin}</option>
          ))}
        </select>
      </label>
      {(['onMs', 'offMs'] as const).map((time) => (
        <label key={time} className="field">
          {devices[time]}
          <input
            className="text-input"
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            value={pulse[time]}
            onChange={({ target }) => change({ ...pulse, [time]: Number(target.value.replace(/\D/g, '')) })}
          />
        </label>
      ))}
    </div>
  );
}
