import { useId } from 'react';

type Props = {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onPick: (value: string) => void;
};

/** One of several, named above. */
export function Pick({ label, value, options, onPick }: Props) {
  const id = useId();
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="text-input" value={value} onChange={(event) => onPick(event.target.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
