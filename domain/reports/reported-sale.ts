import type { Money } from '../money.ts';
import type { SuggestionKind } from '../sale/events.ts';

/** A card of a completed sale. `quantity` units came in by it, `returned` of them came back; `margin` is of those that stayed. */
export type ReportedCard = {
  source: string;
  kind: SuggestionKind;
  sku: string;
  category: string;
  outcome: 'shown' | 'accepted' | 'declined' | 'ignored' | 'removed' | 'withheld';
  objection: string | null;
  quantity: number;
  returned: number;
  margin: Money;
};

/** A line of a completed sale, less what came back of it. `net` is without tax. */
export type ReportedLine = { sku: string; category: string; pieces: number; net: Money; margin: Money };

/** A bundle in a completed sale; `margin` is what its units that stayed earned. */
export type ReportedBundle = { id: string; times: number; saving: Money; margin: Money };

/** A completed sale as reports look at it, net of all that came back since. `day` and `hour` are the store's. */
export type ReportedSale = {
  day: string;
  hour: number;
  week: string;
  weekday: string;
  cashier: string;
  groups: readonly string[];
  control: boolean;
  lines: readonly ReportedLine[];
  bundles: readonly ReportedBundle[];
  cards: readonly ReportedCard[];
};
