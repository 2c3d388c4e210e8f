import { Kbd } from '../design/Kbd.tsx';
import { wasVoided } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';

/** An empty basket says how to fill it. */
export function EmptyBasket() {
  const voided = useTill(wasVoided);
  return (
    <section className="empty-basket" aria-label="Basket">
      {voided && <p className="quiet-notice">The sale is voided. Nothing was sold.</p>}
      <h2>Scan the first item</h2>
      <dl>
        <dt>No barcode?</dt>
        <dd>Type part of its name, then Enter.</dd>
        <dt>Several alike?</dt>
        <dd>
          <Kbd of="3" /> <Kbd of="*" /> and then scan: three go in at once.
        </dd>
        <dt>All keys</dt>
        <dd>
          <Kbd of="?" /> shows them.
        </dd>
      </dl>
    </section>
  );
}
