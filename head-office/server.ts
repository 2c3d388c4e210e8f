import swagger from '@fastify/swagger';
import type { FastifyError, FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors, jsonSchemaTransform } from 'fastify-type-provider-zod';
import { type App, newApp, type Tls } from './app.ts';
import { keepBodiesRaw, readBody, tooBig } from './bodies.ts';
import { withReadToken } from './nightly/read-tokens.ts';
import type { Office } from './office.ts';
import { sendRefusal } from './refusals.ts';
import { deskRoutes } from './routes/desk.ts';
import { enrolmentRoutes } from './routes/enrolment.ts';
import { journalRoutes } from './routes/journal.ts';
import { nightlyRoutes } from './routes/nightly.ts';
import { pageRoutes } from './routes/page.ts';
import { priceBookRoutes } from './routes/price-book.ts';
import { sharedRoutes } from './routes/shared.ts';
import { staffRoutes } from './routes/staff.ts';
import { signedByTill } from './signature.ts';

/**
 * The service, ready to listen. Whatever is wrong with a request is answered in the shape of `syncRefusal`, and
 * /openapi.json tells of every route.
 */
export async function buildServer(office: Office, tls?: Tls): Promise<App> {
  const app = newApp(tls);
  keepBodiesRaw(app);
  app.setErrorHandler(onError);
  app.setNotFoundHandler((_request, reply) =>
    sendRefusal(reply, { code: 'not-found', message: 'There is nothing at this address.' }),
  );
  await app.register(swagger, { openapi: description, transform: jsonSchemaTransform });
  await app.register(async (scope) => {
    scope.addHook('preValidation', readBody);
    enrolmentRoutes(scope as App, office);
  });
  await app.register(async (scope) => {
    scope.addHook('preValidation', signedByTill(office));
    scope.addHook('preValidation', readBody);
    journalRoutes(scope as App, office);
    priceBookRoutes(scope as App, office);
    sharedRoutes(scope as App, office);
    staffRoutes(scope as App, office);
  });
  await app.register(async (scope) => {
    scope.addHook('onRequest', withReadToken(office));
    nightlyRoutes(scope as App, office);
  });
  await app.register(async (scope) => deskRoutes(scope as App, office));
  await app.register(async (scope) => pageRoutes(scope as App));
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await app.ready();
  return app;
}

const description = {
  openapi: '3.1.0',
  info: { title: 'Goeswith head office', version: '1' },
};

function onError(error: FastifyError, _request: unknown, reply: FastifyReply) {
  if (hasZodFastifySchemaValidationErrors(error))
    return sendRefusal(reply, { code: 'bad-request', message: error.message });
  if (error.statusCode === 413) return tooBig(reply);
  if (error.statusCode !== undefined && error.statusCode < 500)
    return sendRefusal(reply, { code: 'bad-request', message: error.message }, error.statusCode);
  // Data that the database does not take, whatever the schema says.
  if (error.code?.startsWith('22'))
    return sendRefusal(reply, { code: 'bad-request', message: error.message });
  console.error(error);
  return sendRefusal(reply, { code: 'busy', message: 'Head office cannot answer now. Try again later.' });
}
