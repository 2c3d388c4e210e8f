import type { GlanceStore, Standing } from '../../../contract/office-page.ts';

const order: readonly Standing[] = ['healthy', 'late', 'differing', 'fenced', 'replaced', 'revoked'];

/** How many tills stand how, all of them named. */
export function countStandings(stores: readonly GlanceStore[]): { standing: Standing; count: number }[] {
  const all = stores.flatMap(({ tills }) => tills);
  return order.map((standing) => ({
    standing,
    count: all.filter((till) => till.standing === standing).length,
  }));
}

/** The stores whose name, or a till's name, has the words in it. */
export function find(stores: readonly GlanceStore[], wanted: string): GlanceStore[] {
  const words = wanted.trim().toLowerCase();
  const has = (name: string) => name.toLowerCase().includes(words);
  return stores.filter(({ name, tills }) => has(name) || tills.some((till) => has(till.name)));
}

const quiet: readonly Standing[] = ['healthy', 'replaced', 'revoked'];
const troubled = ({ tills }: GlanceStore) => tills.some(({ standing }) => !quiet.includes(standing));

/** Stores with a till that somebody has to look at come first; else their order stays. */
export function worstFirst(stores: readonly GlanceStore[]): GlanceStore[] {
  return [...stores].sort((a, b) => Number(troubled(b)) - Number(troubled(a)));
}
