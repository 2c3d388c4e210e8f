import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import type { Editing } from '../entry/edit-entry.ts';
import { LockNote, Says } from '../fields/Field.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { newTax, numberOf, placeOf, type StoreForm, type TaxForm, typedAs, withTax } from './store-form.ts';

type Props = { edit: Editing<StoreForm> };

/** The store's taxes: what items call them, what receipts do, and how much. */
export function TaxesField({ edit }: Props) {
  const { storeSettings } = useWords();
  const { body, set, at, of } = edit;
  const { locked } = of('taxes');
  return (
    <fieldset className="desk-group">
      <legend>
        {storeSettings.taxes} {locked && <LockNote />}
      </legend>
      {body.taxes.map((tax, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the short name is being typed, so the place is what stays
        <TaxRow key={place} edit={edit} tax={tax} place={place} />
      ))}
      <Says problems={at('taxes', false)} hint={storeSettings.taxesHint} />
      {!locked && (
        <Button onClick={() => set({ taxes: [...body.taxes, newTax] })}>{storeSettings.addTax}</Button>
      )}
    </fieldset>
  );
}

type RowProps = Props & { tax: TaxForm; place: number };

function TaxRow({ edit: { body, set, at, of }, tax, place }: RowProps) {
  const { storeSettings } = useWords();
  const change = (fields: Partial<TaxForm>) => set({ taxes: withTax(body.taxes, place, fields) });
  const { locked } = of('taxes');
  const number = place + 1;
  const problems = (field: keyof TaxForm) => at(placeOf(`taxes.${place}.${field}`));
  return (
    <div className="settings-tax">
      <TextField
        label={storeSettings.taxId(number)}
        most={64}
        value={tax.id}
        onText={(id) => change({ id })}
        locked={locked}
        problems={problems('id')}
      />
      <TextField
        label={storeSettings.taxName(number)}
        most={40}
        value={tax.name}
        onText={(name) => change({ name })}
        locked={locked}
        problems={problems('name')}
      />
      <NumberField
        label={storeSettings.taxRate(number)}
        of="percent"
        orZero
        value={numberOf(tax.rate)}
        onNumber={(rate) => change({ rate: typedAs(rate) })}
        locked={locked}
        problems={problems('rate')}
      />
      <Button
        disabled={locked || body.taxes.length === 1}
        aria-label={storeSettings.dropTax(tax.name || storeSettings.taxName(number))}
        onClick={() => set({ taxes: body.taxes.filter((_, other) => other !== place) })}
      >
        ×
      </Button>
    </div>
  );
}
