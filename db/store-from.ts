import { defaultAdvice } from '../domain/price-book/advice.ts';
import { usualReasons } from '../domain/price-book/reason.ts';
import { defaultSecurity } from '../domain/price-book/security.ts';
import type { Store } from '../domain/price-book/store.ts';

/** A store that was written before a setting was known has the setting's first value. */
export function storeFrom(json: string): Store {
  type Later = 'logo' | 'advice' | 'objections' | 'reasons' | 'scales' | 'restrictions' | 'security';
  const store = JSON.parse(json) as Omit<Store, Later> & Partial<Store>;
  const first = {
    logo: '',
    objections: [],
    scales: [],
    restrictions: [],
    reasons: usualReasons(store.locale),
    security: defaultSecurity,
  };
  return { ...first, ...store, advice: { ...defaultAdvice, ...store.advice } };
}
