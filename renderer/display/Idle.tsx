import type { Offer } from '../../contract/display-view.ts';
import type { Shown } from './shown.ts';

/** So many can be read in passing. */
const mostOffers = 5;

/** Between two sales: who we are, and what everybody gets today. */
export function Idle({ view, words, money }: Shown) {
  const percent = new Intl.NumberFormat(view.locale, { style: 'percent', maximumFractionDigits: 1 });
  const offers = view.offers.slice(0, mostOffers);
  return (
    <main className="display-idle">
      <h1>{words.welcome}</h1>
      {offers.length > 0 && (
        <section>
          <h2>{words.offers}</h2>
          <ul>
            {offers.map((offer) => (
              <li key={offer.id}>
                <b>{offer.name}</b>
                <span>{wordsOf(offer)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );

  function wordsOf({ kind, value, size }: Offer): string {
    const part = percent.format(value / 10_000);
    if (kind === 'fixed') return words.fixed(money(value));
    if (kind === 'amountOff') return words.amountOff(money(value));
    if (kind === 'cheapestFree') return words.cheapestFree(size, value);
    if (kind === 'payFor') return words.payFor(size, value);
    return kind === 'percentOff' ? words.percentOff(part) : words.percentOffKth(part);
  }
}
