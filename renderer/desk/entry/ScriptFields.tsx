import type { Blank, Objection } from '../../../domain/price-book/script.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { Says } from '../fields/Field.tsx';
import { LongField, TextField } from '../fields/TextField.tsx';
import type { Editing } from './edit-entry.ts';
import { ItemsField } from './ItemsField.tsx';
import { BenefitField } from './OwnFields.tsx';

export type Words = {
  say?: string;
  benefit?: string;
  demonstrate?: string;
  objections?: Objection[];
  owner?: string;
};

/** What the till fills in everywhere. */
export const ruleBlanks = ['for', 'item', 'price'] as const satisfies readonly Blank[];
export const bundleBlanks = [
  ...ruleBlanks,
  'saving',
  'total',
  'extra',
  'bundle',
] as const satisfies readonly Blank[];

/** Those that stand in brackets only. */
const maybeBlanks = [
  ...(['customer', 'owned', 'stock', 'until', 'answer', 'voucher'] as const),
] as const satisfies readonly Blank[];

const listed = (blanks: readonly string[]) => blanks.map((blank) => `{${blank}}`).join(' ');

type Props = { edit: Editing<Words>; blanks: readonly string[] };

/** The words that go with an offer, and what may be said against it. */
export function ScriptFields({ edit, blanks }: Props) {
  const { deskEntry } = useWords();
  const { body, set, of } = edit;
  return (
    <fieldset className="desk-group">
      <legend>{deskEntry.wordsOf}</legend>
      <LongField
        label={deskEntry.say}
        hint={deskEntry.blanks(listed(blanks), listed(maybeBlanks))}
        most={140}
        value={body.say ?? ''}
        onText={(say) => set({ say })}
        {...of('say')}
      />
      <BenefitField edit={edit} hint={deskEntry.benefitHint} />
      <TextField
        label={deskEntry.demonstrate}
        most={200}
        value={body.demonstrate ?? ''}
        onText={(demonstrate) => set({ demonstrate })}
        {...of('demonstrate')}
      />
      <Objections edit={edit} />
    </fieldset>
  );
}

const newObjection: Objection = { id: '', text: '', answer: '' };

/** What a customer may say, the honest answer, and what it may offer instead. */
export function Objections({ edit: { body, set, at, of } }: { edit: Editing<Words> }) {
  const { deskEntry } = useWords();
  const all = body.objections ?? [];
  const change = (place: number, fields: Partial<Objection>) =>
    set({ objections: all.map((one, index) => (index === place ? { ...one, ...fields } : one)) });
  return (
    <fieldset
      className="desk-objections"
      aria-label={deskEntry.objections}
      disabled={of('objections').locked}
    >
      {all.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an objection has no name of its own before it is saved
        <div key={place} className="desk-objection">
          <TextField
            label={deskEntry.objection(place + 1)}
            most={80}
            value={one.text}
            onText={(text) => change(place, { text })}
            {...of(`objections.${place}.text`)}
          />
          <LongField
            label={deskEntry.answer}
            most={300}
            value={one.answer}
            onText={(answer) => change(place, { answer })}
            {...of(`objections.${place}.answer`)}
          />
          <ItemsField
            label={deskEntry.instead}
            groups={false}
            value={one.instead ? [{ sku: one.instead }] : []}
            onChange={(picked) => change(place, { instead: lastSku(picked) })}
            {...of(`objections.${place}.instead`)}
          />
          <Button look="link" onClick={() => set({ objections: all.filter((_, index) => index !== place) })}>
            {deskEntry.dropObjection(place + 1)}
          </Button>
        </div>
      ))}
      <Says problems={at('objections', false)} />
      <Button onClick={() => set({ objections: [...all, newObjection] })}>{deskEntry.addObjection}</Button>
    </fieldset>
  );
}

const lastSku = (picked: readonly object[]) => {
  const last = picked.at(-1);
  return last && 'sku' in last ? String(last.sku) : undefined;
};
