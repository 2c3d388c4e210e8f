import { Dialog } from '../design/Dialog.tsx';
import { change, themes, typeSizes, useSettings } from '../store/settings.ts';

const words = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  normal: 'Normal',
  large: 'Large',
} as const;

/** How the screen looks. Kept on this machine. */
export function SettingsDialog() {
  const { theme, typeSize } = useSettings();
  return (
    <Dialog title="Screen">
      <Choice name="Colours" options={themes} chosen={theme} onChoose={(next) => change({ theme: next })} />
      <Choice
        name="Text"
        options={typeSizes}
        chosen={typeSize}
        onChoose={(next) => change({ typeSize: next })}
      />
    </Dialog>
  );
}

type ChoiceProps<T extends string> = {
  name: string;
  options: readonly T[];
  chosen: T;
  onChoose: (option: T) => void;
};

function Choice<T extends keyof typeof words>({ name, options, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset className="choice">
      <legend>{name}</legend>
      {options.map((option) => (
        <label key={option} className="choice-option">
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
          {words[option]}
        </label>
      ))}
    </fieldset>
  );
}
