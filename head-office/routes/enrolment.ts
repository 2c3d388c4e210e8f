import {
  commonAnswer,
  commonQuestion,
  enrolled,
  enrolment,
  syncRefusal,
} from '../../contract/sync-protocol.ts';
import type { App } from '../app.ts';
import { enrol } from '../enrol.ts';
import type { Office } from '../office.ts';
import { refusalsWithBody, sendAnswer } from '../refusals.ts';
import { askCommon } from '../shared-row.ts';

/** What a till asks that has a code and no key yet. */
export function enrolmentRoutes(app: App, office: Office): void {
  const answers = { ...refusalsWithBody, 403: syncRefusal };
  app.post(
    '/v1/enrol',
    { schema: { body: enrolment, response: { 200: enrolled, ...answers } } },
    async ({ body }, reply) => sendAnswer(reply, await enrol(office, body)),
  );
  app.post(
    '/v1/common',
    { schema: { body: commonQuestion, response: { 200: commonAnswer, ...answers } } },
    async ({ body }, reply) => sendAnswer(reply, await askCommon(office, body)),
  );
}
