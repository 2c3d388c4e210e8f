import type { CustomerView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { detachCustomer, markNoOffers } from '../store/customer.ts';
import { store } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { ExportedData } from './ExportedData.tsx';

/** What is known of the customer who buys, and what they may ask for. */
export function KnownCustomer({ customer }: { customer: CustomerView }) {
  return (
    <div className="known-customer">
      <p className="customer-facts">
        {[customer.phone, customer.card && `card ${customer.card}`, ...customer.groups]
          .filter(Boolean)
          .join(' · ') || 'No phone and no card'}
      </p>
      {customer.returnProne && (
        <p className="customer-note">Often brings things back: better one thing that fits than three.</p>
      )}
      <Bought bought={customer.bought} />
      <label className="choice-option">
        <input
          type="checkbox"
          checked={customer.noOffers}
          onChange={(event) => void markNoOffers(customer.id, event.target.checked)}
        />
        No offers: say only what is needed
      </label>
      <div className="customer-acts">
        <Button hotkey="Shift+F8" onClick={() => void detachCustomer()}>
          Take off this sale
        </Button>
      </div>
      <ExportedData id={customer.id} name={customer.name} />
    </div>
  );
}

function Bought({ bought }: { bought: CustomerView['bought'] }) {
  const locale = useTill(store)?.locale;
  if (bought.length === 0) return <p className="customer-hint">Nothing bought yet.</p>;
  return (
    <section className="bought" aria-labelledby="bought-title">
      <h3 id="bought-title">Bought</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys */}
      <ul tabIndex={0} aria-label="Bought">
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
