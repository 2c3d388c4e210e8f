import { useMemo } from 'react';
import { bundles, discounts, lines } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { arrangeBasket } from './arrange-basket.ts';
import { DiscountRow, SavingRow } from './BundleRail.tsx';
import { EmptyBasket } from './EmptyBasket.tsx';
import { Line } from './Line.tsx';

/** The lines of the sale. A row is painted again only when its own line changes. */
export function Basket() {
  const all = useTill(lines);
  const applied = useTill(bundles);
  const taken = useTill(discounts);
  const rows = useMemo(() => arrangeBasket(all, applied), [all, applied]);
  if (rows.length === 0) return <EmptyBasket />;
  return (
    <ol className="basket" aria-label="Basket">
      {rows.map((row) =>
        row.kind === 'line' ? (
          <Line key={row.key} id={row.lineId} rail={row.rail} apart={row.apart} />
        ) : (
          <SavingRow key={row.key} bundle={row.bundle} />
        ),
      )}
      {taken.map((discount) => (
        <DiscountRow key={discount.name} discount={discount} />
      ))}
    </ol>
  );
}
