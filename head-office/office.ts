import type { Database } from './database.ts';
import type { SigningKey } from './signing-key.ts';

/** What every part of head office works with. `now` is its own clock, UTC. */
export type Office = { database: Database; key: SigningKey; now(): string };
