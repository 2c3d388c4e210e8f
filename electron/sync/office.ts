import type { Notice } from '../../contract/sync-protocol.ts';
import type { TillView } from '../../contract/till-view.ts';

/** Head office as the rest of the till knows it. Nothing of it waits for a network. */
export type Office = {
  view(): TillView['headOffice'];
  /** How many rows of the journal head office has not received; all where there is no head office. */
  waiting(): number;
  /** The row of the journal since which there is a head office; undefined where there is none. */
  sinceSeq(): number | undefined;
  /** Why this till may begin no sale and give out no number; null where it may. */
  fenced(): string | null;
  /** What people are to be told of their edits, the oldest first. */
  notices(): readonly Notice[];
  /** Somebody has seen to one of them. */
  settle(noticeId: string): void;
  /** The journal has new rows. `sale`: whether they are of a sale that goes on. */
  written(sale: boolean): void;
  /** Asks head office at once. */
  tryNow(): void;
};

/** The till stands alone. `lastSeq`: the number of its journal's last row. */
export function noOffice(lastSeq: () => number): Office {
  return {
    view: () => standsAlone,
    waiting: lastSeq,
    sinceSeq: () => undefined,
    fenced: () => null,
    notices: () => [],
    settle: () => {},
    written: () => {},
    tryNow: () => {},
  };
}

export const standsAlone: TillView['headOffice'] = {
  ...{ state: 'none', address: '', store: '', waiting: 0, lastReceivedAt: null, parked: 0, why: '' },
  stockAsOf: null,
};
