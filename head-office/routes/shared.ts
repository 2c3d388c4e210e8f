import {
  customerChanges,
  customersTaken,
  sinceQuestion,
  stockQuestion,
  storeCustomers as storeCustomersSchema,
  storePurchases as storePurchasesSchema,
  storeStock as storeStockSchema,
} from '../../contract/sync-store.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { refusalsToTills, sendAnswer } from '../refusals.ts';
import { storeCustomers, takeCustomers } from '../shared/customers.ts';
import { storePurchases } from '../shared/purchases.ts';
import { storeStock } from '../shared/store-stock.ts';
import { ownPath, signedHeaders } from './journal.ts';

/** What the tills of one store share. A till reads and writes its own store's, whatever it asks for. */
export function sharedRoutes(app: App, office: Office): void {
  const own = { params: ownPath, headers: signedHeaders };
  app.get(
    '/v1/tills/:id/store-stock',
    {
      schema: {
        ...{ ...own, querystring: stockQuestion, response: { 200: storeStockSchema, ...refusalsToTills } },
      },
    },
    async ({ params, query }, reply) => sendAnswer(reply, await storeStock(office, params.id, query)),
  );
  app.get(
    '/v1/tills/:id/customers',
    {
      schema: {
        ...{
          ...own,
          querystring: sinceQuestion,
          response: { 200: storeCustomersSchema, ...refusalsToTills },
        },
      },
    },
    async ({ params, query }, reply) =>
      sendAnswer(reply, await storeCustomers(office, params.id, query.since)),
  );
  app.get(
    '/v1/tills/:id/purchases',
    {
      schema: {
        ...{
          ...own,
          querystring: sinceQuestion,
          response: { 200: storePurchasesSchema, ...refusalsToTills },
        },
      },
    },
    async ({ params, query }, reply) =>
      sendAnswer(reply, await storePurchases(office, params.id, query.since)),
  );
  app.post(
    '/v1/tills/:id/customers',
    { schema: { ...own, body: customerChanges, response: { 200: customersTaken, ...refusalsToTills } } },
    async ({ params, body }, reply) => sendAnswer(reply, await takeCustomers(office, params.id, body)),
  );
}
