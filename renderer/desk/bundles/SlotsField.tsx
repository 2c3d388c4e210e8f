import type { Slot } from '../../../domain/price-book/bundle.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import type { Editing } from '../entry/edit-entry.ts';
import { ItemsField } from '../entry/ItemsField.tsx';
import { Check } from '../fields/Choose.tsx';
import { Says } from '../fields/Field.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { type BundleForm, newSlot } from './bundle-form.ts';

/** What has to be in the basket: so many of any of these, and so on. */
export function SlotsField({ edit: { body, set, at, of } }: { edit: Editing<BundleForm> }) {
  const { bundles } = useWords();
  const slots = body.slots ?? [];
  const change = (place: number, fields: Partial<Slot>) =>
    set({ slots: slots.map((slot, index) => (index === place ? { ...slot, ...fields } : slot)) });
  return (
    <fieldset className="desk-group">
      <legend>{bundles.takes}</legend>
      {slots.map((slot, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a slot is known by its place alone
        <fieldset key={place} className="desk-slot" aria-label={bundles.slot(place + 1)}>
          <NumberField
            label={bundles.quantity}
            value={slot.quantity}
            onNumber={(quantity) => change(place, { quantity })}
            {...of(`slots.${place}.quantity`)}
          />
          <ItemsField
            label={bundles.anyOf(place + 1)}
            value={slot.choose}
            onChange={(choose) => change(place, { choose })}
            {...of(`slots.${place}.choose`)}
          />
          <Check
            label={bundles.leads}
            locked={of('slots').locked}
            checked={slot.lead === true}
            onChange={() => change(place, { lead: slot.lead ? undefined : true })}
          />
          <Button
            look="link"
            aria-label={bundles.dropSlot(place + 1)}
            disabled={slots.length === 1 || of('slots').locked}
            onClick={() => set({ slots: slots.filter((_, index) => index !== place) })}
          >
            ✕
          </Button>
        </fieldset>
      ))}
      <Says problems={at('slots', false)} hint={bundles.leadsHint} />
      <Button disabled={of('slots').locked} onClick={() => set({ slots: [...slots, newSlot] })}>
        {bundles.addSlot}
      </Button>
    </fieldset>
  );
}
