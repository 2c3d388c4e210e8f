import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { steadyDemoStore } from './demo-store.ts';

/** The folder of a copy of the demo store in which so many sales of a hundred are of the control group. It is gone when the process ends. */
export function controlStore(share = 100): string {
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-control-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(steadyDemoStore(), folder, { recursive: true });
  const store = join(folder, 'store.yaml');
  const written = readFileSync(store, 'utf8');
  const control = written.replace('control: 0', `control: ${share}`);
  if (control === written) throw new Error('the steady demo store no longer sets control to 0');
  writeFileSync(store, control);
  return folder;
}
