import { readFile } from 'node:fs/promises';
import type { Session, WebContents } from 'electron';
import { app, protocol } from 'electron';
import { isOrigin, mayHaveDevice } from './hid-scanners.ts';
import { rendererFile } from './renderer-files.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** What must be settled before Electron is ready: the `app:` scheme, the sandbox for every page, guards on every page. */
export function secureApp(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
  // Root cannot have Chromium's sandbox, and its child processes die when asked for it.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

/** Shuts every way out of a page: navigation, new windows, web views, peer connections past the network rules. */
function guardContents(contents: WebContents): void {
  // Of the page itself and of every frame in it.
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Denies a session every permission and download, and every request that does not start with one of `allowed`. */
export function lockSession(session: Session, allowed: readonly string[]): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !allowed.some((start) => request.url.startsWith(start)) });
  });
}

/** Lets the pages of one origin have scanners in HID POS mode, as they are plugged in, and no other device. */
export function allowScanners(session: Session, origin: string): void {
  session.setPermissionCheckHandler(
    (_contents, permission, asking) => permission === 'hid' && isOrigin(asking, origin),
  );
  session.setDevicePermissionHandler((asked) => mayHaveDevice(asked, origin));
}

/** Answers `app://goeswith/` with the files of the built page in `folder`, and anything else with 404. */
export function serveRenderer(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const found = rendererFile(folder, request.url);
    if (found === undefined || request.method !== 'GET') return new Response(null, { status: 404, headers });
    try {
      const body = await readFile(found.file);
      return new Response(body, { headers: { ...headers, 'Content-Type': found.type } });
    } catch {
      return new Response(null, { status: 404, headers });
    }
  });
}
