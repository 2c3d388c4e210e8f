import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { z } from 'zod';
import { bookRefused, signedManifest } from '../../contract/sync-price-book.ts';
import { raiseAlarm } from '../alarms.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { manifestFor, pieceFor, type Ways } from '../price-book/manifest.ts';
import { done, refusalsToTills, sendAnswer } from '../refusals.ts';
import { findTill } from '../till.ts';
import { ownPath, signedHeaders } from './journal.ts';

const count = z.coerce.number().int().min(0).max(2_000_000_000);
const linesOfBook = {
  description: 'Entries, one a line; the piece from the offset on.',
  content: { 'application/x-ndjson': { schema: z.any() } },
};
const zip = promisify(gzip);

/** How a till gets its store's price book, and what it says of one that it does not take. */
export function priceBookRoutes(app: App, office: Office): void {
  const own = { params: ownPath, headers: signedHeaders };
  const ways: Ways = [];
  app.get(
    '/v1/tills/:id/price-book',
    {
      schema: {
        ...own,
        querystring: z.strictObject({ since: count }),
        response: { 200: signedManifest, ...refusalsToTills },
      },
    },
    async ({ params, query }, reply) =>
      sendAnswer(reply, await manifestFor(office, ways, params.id, query.since)),
  );
  app.get(
    '/v1/tills/:id/price-book/changes',
    {
      schema: {
        ...own,
        querystring: z.strictObject({ since: count, to: count, offset: count }),
        response: { 200: linesOfBook, ...refusalsToTills },
      },
    },
    async ({ params, query, headers }, reply) => {
      const piece = await pieceFor(office, ways, params.id, query);
      if (!piece.ok) return sendAnswer(reply, piece);
      const zipped = /\bgzip\b/.test(String((headers as Record<string, unknown>)['accept-encoding'] ?? ''));
      if (zipped) reply.header('content-encoding', 'gzip');
      const bytes = zipped ? await zip(piece.value, { level: 1 }) : piece.value;
      return reply.type('application/x-ndjson').send(bytes);
    },
  );
  app.post(
    '/v1/tills/:id/price-book/refused',
    { schema: { ...own, body: bookRefused, response: { 200: z.strictObject({}), ...refusalsToTills } } },
    async ({ params, body }, reply) => {
      const { query } = office.database;
      const till = await findTill(query, params.id);
      if (till) {
        const { id: tillId, storeId } = till;
        await raiseAlarm(query, {
          at: office.now(),
          storeId,
          tillId,
          kind: 'price-book-refused',
          key: tillId,
          about: body,
        });
      }
      return sendAnswer(reply, done({}));
    },
  );
}
