import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { App } from '../app.ts';

const folder = fileURLToPath(new URL('../../out/head-office/', import.meta.url));

/** Whether the page has been built. */
export const pageIsBuilt = () => existsSync(`${folder}index.html`);

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** The page itself, as it was built: its parts are named by what is in them, so a browser may keep them for good. */
export async function pageRoutes(app: App): Promise<void> {
  app.addHook('onSend', async (_request, reply) => void reply.headers(headers));
  if (!pageIsBuilt()) {
    app.get('/', { schema: { hide: true } }, (_request, reply) =>
      reply.code(503).type('text/plain').send('The page is not built yet: npm run build'),
    );
    return;
  }
  await app.register(fastifyStatic, {
    ...{ root: `${folder}assets`, prefix: '/assets/' },
    ...{ immutable: true, maxAge: '365d', index: false },
  });
  app.get('/', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', folder, { cacheControl: false }),
  );
}
