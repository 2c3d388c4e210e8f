import { useCallback } from 'react';
import type { Item } from '../../../domain/price-book/item.ts';
import { useWords } from '../../words/words.ts';
import { useScans } from '../desk.ts';
import { problemsAt } from '../entry/body.ts';
import { Check, Choose } from '../fields/Choose.tsx';
import { Field } from '../fields/Field.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { LongField, TextField } from '../fields/TextField.tsx';
import { changeItem, type ItemDraft, useCatalogue } from './catalogue.ts';
import { PacksField, packInFocus, scannedPack } from './PacksField.tsx';
import { WordsField } from './WordsField.tsx';

type Given = { problems: readonly string[]; locked?: boolean };
type Props = { body: Item; of: (field: keyof Item) => Given; isNew: boolean };

/** An item's fields in the order in which somebody has them at hand: the thing, its price, its codes, its place. */
export function ItemFields({ draft: { base, body, problems, locked } }: { draft: ItemDraft }) {
  const of = (field: keyof Item) => ({
    problems: problemsAt(problems, field),
    locked: locked.includes('*') || locked.includes(field),
  });
  useScans(useCallback(takeScan, []));
  const props = { body, of, isNew: base === null };
  return (
    <>
      <ThingFields {...props} />
      <PriceFields {...props} />
      <CodeFields {...props} />
      <PlaceFields {...props} />
    </>
  );
}

/** A scan adds a barcode, or is the pack's that somebody is at, so that nobody has to type one. */
function takeScan(code: string): void {
  const { draft } = useCatalogue.getState();
  if (!draft) return;
  const { barcodes, packs } = draft.body;
  const pack = packInFocus();
  if (pack !== undefined) changeItem({ packs: scannedPack(packs, pack, code) });
  else if (!barcodes.includes(code)) changeItem({ barcodes: [...barcodes, code] });
}

function Text({ field, most, hint, ...props }: Props & { field: TextOf; most: number; hint?: string }) {
  const { catalogue } = useWords();
  return (
    <TextField
      label={catalogue.fields[field] ?? field}
      hint={hint}
      most={most}
      value={props.body[field]}
      onText={(value) => changeItem({ [field]: value })}
      {...props.of(field)}
    />
  );
}
type TextOf = 'sku' | 'name' | 'category' | 'aisle' | 'elsewhere' | 'photo';

function Amount({
  field,
  label,
  hint,
  ...props
}: Props & { field: AmountOf; label?: string; hint?: string }) {
  const { catalogue } = useWords();
  return (
    <NumberField
      label={label ?? catalogue.fields[field] ?? field}
      hint={hint}
      of="money"
      orZero
      value={props.body[field]}
      onNumber={(value) => changeItem({ [field]: value })}
      {...props.of(field)}
    />
  );
}
type AmountOf = 'price' | 'cost' | 'floor';

function ThingFields(props: Props) {
  const { catalogue } = useWords();
  const { body, of, isNew } = props;
  const { hints } = catalogue;
  return (
    <fieldset className="desk-group catalogue-group catalogue-thing">
      <legend>{catalogue.groups.thing}</legend>
      {isNew && <Text {...props} field="sku" most={32} />}
      <Text {...props} field="name" most={80} />
      <Text {...props} field="category" most={40} hint={hints.category} />
      <div className="catalogue-wide">
        <WordsField
          label={catalogue.fields.tags ?? ''}
          hint={hints.tags}
          value={body.tags}
          onWords={(tags) => changeItem({ tags })}
          {...of('tags')}
        />
      </div>
      <div className="catalogue-wide">
        <LongField
          label={catalogue.fields.benefit ?? ''}
          hint={hints.benefit}
          most={200}
          value={body.benefit}
          onText={(benefit) => changeItem({ benefit })}
          {...of('benefit')}
        />
      </div>
      <Choose
        label={catalogue.fields.kind ?? ''}
        options={[
          { value: 'goods', label: catalogue.goods },
          { value: 'service', label: catalogue.service },
        ]}
        chosen={body.kind}
        onChoose={(kind: Item['kind']) =>
          changeItem({ kind, stock: kind === 'service' ? null : (body.stock ?? 0) })
        }
        {...of('kind')}
      />
      <NumberField
        label={catalogue.fields.lasts_days ?? ''}
        hint={hints.lasts}
        value={body.lastsDays ?? undefined}
        onNumber={(days) => changeItem({ lastsDays: days ?? null })}
        {...of('lastsDays')}
      />
      <Text {...props} field="photo" most={120} hint={hints.photo} />
    </fieldset>
  );
}

