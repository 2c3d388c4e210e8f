import type { SaleView } from '../../contract/till-view.ts';
import { Money } from '../design/Money.tsx';
import type { Rail } from './arrange-basket.ts';

/** The stroke beside the lines that a bundle takes together. */
export function BundleRail({ rail }: { rail: Rail | null }) {
  return rail && <i className={`rail rail-${rail}`} aria-hidden="true" />;
}

/** What a bundle saves, under the last of its lines. */
export function SavingRow({ bundle }: { bundle: SaleView['bundles'][number] }) {
  return (
    <li className="saving" data-testid="saving">
      <i className="rail rail-end" aria-hidden="true" />
      <span className="saving-name">
        {bundle.name}
        {bundle.times > 1 && ` × ${bundle.times}`}
        {bundle.beats && <small title={bundle.took}>{bundle.beats}</small>}
      </span>
      <Money amount={-bundle.saving} />
    </li>
  );
}

/** What a discount or a voucher takes off the whole sale, below all lines. */
export function DiscountRow({ discount }: { discount: SaleView['discounts'][number] }) {
  return (
    <li className="saving" data-testid="discount">
      <span className="saving-name">{discount.name}</span>
      <Money amount={-discount.amount} />
    </li>
  );
}
