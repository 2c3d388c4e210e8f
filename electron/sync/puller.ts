import type { PulledBook } from '../../db/pulled-book.ts';
import { backoffMs } from './backoff.ts';
import type { Link } from './exchange.ts';
import { type NewsOf, pull, type StagedBook, tellRefused } from './pull.ts';

/** Pulls price books beside the sending of the journal. */
export type Puller = {
  /** Head office has this version. Pulls it, unless the till has it or it is under way. */
  hear(version: number): void;
  /** The till did not take a version that it was given. */
  refused(version: number, why: string): void;
};

type Parts = {
  link: Link;
  database: string;
  read(): PulledBook | undefined;
  newsOf: NewsOf;
  give(book: StagedBook): void;
};

/** The longest wait (ms) before a version that could not be taken is fetched again: it is a whole price book at worst. */
const longestRefused = 300_000;

/**
 * A version is given once, unless the till has meanwhile taken another one than it goes on from. One that cannot be taken is
 * asked for again only later and later.
 */
export function openPuller({ link, database, read, newsOf, give }: Parts): Puller {
  let busy = false;
  let given = { from: 0, to: 0 };
  let failures = 0;
  let notBefore = 0;

  async function get(known: PulledBook): Promise<void> {
    const pulled = await pull(link, known, database, newsOf);
    if (pulled.ok) {
      const { from, to } = pulled.book.manifest;
      given = { from, to };
      failures = 0;
      return give(pulled.book);
    }
    if (pulled.bad) await refuse(pulled.version, pulled.why);
  }

  async function refuse(version: number, why: string): Promise<void> {
    console.error(`Version ${version} of head office's price book was not taken: ${why}`);
    failures += 1;
    notBefore = performance.now() + backoffMs(failures, longestRefused, Math.random);
    await tellRefused(link, version, why);
  }

  return {
    hear(version) {
      const known = read();
      if (busy || !known || version <= known.version) return;
      if (version === given.to && known.version === given.from) return;
      if (performance.now() < notBefore) return;
      busy = true;
      get(known)
        .catch((error) => console.error('The price book could not be pulled.', error))
        .finally(() => {
          busy = false;
        });
    },
    refused: (version, why) => void refuse(version, why),
  };
}
