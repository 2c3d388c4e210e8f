import { useWords } from '../../words/words.ts';
import type { Editing } from '../entry/edit-entry.ts';
import { TextField } from '../fields/TextField.tsx';
import { LinesField } from './LinesField.tsx';
import type { StoreForm } from './store-form.ts';

type Props = { edit: Editing<StoreForm> };

/** Who and where the store is. */
export function ShopFields({ edit: { body, set, of } }: Props) {
  const { storeSettings } = useWords();
  const text = (field: 'name' | 'taxNumber' | 'locale' | 'timeZone', most: number, hint?: string) => (
    <TextField
      label={storeSettings[field]}
      hint={hint}
      most={most}
      value={body[field] ?? ''}
      onText={(value) => set({ [field]: value })}
      {...of(field)}
    />
  );
  return (
    <fieldset className="desk-group desk-pair">
      <legend>{storeSettings.shop}</legend>
      {text('name', 80)}
      {text('taxNumber', 40)}
      {text('locale', 35, storeSettings.localeHint)}
      {text('timeZone', 60, storeSettings.timeZoneHint)}
      <LinesField
        label={storeSettings.address}
        lines={body.address}
        onLines={(address) => set({ address })}
        {...of('address')}
      />
    </fieldset>
  );
}

/** What stands on every receipt. */
export function ReceiptFields({ edit: { body, set, at, of } }: Props) {
  const { storeSettings } = useWords();
  const lines = (part: 'header' | 'footer') => (
    <LinesField
      label={storeSettings[part]}
      hint={storeSettings.linesHint}
      lines={body.receipt[part]}
      onLines={(written) => set({ receipt: { ...body.receipt, [part]: written } })}
      locked={of('receipt').locked}
      problems={at(`receipt.${part}`)}
    />
  );
  return (
    <fieldset className="desk-group desk-pair">
      <legend>{storeSettings.receipt}</legend>
      {lines('header')}
      {lines('footer')}
    </fieldset>
  );
}
