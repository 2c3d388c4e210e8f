import { Kbd } from '../design/Kbd.tsx';
import { wasVoided } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { words } from '../words/words.ts';

/** An empty basket says how to fill it. */
export function EmptyBasket() {
  const voided = useTill(wasVoided);
  return (
    <section className="empty-basket" aria-label={words().sell.basket}>
      {voided && <p className="quiet-notice">{words().sell.voided}</p>}
      <h2>{words().sell.first}</h2>
      <dl>
        <dt>{words().sell.noBarcode}</dt>
        <dd>{words().sell.typeName}</dd>
        <dt>{words().sell.several}</dt>
        <dd>
          <Kbd of="3" /> <Kbd of="*" /> {words().sell.thenScan}
        </dd>
        <dt>{words().sell.allKeys}</dt>
        <dd>
          <Kbd of="?" /> {words().sell.showsThem}
        </dd>
      </dl>
    </section>
  );
}
