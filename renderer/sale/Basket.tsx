import { useMemo } from 'react';
import { bundles, discounts, hasAnything, lines } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { words } from '../words/words.ts';
import { arrangeBasket } from './arrange-basket.ts';
import { DiscountRow, SavingRow } from './BundleRail.tsx';
import { EmptyBasket } from './EmptyBasket.tsx';
import { Line } from './Line.tsx';

/** The lines of the sale. A row is painted again only when its own line changes. */
export function Basket() {
  const all = useTill(lines);
  const applied = useTill(bundles);
  const rows = useMemo(() => arrangeBasket(all, applied), [all, applied]);
  const filled = useTill(hasAnything);
  const off = useTill(discounts);
  const numbered = off.map((discount, index) => ({ ...discount, key: `${index} ${discount.name}` }));
  if (!filled) return <EmptyBasket />;
  return (
    <ol className="basket" aria-label={words().sell.basket}>
      {rows.map((row) =>
        row.kind === 'line' ? (
          <Line key={row.key} id={row.lineId} rail={row.rail} apart={row.apart} />
        ) : (
          <SavingRow key={row.key} bundle={row.bundle} />
        ),
      )}
      {numbered.map(({ key, ...discount }) => (
        <DiscountRow key={key} discount={discount} />
      ))}
    </ol>
  );
}
