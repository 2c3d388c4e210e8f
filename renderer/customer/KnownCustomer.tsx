import type { CustomerView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { detachCustomer, markNoOffers } from '../store/customer.ts';
import { store } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { words } from '../words/words.ts';
import { ExportedData } from './ExportedData.tsx';

/** What is known of the customer who buys, and what they may ask for. */
export function KnownCustomer({ customer }: { customer: CustomerView }) {
  return (
    <div className="known-customer">
      <p className="customer-facts">
        {[customer.phone, customer.card && words().customer.card(customer.card), ...customer.groups]
          .filter(Boolean)
          .join(' · ') || words().customer.nothingKnown}
      </p>
      {customer.returnProne && <p className="customer-note">{words().customer.returnProne}</p>}
      <Bought bought={customer.bought} />
      <label className="choice-option">
        <input
          type="checkbox"
          checked={customer.noOffers}
          onChange={(event) => void markNoOffers(customer.id, event.target.checked)}
        />
        {words().customer.noOffers}
      </label>
      <div className="customer-acts">
        <Button hotkey="Shift+F8" onClick={() => void detachCustomer()}>
          {words().customer.takeOffSale}
        </Button>
      </div>
      <ExportedData id={customer.id} name={customer.name} />
    </div>
  );
}

function Bought({ bought }: { bought: CustomerView['bought'] }) {
  const locale = useTill(store)?.locale;
  if (bought.length === 0) return <p className="customer-hint">{words().customer.nothingBought}</p>;
  return (
    <section className="bought" aria-labelledby="bought-title">
      <h3 id="bought-title">{words().customer.bought}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys */}
      <ul tabIndex={0} aria-label={words().customer.bought}>
        {bought.map(({ sku, name, on }) => (
          <li key={`${on} ${sku}`}>
            <span>{name}</span>
            <time dateTime={on}>{day(on, locale)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A day without a time, as the store writes it. */
const day = (on: string, locale: string | undefined) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(on));
