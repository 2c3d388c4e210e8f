import type { Need } from '../../../domain/price-book/need.ts';
import type { Rule } from '../../../domain/price-book/rule.ts';

/** A rule and a question as they are being written. */
export type RuleForm = Partial<Omit<Rule, 'partner' | 'voucher' | 'season'>> & {
  partner?: { name?: string; commission?: number };
  voucher?: { amount?: number; days?: number };
  season?: { from: string; until: string };
};
export type NeedForm = Partial<Need>;

export const ruleKinds = ['required', 'complement', 'upgrade', 'partner'] as const satisfies Rule['kind'][];
export const moments = ['scan', 'total', 'after'] as const;

export const newRule: RuleForm = {
  ...{ state: 'draft', kind: 'complement', when: [], coveredBy: [], offer: [], objections: [] },
};
const blank = { id: '', text: '', tags: [] };
export const newNeed: NeedForm = { when: [], answers: [blank, { ...blank }], signals: [] };

/** What a rule of that kind cannot have is taken out of it. */
export function asKind(rule: RuleForm, kind: Rule['kind']): RuleForm {
  const partner = kind === 'partner' ? (rule.partner ?? { name: '' }) : undefined;
  const always = { moment: undefined, wants: undefined, season: undefined, voucher: undefined };
  return { kind, partner, ...(kind === 'required' && always) };
}

/** A moment, and with the one after the sale a voucher may go. */
export function atMoment(rule: RuleForm, moment: (typeof moments)[number]): RuleForm {
  return {
    moment: moment === 'scan' ? undefined : moment,
    voucher: moment === 'after' ? rule.voucher : undefined,
  };
}

/** Tags as somebody types them, with blanks between; undefined where there are none. */
export const typedTags = (text: string) => (text === '' ? undefined : text.toLowerCase().split(/[ ,;]/));

/** Two that belong together, or neither. */
export function pair<T extends object>(fields: T): T | undefined {
  return Object.values(fields).every((value) => value === undefined || value === '') ? undefined : fields;
}
