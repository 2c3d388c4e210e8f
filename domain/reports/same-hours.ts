import type { ReportedSale } from './reported-sale.ts';

type Cards = { shown: number; accepted: number };

/** Keeps what each cashier brought home in each hour of the week, for a comparison within the same hours. */
export function openPeers() {
  const hours = new Map<string, Map<string, Cards>>();
  return {
    add({ weekday, hour, cashier, cards }: ReportedSale): void {
      const key = `${weekday} ${hour}`;
      const people = hours.get(key) ?? new Map<string, Cards>();
      hours.set(key, people);
      const { shown, accepted } = people.get(cashier) ?? { shown: 0, accepted: 0 };
      const own = cards.filter(({ outcome }) => outcome !== 'withheld');
      const yes = own.filter(({ outcome }) => outcome === 'accepted').length;
      people.set(cashier, { shown: shown + own.length, accepted: accepted + yes });
    },
    expected(cashier: string): number | null {
      let sum = 0;
      let compared = 0;
      for (const people of hours.values()) {
        const own = people.get(cashier);
        const others = [...people].filter(([name]) => name !== cashier).map(([, cards]) => cards);
        const shown = others.reduce((total, cards) => total + cards.shown, 0);
        if (!own || shown === 0) continue;
        const accepted = others.reduce((total, cards) => total + cards.accepted, 0);
        sum += (own.shown * accepted) / shown;
        compared += own.shown;
      }
      return compared === 0 ? null : Math.round(sum * 10) / 10;
    },
  };
}
