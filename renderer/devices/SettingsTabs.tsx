import { Button } from '../design/Button.tsx';
import { may } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { Labels } from './Labels.tsx';
import { PrinterState } from './PrinterForm.tsx';
import { PrintQueue } from './PrintQueue.tsx';
import { settingsTabs, showSettings, useSettingsTab } from './settings-tab.ts';

/** The screen and the printer's queue are everybody's; the devices are a manager's. */
export function SettingsTabs() {
  const { devices, office } = useWords();
  const { tab } = useSettingsTab();
  const mayAll = useTill(may('settings')) === 'yes';
  return (
    <div className="settings-tabs">
      {settingsTabs
        .filter((one) => one !== 'devices' || mayAll)
        .map((one, index) => (
          <Button
            key={one}
            aria-pressed={one === tab}
            hotkey={`F${index + 1}`}
            onClick={() => showSettings(one)}
          >
            {one === 'office' ? office.tab : devices.tabs[one]}
          </Button>
        ))}
    </div>
  );
}

/** What everybody needs of the printer: how it is, its queue, and the labels of the shelves. */
export function PrinterTab() {
  return (
    <>
      <PrinterState />
      <PrintQueue />
      <Labels />
    </>
  );
}
