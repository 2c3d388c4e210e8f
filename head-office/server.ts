import swagger from '@fastify/swagger';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { keepBodiesRaw, tooBig } from './bodies.ts';
import type { Office } from './office.ts';
import { sendRefusal } from './refusals.ts';

/** A Fastify instance whose routes take their types from zod schemas. */
export type App = ReturnType<typeof bare>;

/** Certificate and private key in PEM. */
export type Tls = { cert: string; key: string };

/**
 * The service, ready to listen. Whatever is wrong with a request is answered in the shape of `syncRefusal`, and
 * /openapi.json tells of every route.
 */
export async function buildServer(office: Office, tls?: Tls): Promise<App> {
  const app = bare(tls);
  keepBodiesRaw(app);
  app.setErrorHandler(onError);
  app.setNotFoundHandler((_request, reply) =>
    sendRefusal(reply, { code: 'not-found', message: 'There is nothing at this address.' }),
  );
  await app.register(swagger, { openapi: description, transform: jsonSchemaTransform });
  void office;
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await app.ready();
  return app;
}

const description = {
  openapi: '3.1.0',
  info: { title: 'Goeswith head office', version: '1' },
};

function bare(tls?: Tls) {
  const limits = { requestTimeout: 120_000, forceCloseConnections: true } as const;
  const app: FastifyInstance = tls
    ? (Fastify({ ...limits, https: tls }) as unknown as FastifyInstance)
    : Fastify(limits);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  return app.withTypeProvider<ZodTypeProvider>();
}

function onError(error: FastifyError, _request: unknown, reply: FastifyReply) {
  if (hasZodFastifySchemaValidationErrors(error))
    return sendRefusal(reply, { code: 'bad-request', message: error.message });
  if (error.statusCode === 413) return tooBig(reply);
  if (error.statusCode !== undefined && error.statusCode < 500)
    return sendRefusal(reply, { code: 'bad-request', message: error.message }, error.statusCode);
  console.error(error);
  return sendRefusal(reply, { code: 'busy', message: 'Head office cannot answer now. Try again later.' });
}
