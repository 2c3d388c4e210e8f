import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tillCommand } from '../../../contract/till-command.ts';
import { tillView } from '../../../contract/till-view.ts';
import { openTill } from '../../../electron/till/open-till.ts';
import { steadyDemoStore } from '../../builders/demo-store.ts';
import { newDatabase } from '../../builders/till.ts';

const root = resolve(import.meta.dirname, '../../..');
const handbook = readFileSync(join(root, 'docs/till-lines.md'), 'utf8');

function sourceOf(...folders: string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
  );
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

describe('the handbook of the line-speaking till', () => {
  const sessions = [...handbook.matchAll(/## (.*)\n(?:(?!\n## )[\s\S])*?```till\n([\s\S]*?)```/g)];
  const named = sessions.map(([, title = '', session = '']) => [title, session] as const);

  it('shows a sale and a conversation', () => {
    expect(named.map(([title]) => title)).toEqual(['A sale', 'A customer and a conversation']);
  });

  it.each(named)('shows %s that goes just so on the demo store', async (_, session) => {
    const exchanges = [...session.matchAll(/^> (.*)\n< (.*)$/gm)];
    expect(exchanges.length).toBeGreaterThan(12);
    const till = await openTill({
      database: newDatabase(),
      demoFolder: steadyDemoStore(),
      now: () => '2026-11-22T10:00:00.000Z',
      startAs: 'manager',
    });
    for (const [, command = '', reply = ''] of exchanges) {
      expect(till.handle(JSON.parse(command)), command).toMatchObject(JSON.parse(reply));
    }
    till.close();
  });

  it('names every command, every field of the view and every refusal', () => {
    const commands = tillCommand.options.map((option) => option.shape.type.value);
    const fields = Object.keys(tillView.shape);
    const refusals = sourceOf('domain/sale', 'electron/till').matchAll(
      /(?:refuse\(|refusal\(|return \[)\s*'([\w-]+)'/g,
    );
    for (const name of [...commands, ...fields]) expect(handbook).toMatch(new RegExp(`\`${name}(\\b|\\[)`));
    const codes = new Set([...refusals].map(([, code]) => code));
    expect(codes.size).toBeGreaterThan(20);
    for (const code of codes) expect(handbook).toContain(`| \`${code}\` |`);
  });
});
