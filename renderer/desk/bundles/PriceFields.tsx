import { useWords } from '../../words/words.ts';
import type { Editing } from '../entry/edit-entry.ts';
import { Choose } from '../fields/Choose.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { type BundleForm, emptyPrice, kindOf, priceKinds, unitOf } from './bundle-form.ts';

/** What it costs, in any of the ways that the till prices by. */
export function PriceFields({ edit: { body, set, of } }: { edit: Editing<BundleForm> }) {
  const { bundles } = useWords();
  const { price = {} } = body;
  const kind = kindOf(price);
  return (
    <fieldset className="desk-group">
      <legend>{bundles.price}</legend>
      <Choose
        label={bundles.priceKind}
        options={priceKinds.map((value) => ({ value, label: bundles.priceKinds[value] }))}
        chosen={kind}
        locked={of('price').locked}
        onChoose={(next) => set({ price: emptyPrice(next) })}
      />
      <div className="desk-pair">
        <NumberField
          key={kind}
          label={bundles.priceOf[kind]}
          of={unitOf[kind]}
          value={price[kind]}
          onNumber={(value) => set({ price: { ...price, [kind]: value } })}
          {...of('price')}
        />
        {kind === 'percentOffKth' && (
          <NumberField
            label={bundles.kth}
            hint={bundles.kthHint}
            value={price.k}
            onNumber={(k) => set({ price: { ...price, k } })}
            problems={[]}
          />
        )}
      </div>
    </fieldset>
  );
}
