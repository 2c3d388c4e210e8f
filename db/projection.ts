import type { JournalEvent } from '../domain/sale/events.ts';

/** Takes one journal event into a read model, within the transaction that appends it. */
export type Project = (event: JournalEvent, seq: number, at: string) => void;
