import { useSyncExternalStore } from 'react';

export const places = ['stores', 'day', 'bundles', 'alarms', 'tills'] as const;
export type Place = (typeof places)[number];

const listen = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** The place that the address names after its #; without one the stores. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(listen, () => location.hash.slice(1));
  return places.find((place) => place === hash) ?? 'stores';
}
