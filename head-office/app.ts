import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { sendRefusal } from './refusals.ts';

/** A Fastify instance whose routes take their types from zod schemas. */
export type App = ReturnType<typeof newApp>;

/** Certificate and private key in PEM. */
export type Tls = { cert: string; key: string };

/** Without routes yet; by HTTPS where there is a certificate. */
export function newApp(tls?: Tls) {
  const limits = {
    // A proxy that speaks HTTPS stands on this very machine.
    ...{ requestTimeout: 120_000, forceCloseConnections: true, trustProxy: 'loopback' },
    frameworkErrors: (error: Error, _request: unknown, reply: FastifyReply) =>
      void sendRefusal(reply, { code: 'bad-request', message: error.message }, 400),
  } as const;
  const app: FastifyInstance = tls
    ? (Fastify({ ...limits, https: tls }) as unknown as FastifyInstance)
    : Fastify(limits);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  return app.withTypeProvider<ZodTypeProvider>();
}
