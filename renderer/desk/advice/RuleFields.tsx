import { useWords } from '../../words/words.ts';
import type { Draft } from '../entry/drafts.ts';
import { type Editing, editing } from '../entry/edit-entry.ts';
import { ItemsField } from '../entry/ItemsField.tsx';
import { OwnerField } from '../entry/OwnFields.tsx';
import { ruleBlanks, type Words as Script, ScriptFields } from '../entry/ScriptFields.tsx';
import { WordsField } from '../entry/WordsField.tsx';
import { Check, Choose } from '../fields/Choose.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { asKind, atMoment, moments, pair, type RuleForm, ruleKinds } from './advice-form.ts';

export function RuleFields({ name, draft }: { name: string; draft: Draft }) {
  const edit = editing<RuleForm>(name, draft);
  return (
    <>
      <WhatFields edit={edit} />
      <ItemFields edit={edit} />
      <ScriptFields edit={editing<Script>(name, draft)} blanks={ruleBlanks} />
      <OccasionFields edit={edit} />
    </>
  );
}

type Props = { edit: Editing<RuleForm> };

function WhatFields({ edit: { body, set, at, of } }: Props) {
  const { deskAdvice } = useWords();
  const { kind = 'complement' } = body;
  return (
    <fieldset className="desk-group">
      <legend>{deskAdvice.what}</legend>
      <Choose
        label={deskAdvice.kind}
        options={ruleKinds.map((value) => ({ value, label: deskAdvice.kinds[value] }))}
        chosen={kind}
        onChoose={(next) => set(asKind(body, next))}
        hint={deskAdvice.kindHints[kind]}
        {...of('kind')}
      />
      <div className="desk-pair">
        <TextField
          label={deskAdvice.reason}
          hint={deskAdvice.reasonHint}
          most={28}
          value={body.reason ?? ''}
          onText={(reason) => set({ reason })}
          {...of('reason')}
        />
        <OwnerField edit={{ body, set, at, of }} />
      </div>
      {kind === 'partner' && <PartnerFields edit={{ body, set, at, of }} />}
    </fieldset>
  );
}

function PartnerFields({ edit: { body, set, at, of } }: Props) {
  const { deskAdvice } = useWords();
  const { partner = {} } = body;
  return (
    <div className="desk-pair">
      <TextField
        label={deskAdvice.partner}
        most={60}
        value={partner.name ?? ''}
        onText={(text) => set({ partner: { ...partner, name: text } })}
        problems={[...at('partner', false), ...at('partner.name')]}
      />
      <NumberField
        label={deskAdvice.commission}
        of="percent"
        orZero
        value={partner.commission}
        onNumber={(commission) => set({ partner: { ...partner, commission } })}
        {...of('partner.commission')}
      />
    </div>
  );
}

function ItemFields({ edit: { body, set, of } }: Props) {
  const { deskAdvice } = useWords();
  const offered = (body.offer ?? []).map((sku) => ({ sku }));
  return (
    <fieldset className="desk-group">
      <legend>{deskAdvice.items}</legend>
      <ItemsField
        label={deskAdvice.when}
        value={body.when ?? []}
        onChange={(when) => set({ when })}
        {...of('when')}
      />
      <ItemsField
        label={deskAdvice.offer}
        hint={deskAdvice.offerHint}
        groups={false}
        value={offered}
        onChange={(picked) => set({ offer: picked.flatMap((one) => ('sku' in one ? [one.sku] : [])) })}
        {...of('offer')}
      />
      <ItemsField
        label={deskAdvice.coveredBy}
        hint={deskAdvice.coveredByHint}
        value={body.coveredBy ?? []}
        onChange={(coveredBy) => set({ coveredBy })}
        {...of('coveredBy')}
      />
      <Check
        label={deskAdvice.each}
        checked={body.each === true}
        onChange={() => set({ each: !body.each })}
      />
    </fieldset>
  );
}

/** When it is said. What is required is always said at once. */
function OccasionFields({ edit: { body, set, at, of } }: Props) {
  const { deskAdvice } = useWords();
  const { moment = 'scan', season = { from: '', until: '' } } = body;
  if (body.kind === 'required') return null;
  return (
    <fieldset className="desk-group">
      <legend>{deskAdvice.occasion}</legend>
      <Choose
        label={deskAdvice.moment}
        options={moments.map((value) => ({ value, label: deskAdvice.moments[value] }))}
        chosen={moment}
        onChoose={(next) => set(atMoment(body, next))}
        {...of('moment')}
      />
      {moment === 'after' && <VoucherFields edit={{ body, set, at, of }} />}
      <div className="desk-pair">
        <WordsField
          label={deskAdvice.wants}
          hint={deskAdvice.wantsHint}
          known="answer"
          value={body.wants ?? []}
          onWords={(tags) => set({ wants: tags.length > 0 ? tags : undefined })}
          {...of('wants')}
        />
        <WordsField
          label={deskAdvice.notWith}
          hint={deskAdvice.notWithHint}
          known="answer"
          value={body.notWith ?? []}
          onWords={(tags) => set({ notWith: tags.length > 0 ? tags : undefined })}
          {...of('notWith')}
        />
        <TextField
          label={deskAdvice.seasonFrom}
          hint={deskAdvice.seasonHint}
          most={5}
          placeholder="11-15"
          value={season.from}
          onText={(from) => set({ season: pair({ ...season, from }) })}
          {...of('season.from')}
        />
        <TextField
          label={deskAdvice.seasonUntil}
          most={5}
          placeholder="01-06"
          value={season.until}
          onText={(until) => set({ season: pair({ ...season, until }) })}
          {...of('season.until')}
        />
      </div>
    </fieldset>
  );
}

function VoucherFields({ edit: { body, set, at, of } }: Props) {
  const { deskAdvice } = useWords();
  const { voucher = {} } = body;
  return (
    <div className="desk-pair">
      <NumberField
        label={deskAdvice.voucher}
        of="money"
        value={voucher.amount}
        onNumber={(amount) => set({ voucher: pair({ ...voucher, amount }) })}
        problems={[...at('voucher', false), ...at('voucher.amount')]}
      />
      <NumberField
        label={deskAdvice.voucherDays}
        value={voucher.days}
        onNumber={(days) => set({ voucher: pair({ ...voucher, days }) })}
        {...of('voucher.days')}
      />
    </div>
  );
}
