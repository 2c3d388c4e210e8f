import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { channelNames, pushNames } from '../../contract/channel-names.ts';
import type {} from '../../renderer/till-client.ts';
import type { RunningTill } from './launch.ts';
import { launchTill } from './launch.ts';

const remoteRequests: string[] = [];
const remote = createServer((request, response) => {
  remoteRequests.push(request.url ?? '');
  response.setHeader('Access-Control-Allow-Origin', '*').end('<h1>Elsewhere</h1>');
});
let elsewhere = '';
let till: RunningTill;

test.beforeAll(async () => {
  await new Promise<void>((listening) => remote.listen(0, '127.0.0.1', listening));
  elsewhere = `http://127.0.0.1:${(remote.address() as AddressInfo).port}/`;
  till = await launchTill();
  await till.page.waitForFunction(() => window.goeswith !== undefined);
});

test.afterAll(async () => {
  await till.app.close();
  remote.close();
});

/** Asks main for an address as the page's own session would, past the rules that only a page obeys. */
const askFor = (address: string) =>
  till.app.evaluate(async ({ session }, url) => {
    const answer = await session.defaultSession.fetch(url).catch((error: Error) => error.message);
    return typeof answer === 'string' ? answer : answer.status;
  }, address);

test('the page runs in a sandbox, apart from Node and from the preload', async () => {
  const preferences = await till.app.evaluate(({ BrowserWindow }) => {
    // Electron keeps it out of its types.
    type WithPreferences = { getLastWebPreferences(): Record<string, unknown> };
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as WithPreferences;
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  expect(await till.page.evaluate(() => 'loadURL' in document.createElement('webview'))).toBe(false);
  const reachable = await till.page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'ipcRenderer',
      'electron',
    ].filter((name) => name in window),
  );
  expect(reachable).toEqual([]);
});

