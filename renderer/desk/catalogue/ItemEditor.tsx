import { useCallback, useEffect, useRef, useState } from 'react';
import type { Item } from '../../../domain/price-book/item.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { useScans } from '../desk.ts';
import { problemsAt } from '../entry/body.ts';
import { Check, Choose } from '../fields/Choose.tsx';
import { Field } from '../fields/Field.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { LongField, TextField } from '../fields/TextField.tsx';
import {
  changeItem,
  closeItem,
  type ItemDraft,
  isChanged,
  printItemLabel,
  removeItem,
  saveItem,
  useCatalogue,
} from './catalogue.ts';

/** Every field of an item, with what is wrong with it beneath. */
export function ItemEditor({ draft }: { draft: ItemDraft }) {
  const { catalogue } = useWords();
  const said = useCatalogue((state) => state.said);
  const { base, body } = draft;
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:enabled')?.focus(), []);
  return (
    <section className="desk-list catalogue">
      <header className="desk-head">
        <Button look="link" hotkey="Escape" onClick={closeItem}>
          {catalogue.back}
        </Button>
        <h2>
          {body.name || catalogue.newTitle} {base && <small>{base.sku}</small>}
        </h2>
        <Button look="go" hotkey="F2" disabled={!isChanged(draft)} onClick={() => void saveItem()}>
          {catalogue.save}
        </Button>
        {base && <Button onClick={() => void printItemLabel(base.sku)}>{catalogue.printLabel}</Button>}
        {base && (
          <Button look="stop" onClick={() => void removeItem()}>
            {catalogue.remove}
          </Button>
        )}
      </header>
      <p className="desk-says" role="status">
        {said}
      </p>
      <div ref={form} className="catalogue-form">
        <Fields draft={draft} />
      </div>
    </section>
  );
}

function Fields({ draft }: { draft: ItemDraft }) {
  const { catalogue } = useWords();
  const { base, body, problems, locked } = draft;
  const of = (field: string) => ({
    problems: problemsAt(problems, field),
    locked: locked.includes('*') || locked.includes(field),
  });
  const { fields, hints } = catalogue;
  const say = (name: string) => fields[name] ?? name;
  const text = (field: 'name' | 'category' | 'aisle' | 'elsewhere', most: number) => (
    <TextField
      label={say(field)}
      most={most}
      value={body[field]}
      onText={(value) => changeItem({ [field]: value })}
      {...of(field)}
    />
  );
  const money = (field: 'price' | 'cost' | 'floor', hint?: string) => (
    <NumberField
      label={say(field)}
      hint={hint}
      of="money"
      orZero
      value={body[field]}
      onNumber={(value) => changeItem({ [field]: value })}
      {...of(field)}
    />
  );
  return (
    <>
      {base === null && (
        <TextField
          label={say('sku')}
          most={32}
          value={body.sku}
          onText={(sku) => changeItem({ sku: sku.trim() })}
          {...of('sku')}
        />
      )}
      {text('name', 80)}
      {text('category', 40)}
      {money('price')}
      {money('cost')}
      {money('floor', hints.floor)}
      <TaxField rate={body.taxRate} {...of('taxRate')} />
      <Choose
        label={say('kind')}
        options={[
          { value: 'goods', label: catalogue.goods },
          { value: 'service', label: catalogue.service },
        ]}
        chosen={body.kind}
        onChoose={(kind: Item['kind']) =>
          changeItem({ kind, stock: kind === 'service' ? null : (body.stock ?? 0) })
        }
        problems={of('kind').problems}
      />
      {body.kind === 'goods' && (
        <NumberField
          label={say('stock')}
          orZero
          hint={hints.stock}
          value={body.stock ?? undefined}
          onNumber={(stock) => changeItem({ stock })}
          {...of('stock')}
        />
      )}
      <BarcodesField codes={body.barcodes} {...of('barcodes')} />
      <WordsField
        label={say('tags')}
        hint={hints.tags}
        value={body.tags}
        onWords={(tags) => changeItem({ tags })}
        {...of('tags')}
      />
      {text('aisle', 20)}
      {text('elsewhere', 60)}
      <div className="catalogue-wide">
        <LongField
          label={say('benefit')}
          hint={hints.benefit}
          most={200}
          value={body.benefit}
          onText={(benefit) => changeItem({ benefit })}
          {...of('benefit')}
        />
      </div>
      <Check
        label={catalogue.onOffer}
        checked={body.onOffer}
        onChange={() => changeItem({ onOffer: !body.onOffer })}
      />
    </>
  );
}

type Given = { problems: readonly string[]; locked?: boolean };

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

/** A scan adds a barcode, so that nobody has to type one. */
function BarcodesField({ codes, ...given }: Given & { codes: readonly string[] }) {
  const { catalogue } = useWords();
  const add = useCallback((code: string) => {
    const { draft } = useCatalogue.getState();
    const barcodes = draft?.body.barcodes ?? [];
    if (!barcodes.includes(code)) changeItem({ barcodes: [...barcodes, code] });
  }, []);
  useScans(add);
  return (
    <WordsField
      label={catalogue.fields.barcodes ?? ''}
      hint={catalogue.hints.barcodes}
      value={codes}
      onWords={(barcodes) => changeItem({ barcodes })}
      {...given}
    />
  );
}

type WordsProps = Given & {
  label: string;
  hint: string;
  value: readonly string[];
  onWords: (words: string[]) => void;
};

/** Words with blanks between them. */
function WordsField({ value, onWords, ...rest }: WordsProps) {
  const joined = value.join(' ');
  const [typed, setTyped] = useState(joined);
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
  // Something else than this field has changed it.
  if (words(typed).join(' ') !== joined) setTyped(joined);
  return (
    <TextField
      {...rest}
      most={400}
      value={typed}
      onText={(text) => {
        setTyped(text);
        onWords(words(text));
      }}
    />
  );
}
