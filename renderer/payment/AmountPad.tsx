import { useEffect, useRef } from 'react';
import { Keypad } from '../design/Keypad.tsx';
import { setAmount, type TenderKind, useScreen } from '../store/screen.ts';
import { tenders } from '../store/selectors.ts';
import { decimals, money, useTill } from '../store/till.ts';
import { useWords, words } from '../words/words.ts';
import { typedAmount } from './typed-amount.ts';

/** The amount by keys or by finger, and what follows from it. */
export function AmountPad({ kind, due }: { kind: TenderKind; due: number }) {
  const { pay } = useWords();
  const label = { cash: pay.cashHanded, card: pay.onTerminal, voucher: pay.voucherWorth };
  const amount = useScreen((screen) => screen.amount);
  const taken = useTill(tenders).length;
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next amount is typed after every tender and change of kind
  useEffect(() => field.current?.focus(), [kind, taken]);
  return (
    <aside className="amount-pad" aria-label={words().paying.amount}>
      <label className="amount-label" htmlFor="amount">
        {label[kind]}
      </label>
      <input
        id="amount"
        ref={field}
        data-typing="amount"
        className="amount-input"
        inputMode="none"
        autoComplete="off"
        maxLength={14}
        placeholder={money(due)}
        value={amount}
        onChange={(event) => setAmount(event.target.value.replace(/[^\d.,]/g, ''))}
      />
      <Follows amount={amount} due={due} kind={kind} />
      <Keypad decimals={decimals()} />
    </aside>
  );
}

/** The change or the rest, while the amount is still being typed. */
function Follows({ amount, due, kind }: { amount: string; due: number; kind: TenderKind }) {
  const { pay } = useWords();
  const given = typedAmount(amount, due);
  const rest = given === undefined ? 0 : due - given;
  if (given === undefined) return <p className="follows warn">{words().paying.typeAmount(money(due))}</p>;
  if (amount === '' || rest === 0) return <p className="follows">{words().paying.allDue}</p>;
  if (rest > 0) return <p className="follows">{words().paying.thenStill(money(rest))}</p>;
  if (kind === 'card') return <p className="follows warn">{words().paying.cardNoMore(money(due))}</p>;
  if (kind === 'voucher') return <p className="follows warn">{pay.voucherNoMore(money(due))}</p>;
  return (
    <p className="follows change">
      {words().paying.change} <b>{money(-rest)}</b>
    </p>
  );
}