test('the page can call the contract’s functions and nothing else', async () => {
  const bridge = await till.page.evaluate(() =>
    Object.entries(window.goeswith ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
  );
  const names = [...Object.keys(channelNames), ...Object.keys(pushNames)];
  expect(bridge.sort()).toEqual(names.map((name) => `${name}: function`).sort());
});

test('the content security policy leaves nothing unsafe', async () => {
  const headers = await till.app.evaluate(async ({ session }) => {
    const page = await session.defaultSession.fetch('app://goeswith/index.html');
    return Object.fromEntries(page.headers.entries());
  });
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('the page obeys its policy: no inline script, no eval, no frame from elsewhere', async () => {
  // In a timer, because what a debugger evaluates may call eval whatever the policy says.
  const outcome = await till.page.evaluate(
    (address) =>
      new Promise<Record<string, unknown>>((resolve) => {
        setTimeout(() => {
          const attempt = (work: () => unknown) => {
            try {
              return work();
            } catch (error) {
              return (error as Error).name;
            }
          };
          // biome-ignore lint/security/noGlobalEval: that it fails is what is tested
          const evaluated = attempt(() => globalThis.eval('1 + 1'));
          const made = attempt(() => new Function('return 2')());
          attempt(() =>
            document.body.append(
              Object.assign(document.createElement('script'), { text: 'window.inline = 1' }),
            ),
          );
          attempt(() =>
            document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.inline = 1">'),
          );
          const frame = document.body.appendChild(document.createElement('iframe'));
          frame.src = address;
          const bridgeInFrame = typeof (frame.contentWindow as Window | null)?.goeswith;
          setTimeout(() => {
            resolve({ evaluated, made, inline: 'inline' in window, bridgeInFrame });
            frame.remove();
          }, 300);
        });
      }),
    elsewhere,
  );
  expect(outcome).toEqual({
    evaluated: 'EvalError',
    made: 'EvalError',
    inline: false,
    bridgeInFrame: 'undefined',
  });
});

test('nothing reaches the network, from the page or past its policy', async () => {
  const fromThePage = await till.page.evaluate(async (address) => {
    const load = (element: HTMLImageElement | HTMLLinkElement | HTMLScriptElement) =>
      new Promise<string>((resolve) => {
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('blocked');
        document.head.append(element);
      });
    const image = Object.assign(new Image(), { src: address });
    const styles = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
    const socket = new Promise<string>((resolve) => {
      const open = new WebSocket(address.replace('http', 'ws'));
      open.onopen = () => resolve('loaded');
      open.onerror = () => resolve('blocked');
    });
    const fetched = fetch(address).then(
      () => 'loaded',
      () => 'blocked',
    );
    return Promise.all([fetched, load(image), load(styles), socket]);
  }, elsewhere);
  expect(fromThePage).toEqual(['blocked', 'blocked', 'blocked', 'blocked']);
  expect(await askFor(elsewhere)).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(remoteRequests).toEqual([]);
});

test('the page cannot leave or open another', async () => {
  const { page, app } = till;
  const before = page.url();
  expect(await page.evaluate((address) => window.open(address), elsewhere)).toBeNull();
  expect(await page.evaluate(() => window.open('about:blank'))).toBeNull();
  for (const address of [elsewhere, 'file:///etc/hostname', 'app://goeswith/assets/', 'data:text/html,x']) {
    await page.evaluate((target) => {
      window.location.href = target;
    }, address);
    await page.waitForTimeout(100);
    expect(page.url()).toBe(before);
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(remoteRequests).toEqual([]);
});

test('a page that goes to an empty page is brought back', async () => {
  const { page } = till;
  await page.evaluate(() => {
    window.location.href = 'about:blank';
  });
  await page.waitForURL('about:blank');
  await page.waitForURL('app://goeswith/index.html');
  await page.waitForFunction(() => window.goeswith !== undefined);
});

test('app:// serves the files of the built page and nothing beside them', async () => {
  expect(await askFor('app://goeswith/index.html')).toBe(200);
  for (const address of [
    'app://goeswith/',
    'app://goeswith/../package.json',
    'app://goeswith/../main/index.cjs',
    'app://goeswith/%2e%2e/%2e%2e/package.json',
    'app://goeswith/..%2f..%2fpackage.json',
    'app://goeswith/..%5c..%5cpackage.json',
    'app://goeswith/missing.html',
    'app://goeswith/assets',
    'app://receipt/receipt.html',
    'app://elsewhere/index.html',
  ]) {
    expect(await askFor(address), address).toBe(404);
  }
});

test('every permission is denied', async () => {
  const denied = await till.page.evaluate(async () => {
    const outcome = (work: Promise<unknown>) =>
      work.then(
        () => 'granted',
        () => 'denied',
      );
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const asked = names.map(
      async (name) => (await navigator.permissions.query({ name } as PermissionDescriptor)).state,
    );
    return Promise.all([
      ...asked,
      outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      outcome(navigator.clipboard.readText()),
      Notification.requestPermission(),
    ]);
  });
  expect(new Set(denied)).toEqual(new Set(['denied']));
});

// Two locks: the window has none, and its session would not load their page.
test('the developer tools stay shut', async () => {
  await till.page.keyboard.press('Control+Shift+I');
  const opened = await till.app.evaluate(async ({ BrowserWindow, Menu }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools({ mode: 'detach' });
    await new Promise((later) => setTimeout(later, 500));
    return { tools: contents?.isDevToolsOpened(), menu: Menu.getApplicationMenu() };
  });
  expect(opened).toEqual({ tools: false, menu: null });
});

test('a payload that is no command is refused, and the till lives on', async () => {
  const replies = await till.page.evaluate(async () => {
    const strange = [
      undefined,
      null,
      7,
      'Scan',
      [],
      {},
      { type: 'DropTables' },
      { type: 'Scan' },
      { type: 'Scan', code: 7 },
      { type: 'Scan', code: 'x'.repeat(100_000) },
      { type: 'TakeTender', kind: 'cash', amount: -1 },
      { type: 'TakeTender', kind: 'cash', amount: 0.5 },
      { type: 'View', sudo: true },
    ];
    const command = window.goeswith?.command as (payload: unknown) => Promise<unknown>;
    return Promise.all(strange.map((payload) => command(payload)));
  });
  for (const reply of replies) expect(reply).toMatchObject({ ok: false, refusal: { code: 'not-a-command' } });
  const save = await till.page.evaluate(() => {
    const saveReceipt = window.goeswith?.saveReceipt as (payload: unknown) => Promise<unknown>;
    return saveReceipt({ number: 1, format: '../../till' });
  });
  expect(save).toMatchObject({ ok: false });
  const view = await till.page.evaluate(() => window.goeswith?.command({ type: 'View' }));
  expect(view).toMatchObject({ ok: true, view: { sale: null } });
});

test('a window that is not the till’s is refused, even with the till’s page and preload', async () => {
  const replies = await till.app.evaluate(async ({ app, BrowserWindow }) => {
    const webPreferences = { preload: `${app.getAppPath()}/out/preload/index.cjs`, sandbox: true };
    const stranger = new BrowserWindow({ show: false, webPreferences });
    await stranger.loadURL('app://goeswith/index.html');
    const ask = (call: string) => stranger.webContents.executeJavaScript(`window.goeswith.${call}`);
    const command = await ask("command({ type: 'Scan', code: '9520100042010' })");
    const saved = await ask("saveReceipt({ number: 1, format: 'text' })");
    stranger.destroy();
    return { command, saved };
  });
  expect(replies.command).toMatchObject({ ok: false, refusal: { code: 'not-trusted' } });
  expect(replies.saved).toMatchObject({ ok: false });
  const view = await till.page.evaluate(() => window.goeswith?.command({ type: 'View' }));
  expect(view).toMatchObject({ ok: true, view: { sale: null } });
});
