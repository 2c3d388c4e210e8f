import { mostMoney } from '../../contract/till-command.ts';
import type { BasisPoints, Money } from '../../domain/money.ts';
import { parseDecimal } from '../../domain/money.ts';

/** The store's currency as far as it is known; with a faulty store.yaml any currency's decimals pass. */
export type Currency = { code: string; decimals: number };

export const anyCurrency: Currency = { code: 'any currency', decimals: 4 };

/** A number that was read, or the end of a sentence that says why not. */
export type Read = { ok: true; value: number } | { ok: false; why: string };

/** Reads "1234.50" as minor units of the currency. Refuses signs, separators, and decimals that the currency lacks. */
export function readMoney(text: string, currency: Currency): Read {
  const why = moneyProblem(text, currency);
  if (why) return { ok: false, why };
  const value: Money | undefined = parseDecimal(text, currency.decimals);
  if (value === undefined || value > mostMoney) return { ok: false, why: 'is more than a till can take' };
  return { ok: true, value };
}

function moneyProblem(text: string, { code, decimals }: Currency): string | undefined {
  if (text === '') return 'is missing';
  if (/^-\s*[\d.,]+$/.test(text)) return 'is negative';
  if (/^\d[\d.,'\s_]*$/.test(text) && /[,'\s_]|\..*\./.test(text)) {
    return 'should have a point before the decimals and no other separator, like 1234.50';
  }
  const match = /^\d+(?:\.(\d+))?$/.exec(text);
  if (!match) return 'is no amount; write digits and a point, like 1234.50';
  if ((match[1]?.length ?? 0) > decimals) return `has more than the ${decimals} decimals of ${code}`;
  return undefined;
}

/** Reads "13.5" as 1350 basis points. Refuses more than two decimals and more than 100. */
export function readPercent(text: string): Read {
  const value: BasisPoints | undefined = parseDecimal(text, 2);
  if (value === undefined || value > 10_000) {
    return { ok: false, why: 'should be a percentage from 0 to 100 with at most two decimals, like 13.5' };
  }
  return { ok: true, value };
}
