import { Readable } from 'node:stream';
import { z } from 'zod';
import { nightly } from '../../contract/nightly.ts';
import { syncRefusal } from '../../contract/sync-protocol.ts';
import type { App } from '../app.ts';
import { pullDay } from '../nightly/pull.ts';
import { hasEdition, saleDetail } from '../nightly/sale-detail.ts';
import type { Office } from '../office.ts';
import { refused, sendAnswer } from '../refusals.ts';

const date = z.object({ date: z.iso.date().regex(/^[12]/) });
const detail = z.object({
  edition: z.coerce.number().int().min(1).max(1_000_000).default(1),
  format: z.enum(['ndjson', 'csv']).default('ndjson'),
});
const detailKinds = {
  description: 'A sale a line, or a line of a sale a line.',
  content: { 'application/x-ndjson': { schema: z.string() }, 'text/csv': { schema: z.string() } },
};
const refusals = { 400: syncRefusal, 401: syncRefusal, 404: syncRefusal, 422: syncRefusal, 503: syncRefusal };

/** What is pulled every night, by whoever has a read token. */
export function nightlyRoutes(app: App, office: Office): void {
  app.get(
    '/v1/nightly/:date',
    { schema: { params: date, response: { 200: nightly, ...refusals } } },
    async ({ params }, reply) => sendAnswer(reply, await pullDay(office, params.date)),
  );
  app.get(
    '/v1/nightly/:date/sales',
    { schema: { params: date, querystring: detail, response: { 200: detailKinds, ...refusals } } },
    async ({ params, query: { edition, format } }, reply) => {
      if (!(await hasEdition(office.database, params.date, edition)))
        return sendAnswer(
          reply,
          refused('not-found', `${params.date} has no edition ${edition} yet. Pull the day first.`),
        );
      const stream = Readable.from(saleDetail(office.database, params.date, edition, format));
      const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson';
      return reply
        .type(type)
        .serializer((body: unknown) => body as string)
        .send(stream as unknown as string);
    },
  );
}
