import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const demo = resolve(import.meta.dirname, '../../store/demo');
let made: string | undefined;

/**
 * The folder of a copy of the demo store that keeps no sale without suggestions and takes none for a queue: there both
 * hang on chance and on how fast a test sells. It is gone when the process ends.
 */
export function steadyDemoStore(): string {
  if (made) return made;
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-demo-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(demo, folder, { recursive: true });
  const store = join(folder, 'store.yaml');
  const written = readFileSync(store, 'utf8');
  const steady = written
    .replace(/control: \d+/, 'control: 0')
    .replace(/queueSeconds: \d+/, 'queueSeconds: 0');
  if (steady === written) throw new Error('store/demo/store.yaml no longer sets control and queueSeconds');
  writeFileSync(store, steady);
  made = folder;
  return folder;
}
