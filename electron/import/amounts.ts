import { mostMoney } from '../../contract/till-command.ts';
import type { BasisPoints, Money } from '../../domain/money.ts';
import { parseDecimal } from '../../domain/money.ts';
import type { What } from '../../domain/words/problems.ts';

/** The store's currency as far as it is known; with a faulty store.yaml any currency's decimals pass. */
export type Currency = { code: string | undefined; decimals: number };

export const anyCurrency: Currency = { code: undefined, decimals: 4 };

/** A number that was read, or why not. */
export type Read = { ok: true; value: number } | { ok: false; why: What };

/** Reads "1234.50" as minor units of the currency. Refuses signs, separators, and decimals that the currency lacks. */
export function readMoney(text: string, currency: Currency): Read {
  const why = moneyProblem(text, currency);
  if (why) return { ok: false, why };
  const value: Money | undefined = parseDecimal(text, currency.decimals);
  if (value === undefined || value > mostMoney) return { ok: false, why: ['tooMuchMoney'] };
  return { ok: true, value };
}

function moneyProblem(text: string, { code, decimals }: Currency): What | undefined {
  if (text === '') return ['missing'];
  if (/^-\s*[\d.,]+$/.test(text)) return ['negative'];
  if (/^\d[\d.,'\s_]*$/.test(text) && /[,'\s_]|\..*\./.test(text)) {
    return ['separators'];
  }
  const match = /^\d+(?:\.(\d+))?$/.exec(text);
  if (!match) return ['noAmount'];
  if ((match[1]?.length ?? 0) > decimals) return ['decimals', decimals, code];
  return undefined;
}

/** Reads "13.5" as 1350 basis points. Refuses more than two decimals and more than 100. */
export function readPercent(text: string): Read {
  const value: BasisPoints | undefined = parseDecimal(text, 2);
  if (value === undefined || value > 10_000) {
    return { ok: false, why: ['noPercentage'] };
  }
  return { ok: true, value };
}
