import type { Weekday } from '../../../domain/price-book/bundle.ts';
import { useWords } from '../../words/words.ts';
import type { Editing } from '../entry/edit-entry.ts';
import { WordsField } from '../entry/WordsField.tsx';
import { Check, Checks } from '../fields/Choose.tsx';
import { DateField } from '../fields/DateField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { BundleForm } from './bundle-form.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];

type Props = { edit: Editing<BundleForm> };

/** When it is sold. */
export function ValidityFields({ edit: { body, set, of } }: Props) {
  const { bundles } = useWords();
  const { hours = { from: '', until: '' } } = body;
  const setHours = (fields: Partial<typeof hours>) => {
    const next = { ...hours, ...fields };
    set({ hours: next.from === '' && next.until === '' ? undefined : next });
  };
  return (
    <fieldset className="desk-group">
      <legend>{bundles.when}</legend>
      <div className="desk-pair">
        <DateField
          label={bundles.from}
          hint={bundles.fromHint}
          value={body.from ?? ''}
          onDay={(from) => set({ from })}
          {...of('from')}
        />
        <DateField
          label={bundles.until}
          hint={bundles.untilHint}
          value={body.until ?? ''}
          onDay={(until) => set({ until })}
          {...of('until')}
        />
      </div>
      <Checks
        label={bundles.weekdays}
        options={weekdays.map((value) => ({ value, label: bundles.days[value] }))}
        chosen={body.weekdays ?? []}
        onChange={(chosen) => set({ weekdays: chosen })}
        {...of('weekdays')}
        hint={bundles.weekdaysHint}
      />
      <div className="desk-pair">
        <TextField
          label={bundles.hoursFrom}
          most={5}
          placeholder="09:00"
          value={hours.from}
          onText={(from) => setHours({ from })}
          {...of('hours.from')}
        />
        <TextField
          label={bundles.hoursUntil}
          hint={bundles.hoursHint}
          most={5}
          placeholder="12:00"
          value={hours.until}
          onText={(until) => setHours({ until })}
          {...of('hours.until')}
        />
      </div>
    </fieldset>
  );
}

/** For whom, how often, and of what not. */
export function LimitFields({ edit: { body, set, of } }: Props) {
  const { bundles } = useWords();
  return (
    <fieldset className="desk-group">
      <legend>{bundles.limits}</legend>
      <div className="desk-pair">
        <WordsField
          label={bundles.groups}
          hint={bundles.groupsHint}
          known="customer"
          value={body.groups ?? []}
          onWords={(groups) => set({ groups })}
          {...of('groups')}
        />
        <NumberField
          label={bundles.limit}
          hint={bundles.limitHint}
          value={body.limitPerSale}
          onNumber={(limitPerSale) => set({ limitPerSale })}
          {...of('limitPerSale')}
        />
      </div>
      <Check
        label={bundles.notOnOffer}
        locked={of('notOnOffer').locked}
        checked={body.notOnOffer === true}
        onChange={() => set({ notOnOffer: body.notOnOffer ? undefined : true })}
      />
    </fieldset>
  );
}
