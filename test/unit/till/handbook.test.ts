import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tillCommand } from '../../../contract/till-command.ts';
import { tillView } from '../../../contract/till-view.ts';
import { openTill } from '../../../electron/till/open-till.ts';
import { steadyDemoStore } from '../../builders/demo-store.ts';
import { newDatabase } from '../../builders/till.ts';

const root = resolve(import.meta.dirname, '../../..');
const handbook = readFileSync(join(root, 'docs/till-lines.md'), 'utf8');

function sourceOf(...files: string[]): string {
  return files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
}

describe('the handbook of the line-speaking till', () => {
  it('shows a sale that goes just so on the demo store', async () => {
    const [, session = ''] = handbook.match(/```till\n([\s\S]*?)```/) ?? [];
    const exchanges = [...session.matchAll(/^> (.*)\n< (.*)$/gm)];
    expect(exchanges.length).toBeGreaterThan(12);
    const till = await openTill({
      database: newDatabase(),
      demoFolder: steadyDemoStore(),
      now: () => '2026-11-22T10:00:00.000Z',
    });
    for (const [, command = '', reply = ''] of exchanges) {
      expect(till.handle(JSON.parse(command)), command).toMatchObject(JSON.parse(reply));
    }
    till.close();
  });

  it('names every command, every field of the view and every refusal', () => {
    const commands = tillCommand.options.map((option) => option.shape.type.value);
    const fields = Object.keys(tillView.shape);
    const sources = sourceOf('domain/sale/decide.ts', 'domain/sale/no-item.ts', 'electron/till/refusals.ts');
    const refusals = sources.matchAll(/(?:refuse\(|refusal\(|return \[)\s*'([\w-]+)'/g);
    for (const name of [...commands, ...fields]) expect(handbook).toMatch(new RegExp(`\`${name}(\\b|\\[)`));
    const codes = new Set([...refusals].map(([, code]) => code));
    expect(codes.size).toBeGreaterThan(12);
    for (const code of codes) expect(handbook).toContain(`| \`${code}\` |`);
  });
});
