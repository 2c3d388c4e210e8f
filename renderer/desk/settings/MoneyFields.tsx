import type { CashRounding } from '../../../domain/price-book/store.ts';
import { decimals, inDecimal } from '../../store/till.ts';
import { useWords } from '../../words/words.ts';
import type { Body } from '../entry/body.ts';
import type { Editing } from '../entry/edit-entry.ts';
import { Choose } from '../fields/Choose.tsx';
import { changesPrices, roundingOf, type StoreForm } from './store-form.ts';

type Props = { edit: Editing<StoreForm>; base: Body | null };

const optionsOf = <T extends string>(words: Record<T, string>) =>
  (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }));

const cashSteps: `${CashRounding}`[] = ['0', '5', '10'];
const stepText = (step: `${CashRounding}`, exact: string) =>
  step === '0' ? exact : inDecimal(roundingOf(step), decimals());

/** What prices are in, what they hold, and how they are rounded. */
export function MoneyFields({ edit: { body, set, of }, base }: Props) {
  const { storeSettings } = useWords();
  const cash: `${CashRounding}` = `${body.cashRounding}`;
  return (
    <fieldset className="desk-group">
      <legend>{storeSettings.money}</legend>
      <p className="settings-fact">
        <b>{storeSettings.currency}</b> {body.currency}
        <span className="desk-hint">{storeSettings.currencyHint}</span>
      </p>
      <Choose
        label={storeSettings.taxMode}
        options={optionsOf(storeSettings.taxModes)}
        chosen={body.taxMode}
        onChoose={(taxMode) => set({ taxMode })}
        {...of('taxMode')}
      />
      <p className="settings-warning" role="status">
        {changesPrices(base, body) ? storeSettings.taxModeChanges : ''}
      </p>
      <Choose
        label={storeSettings.taxRounding}
        options={optionsOf(storeSettings.taxRoundings)}
        chosen={body.taxRounding}
        onChoose={(taxRounding) => set({ taxRounding })}
        {...of('taxRounding')}
      />
      <Choose
        label={storeSettings.cashRounding}
        options={cashSteps.map((value) => ({ value, label: stepText(value, storeSettings.exact) }))}
        chosen={cash}
        onChoose={(chosen) => set({ cashRounding: roundingOf(chosen) })}
        {...of('cashRounding')}
      />
    </fieldset>
  );
}
