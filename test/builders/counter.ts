import type { PriceBook } from '../../domain/price-book/price-book.ts';
import type { SaleCommand } from '../../domain/sale/commands.ts';
import { type Decision, decide, type Facts } from '../../domain/sale/decide.ts';
import { foldAll } from '../../domain/sale/fold.ts';
import type { SaleCustomer } from '../../domain/sale/sale.ts';
import type { KnownCustomer } from '../../domain/selling/advice-facts.ts';
import { inOneLine } from '../../domain/selling/because.ts';
import { layOut, type OpenSale } from '../../domain/selling/lay-out.ts';
import { type AdviceFacts, nothingLearned } from '../../domain/selling/learned.ts';
import type { Suggestion } from '../../domain/selling/suggestion.ts';
import { say } from '../../domain/words/words.ts';

/** A counter without a database: commands go through the rules alone. */
export type Counter = {
  readonly open: OpenSale;
  try(command: SaleCommand): Decision;
  /** Does a command that has to succeed. */
  do(command: SaleCommand): Counter;
  /** The code of the refusal that the command has to get. */
  refused(command: SaleCommand): string;
  scan(...skus: string[]): Counter;
  ids(): string[];
  /** By which rule something is left unsaid, if it is. */
  quiet(id: string): string | undefined;
  card(id: string): SaidCard;
};

/** A card as an English screen says it. */
type SaidCard = Omit<Suggestion, 'reason' | 'urgency' | 'because'> & {
  reason: string;
  urgency: string | undefined;
  because: string;
};

function inEnglish(card: Suggestion): SaidCard {
  const { reason, urgency, because } = card;
  return {
    ...card,
    reason: say(reason, 'en'),
    urgency: urgency && say(urgency, 'en'),
    because: inOneLine(because, 'en'),
  };
}

const noAdvice: AdviceFacts = { learned: nothingLearned, customer: null };

/** What a counter knows of whoever buys, and of those behind them. */
type Around = { customers?: readonly SaleCustomer[]; queue?: boolean };

/** Nothing is known of this customer but the name. */
export function customer(given: Partial<KnownCustomer> = {}): KnownCustomer {
  const history = { owned: [], hasOneOf: [], declinedBefore: [], bought: 0, returned: 0 };
  return { id: 'c1', name: 'Ada Byrne', ...history, ...given };
}

/** A counter with an empty desk on the given day of the store. */
export function counter(
  priceBook: PriceBook,
  today = '2026-11-22',
  advice = noAdvice,
  { customers = [], queue = false }: Around = {},
): Counter {
  let open: OpenSale | null = null;
  const facts: Facts = {
    at: `${today}T10:00:00.000Z`,
    today,
    time: '10:00',
    newSaleId: 'sale-1',
    nextReceiptNumber: 1,
    queue,
    customers: { byId: (id: string) => customers.find((one) => one.id === id), byCard: () => undefined },
    advice,
    pastSale: () => undefined,
    heldSale: () => undefined,
    lowestRecentPrice: () => undefined,
    cashier: null,
    newTenderId: 'tender-1',
    voucher: () => undefined,
    limits: { mostPieces: 9_999, mostMoney: 10_000_000_000 },
    priceBook,
  };
  const self: Counter = {
    get open() {
      if (!open) throw new Error('no sale');
      return open;
    },
    try: (command) => decide(open, command, facts),
    do(command) {
      const decision = decide(open, command, facts);
      if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
      const sale = foldAll(decision.events, open?.sale ?? null);
      open = sale && layOut(sale, priceBook, advice);
      return self;
    },
    refused(command) {
      const decision = decide(open, command, facts);
      if (decision.ok) throw new Error('was not refused');
      return decision.refusal.code;
    },
    scan(...skus) {
      for (const code of skus) self.do({ type: 'Scan', code });
      return self;
    },
    ids: () => self.open.suggestions.map(({ id }) => id),
    quiet: (id) => self.open.quiet.find((one) => one.id === id)?.rule,
    card(id) {
      const card = self.open.suggestions.find((one) => one.id === id);
      if (!card) throw new Error(`no card ${id}; there are ${self.ids().join(', ')}`);
      return inEnglish(card);
    },
  };
  return self;
}
