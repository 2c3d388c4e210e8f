import type { Session, WebContents } from 'electron';
import { BrowserWindow, session } from 'electron';
import { lockSession } from './security.ts';

const host = 'app://paper/';
/** By its name a file's type and what is in it; `page.html` is what is shown. */
export type PaperFiles = Record<string, [type: string, body: string]>;

/** The sheets that are being printed, each under a number of its own. */
const sheets = new Map<string, PaperFiles>();
let count = 0;

/** Shows files in a window that nobody sees, for as long as they are printed. Nothing in them runs or fetches anything. */
export async function onPaper<T>(
  files: PaperFiles,
  print: (contents: WebContents) => Promise<T>,
): Promise<T> {
  count += 1;
  const sheet = `${count}`;
  sheets.set(sheet, files);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: paperSession(), sandbox: true, javascript: false, devTools: false },
  });
  try {
    await window.loadURL(`${host}${sheet}/page.html`);
    return await print(window.webContents);
  } finally {
    window.destroy();
    sheets.delete(sheet);
  }
}

let own: Session | undefined;

/** A session in memory that knows the sheets' files and nothing else. */
function paperSession(): Session {
  if (own) return own;
  own = session.fromPartition('paper', { cache: false });
  lockSession(own, [host]);
  own.protocol.handle('app', (request) => {
    const [sheet = '', name = ''] = request.url.slice(host.length).split('/');
    const [type, body] = sheets.get(sheet)?.[name] ?? [];
    if (type === undefined) return new Response(null, { status: 404 });
    return new Response(body, {
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': "default-src 'none'; img-src 'self'; style-src 'self'",
      },
    });
  });
  return own;
}
