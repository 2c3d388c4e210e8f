import { Dialog } from '../design/Dialog.tsx';
import { OwnPin } from '../desk/staff/OwnPin.tsx';
import { DevicesTab } from '../devices/DevicesTab.tsx';
import { PrinterTab, SettingsTabs } from '../devices/SettingsTabs.tsx';
import { useSettingsTab } from '../devices/settings-tab.ts';
import { OfficeTab } from '../office/OfficeTab.tsx';
import { refresh } from '../staff/sign-in.ts';
import { setQueue } from '../store/advice.ts';
import { queueMode } from '../store/selectors.ts';
import {
  change,
  type LanguageChoice,
  languageChoices,
  themes,
  typeSizes,
  useSettings,
} from '../store/settings.ts';
import { useTill } from '../store/till.ts';
import type { FrameWords } from '../words/en-frame.ts';
import { useWords, words } from '../words/words.ts';

const queueModes = ['auto', 'on', 'off'] as const;

/** How the screen looks, kept on this machine; and when the till takes it that others wait. */
export function SettingsDialog() {
  const { tab } = useSettingsTab();
  return (
    <Dialog title={words().frame.settings} wide={tab === 'devices' || tab === 'office'}>
      <SettingsTabs />
      {tab === 'screen' && <ScreenSettings />}
      {tab === 'printer' && <PrinterTab />}
      {tab === 'devices' && <DevicesTab />}
      {tab === 'office' && <OfficeTab />}
    </Dialog>
  );
}

function ScreenSettings() {
  const { theme, typeSize, language } = useSettings();
  const { settings } = useWords();
  const queue = useTill(queueMode);
  return (
    <>
      <Choice
        name={words().frame.colours}
        options={themes}
        chosen={theme}
        onChoose={(next) => change({ theme: next })}
      />
      <Choice
        name={words().frame.type}
        options={typeSizes}
        chosen={typeSize}
        onChoose={(next) => change({ typeSize: next })}
      />
      <Choice name={settings.language} options={languageChoices} chosen={language} onChoose={speak} />
      <Choice
        name={words().sell.queue}
        options={queueModes}
        chosen={queue}
        onChoose={(next) => void setQueue(next)}
      />
      <p className="settings-hint">{words().frame.queueHint}</p>
      <OwnPin />
    </>
  );
}

/** The till speaks what its screen does. */
function speak(language: LanguageChoice): void {
  change({ language });
  void refresh();
}

type ChoiceProps<T extends string> = {
  name: string;
  options: readonly T[];
  chosen: T;
  onChoose: (option: T) => void;
};

function Choice<T extends keyof FrameWords['choices']>({ name, options, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset className="choice">
      <legend>{name}</legend>
      {options.map((option) => (
        <label key={option} className="choice-option">
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
          {words().choices[option]}
        </label>
      ))}
    </fieldset>
  );
}
