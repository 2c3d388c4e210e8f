import { z } from 'zod';
import {
  pepperAnswer,
  signedStaffList,
  staffChanges,
  staffRefused,
  staffTaken,
} from '../../contract/sync-staff.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { refusalsToTills, sendAnswer } from '../refusals.ts';
import { hearRefused, listFor, pepperFor } from '../staff/staff-list.ts';
import { takeStaff } from '../staff/take-staff.ts';
import { ownPath, signedHeaders } from './journal.ts';

const since = z.coerce.number().int().min(0).max(2_000_000_000);

/** Who works in a till's store, and what their PINs are peppered with. A till reads and writes its own store's alone. */
export function staffRoutes(app: App, office: Office): void {
  const own = { params: ownPath, headers: signedHeaders };
  const answers = <T>(ok: T) => ({ 200: ok, ...refusalsToTills });
  app.get(
    '/v1/tills/:id/store-pepper',
    { schema: { ...own, response: answers(pepperAnswer) } },
    async ({ params }, reply) => sendAnswer(reply, await pepperFor(office, params.id)),
  );
  app.get(
    '/v1/tills/:id/staff',
    { schema: { ...own, querystring: z.strictObject({ since }), response: answers(signedStaffList) } },
    async ({ params, query }, reply) => sendAnswer(reply, await listFor(office, params.id, query.since)),
  );
  app.post(
    '/v1/tills/:id/staff',
    { schema: { ...own, body: staffChanges, response: answers(staffTaken) } },
    async ({ params, body }, reply) => sendAnswer(reply, await takeStaff(office, params.id, body)),
  );
  app.post(
    '/v1/tills/:id/staff/refused',
    { schema: { ...own, body: staffRefused, response: answers(z.strictObject({})) } },
    async ({ params, body }, reply) => sendAnswer(reply, await hearRefused(office, params.id, body)),
  );
}
