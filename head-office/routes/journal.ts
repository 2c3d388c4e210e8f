import { z } from 'zod';
import {
  hello,
  journalPiece,
  received,
  signatureHeader,
  tillHeader,
  welcome,
} from '../../contract/sync-protocol.ts';
import type { App } from '../app.ts';
import { sayHello } from '../hello.ts';
import type { Office } from '../office.ts';
import { receiveJournal } from '../receive-journal.ts';
import { refusalsToTills, sendAnswer } from '../refusals.ts';

/** The path and headers of whatever a till asks for itself. */
export const ownPath = z.object({ id: z.string().min(1).max(100) });
export const signedHeaders = z.object({ [tillHeader]: z.string(), [signatureHeader]: z.string() });

/** What an enrolled till sends. */
export function journalRoutes(app: App, office: Office): void {
  const own = { params: ownPath, headers: signedHeaders };
  app.post(
    '/v1/tills/:id/hello',
    { schema: { ...own, body: hello, response: { 200: welcome, ...refusalsToTills } } },
    async ({ body, params }, reply) => sendAnswer(reply, await sayHello(office, params.id, body)),
  );
  app.post(
    '/v1/tills/:id/journal',
    { schema: { ...own, body: journalPiece, response: { 200: received, ...refusalsToTills } } },
    async ({ body, params }, reply) => sendAnswer(reply, await receiveJournal(office, params.id, body)),
  );
}