function PriceFields(props: Props) {
  const { catalogue } = useWords();
  const { body, of } = props;
  const { hints } = catalogue;
  const sold = body.openPrice ? 'amount' : body.byWeight ? 'kilogram' : 'piece';
  const soldLocked = of('byWeight').locked || of('openPrice').locked;
  return (
    <fieldset className="desk-group catalogue-group">
      <legend>{catalogue.groups.price}</legend>
      <Choose
        label={catalogue.fields.sold_by ?? ''}
        options={(['piece', 'kilogram', 'amount'] as const).map((value) => ({
          value,
          label: catalogue.soldBy[value],
        }))}
        chosen={sold}
        onChoose={(by) => changeItem({ byWeight: by === 'kilogram', openPrice: by === 'amount' })}
        problems={of('byWeight').problems}
        locked={soldLocked}
        hint={catalogue.soldByHints[sold]}
      />
      <Amount {...props} field="price" label={body.byWeight ? catalogue.priceOfKilogram : undefined} />
      <Amount {...props} field="cost" />
      <TaxField rate={body.taxRate} {...of('taxRate')} />
      <Amount {...props} field="floor" hint={hints.floor} />
      <Check
        label={catalogue.onOffer}
        checked={body.onOffer}
        onChange={() => changeItem({ onOffer: !body.onOffer })}
        locked={of('onOffer').locked}
      />
    </fieldset>
  );
}

function CodeFields({ body, of }: Props) {
  const { catalogue } = useWords();
  return (
    <fieldset className="desk-group catalogue-group">
      <legend>{catalogue.groups.codes}</legend>
      <div className="catalogue-wide">
        <WordsField
          label={catalogue.fields.barcodes ?? ''}
          hint={catalogue.hints.barcodes}
          value={body.barcodes}
          onWords={(barcodes) => changeItem({ barcodes })}
          {...of('barcodes')}
        />
      </div>
      <PacksField packs={body.packs} {...of('packs')} />
    </fieldset>
  );
}

function PlaceFields(props: Props) {
  const { catalogue } = useWords();
  const { body, of } = props;
  return (
    <fieldset className="desk-group catalogue-group catalogue-place">
      <legend>{catalogue.groups.place}</legend>
      {body.kind === 'goods' && (
        <NumberField
          label={catalogue.fields.stock ?? ''}
          orZero
          hint={catalogue.hints.stock}
          value={body.stock ?? undefined}
          onNumber={(stock) => changeItem({ stock })}
          {...of('stock')}
        />
      )}
      <Text {...props} field="aisle" most={20} />
      <Text {...props} field="elsewhere" most={60} hint={catalogue.hints.elsewhere} />
    </fieldset>
  );
}

function TaxField({ rate, problems, locked }: Given & { rate: number }) {
  const { catalogue } = useWords();
  const taxes = useCatalogue((state) => state.taxes);
  return (
    <Field label={catalogue.fields.tax ?? ''} problems={problems} locked={locked}>
      {(given) => (
        <select
          {...given}
          className="text-input"
          value={String(rate)}
          onChange={(event) => changeItem({ taxRate: Number(event.target.value) })}
        >
          {taxes.map(({ id, name, rate: one }) => (
            <option key={id} value={String(one)}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
