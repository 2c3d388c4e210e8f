import type { Answer } from '../../../domain/price-book/need.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import type { Editing } from '../entry/edit-entry.ts';
import { ItemsField } from '../entry/ItemsField.tsx';
import { BenefitField, OwnerField } from '../entry/OwnFields.tsx';
import { Says } from '../fields/Field.tsx';
import { LongField, TextField } from '../fields/TextField.tsx';
import { type NeedForm, typedTags } from './advice-form.ts';

type Props = { edit: Editing<NeedForm> };

/** A question that is asked before anything is offered, and what its answers say. */
export function NeedFields({ edit }: Props) {
  const { deskAdvice, deskEntry } = useWords();
  const { body, set, of } = edit;
  return (
    <>
      <fieldset className="desk-group">
        <legend>{deskAdvice.kinds.need}</legend>
        <LongField
          label={deskAdvice.question}
          hint={deskEntry.blanks('{for}', '{customer}')}
          most={140}
          value={body.question ?? ''}
          onText={(question) => set({ question })}
          {...of('question')}
        />
        <BenefitField edit={edit} hint={deskAdvice.needBenefitHint} />
        <ItemsField
          label={deskAdvice.when}
          value={body.when ?? []}
          onChange={(when) => set({ when })}
          {...of('when')}
        />
        <OwnerField edit={edit} />
      </fieldset>
      <Answers edit={edit} field="answers" />
      <Answers edit={edit} field="signals" />
    </>
  );
}

function Answers({ edit: { body, set, at, of }, field }: Props & { field: 'answers' | 'signals' }) {
  const { deskAdvice } = useWords();
  const say = deskAdvice[field];
  const all = body[field] ?? [];
  const change = (place: number, fields: Partial<Answer>) =>
    set({ [field]: all.map((one, index) => (index === place ? { ...one, ...fields } : one)) });
  return (
    <fieldset className="desk-group">
      <legend>{say.title}</legend>
      {all.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer has no name of its own before it is saved
        <div key={place} className="desk-answer">
          <TextField
            label={say.text(place + 1)}
            most={80}
            value={one.text}
            onText={(text) => change(place, { text })}
            {...of(`${field}.${place}.text`)}
          />
          <TextField
            label={deskAdvice.tagsOf(place + 1)}
            most={200}
            value={one.tags.join(' ')}
            onText={(text) => change(place, { tags: typedTags(text) ?? [] })}
            {...of(`${field}.${place}.tags`)}
          />
          <Button
            look="link"
            aria-label={say.drop(place + 1)}
            onClick={() => set({ [field]: all.filter((_, index) => index !== place) })}
          >
            ✕
          </Button>
        </div>
      ))}
      <Says problems={at(field, false)} hint={say.hint} />
      <Button onClick={() => set({ [field]: [...all, { id: '', text: '', tags: [] }] })}>{say.add}</Button>
    </fieldset>
  );
}
