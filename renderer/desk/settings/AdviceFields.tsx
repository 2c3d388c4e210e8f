import { useWords } from '../../words/words.ts';
import type { Editing } from '../entry/edit-entry.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { type NumberOfAdvice, numberOf, placeOf, type StoreForm, typedAs } from './store-form.ts';

type Props = { edit: Editing<StoreForm> };

/** How the till advises, and when it locks itself. */
export function AdviceFields({ edit: { body, set, at, of } }: Props) {
  const { storeSettings } = useWords();
  const number = (field: NumberOfAdvice, counted: 'pieces' | 'percent', hint: string) => (
    <NumberField
      label={storeSettings[field]}
      hint={hint}
      of={counted}
      orZero
      value={numberOf(body.advice[field])}
      onNumber={(value) => set({ advice: { ...body.advice, [field]: typedAs(value) } })}
      locked={of('advice').locked}
      problems={at(placeOf(`advice.${field}`))}
    />
  );
  return (
    <fieldset className="desk-group desk-pair">
      <legend>{storeSettings.advice}</legend>
      {number('controlShare', 'percent', storeSettings.controlShareHint)}
      {number('marginWeight', 'percent', storeSettings.marginWeightHint)}
      {number('cards', 'pieces', storeSettings.cardsHint)}
      {number('queueSeconds', 'pieces', storeSettings.queueSecondsHint)}
      <NumberField
        label={storeSettings.lock}
        hint={storeSettings.lockHint}
        orZero
        value={numberOf(body.security.lockAfterSeconds)}
        onNumber={(seconds) => set({ security: { ...body.security, lockAfterSeconds: typedAs(seconds) } })}
        {...of('security')}
      />
    </fieldset>
  );
}
