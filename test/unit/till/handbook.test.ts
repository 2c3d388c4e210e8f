import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tillCommand } from '../../../contract/till-command.ts';
import { tillReply } from '../../../contract/till-reply.ts';
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

const [done] = tillReply.options;
const replyFields = Object.keys(done.shape).filter((field) => field !== 'ok' && field !== 'view');
/** What a sale is made of has rows of its own: `sale.lines[]`. */
const saleFields = Object.keys(tillView.shape.sale.unwrap().shape);
const totalsFields = Object.keys(tillView.shape.totals.shape);

describe('the handbook of the line-speaking till', () => {
  const sessions = [...handbook.matchAll(/## (.*)\n(?:(?!\n## )[\s\S])*?```till\n([\s\S]*?)```/g)];
  const named = sessions.map(([, title = '', session = '']) => [title, session] as const);

  it('shows a sale, a conversation and a return', () => {
    expect(named.map(([title]) => title)).toEqual([
      'A sale',
      'A customer and a conversation',
      'A hold, a return and an exchange',
    ]);
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
    let held = '';
    for (const [, command = '', reply = ''] of exchanges) {
      const answer = till.handle(JSON.parse(command.replace('SALE-ID', held)));
      expect(answer, command).toMatchObject(JSON.parse(reply));
      if (answer.ok) held = answer.view.held[0]?.saleId ?? held;
    }
    till.close();
  });

  it('names every command, every field of the view and every refusal', () => {
    const commands = tillCommand.options.map((option) => option.shape.type.value);
    const fields = [...Object.keys(tillView.shape), ...replyFields];
    const refusals = sourceOf('domain/sale', 'electron/till').matchAll(
      /(?:refuse\(|refusal\(|return \[(?='[\w-]+',\s*\[))\s*'([\w-]+)'/g,
    );
    for (const name of [...commands, ...fields]) expect(handbook).toMatch(new RegExp(`\`${name}(\\b|\\[)`));
    for (const name of saleFields) expect(handbook).toMatch(new RegExp(`\`sale\\.${name}\\b`));
    for (const name of totalsFields) expect(handbook).toMatch(new RegExp(`\`${name}(\\b|\\[)`));
    const codes = new Set([...refusals].map(([, code]) => code));
    expect(codes.size).toBeGreaterThan(20);
    for (const code of codes) expect(handbook).toContain(`| \`${code}\` |`);
  });
});
