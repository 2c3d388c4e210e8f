import { extname, join } from 'node:path';

/** Where the till's page lives. `app:` is a scheme of our own, so nothing on a network can answer for it. */
export const pageOrigin = 'app://goeswith';
export const pageAddress = `${pageOrigin}/index.html`;
export const displayAddress = `${pageOrigin}/display/index.html`;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Letters, digits, dashes and inner dots: no segment can be `..`, hidden, percent-encoded or a drive letter. */
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/**
 * The file under `folder` that an address of the page means, with its media type. Undefined for another host, another
 * scheme, a path that is not plainly one of ours, or a kind of file that a page is not made of.
 */
export function rendererFile(folder: string, address: string): { file: string; type: string } | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'app:' || url.host !== 'goeswith' || !plainPath.test(url.pathname)) return undefined;
  const type = types[extname(url.pathname)];
  return type === undefined ? undefined : { file: join(folder, url.pathname), type };
}
