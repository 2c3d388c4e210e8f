import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TillReply } from '../../../contract/till-reply.ts';
import { tillReply } from '../../../contract/till-reply.ts';
import { type LineTill, lineTill } from '../../builders/line-till.ts';
import { smallShop } from '../../builders/small-shop.ts';
import { newDatabase, till } from '../../builders/till.ts';

const root = resolve(import.meta.dirname, '../../..');

function shopFile(): string {
  const desk = till(smallShop);
  desk.close();
  return desk.file;
}

function journalRows(file: string): unknown {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare('SELECT count(*) FROM journal').pluck().get();
  db.close();
  return rows;
}

describe('the till that speaks lines', () => {
  let file = '';
  let speaking: LineTill;
  beforeAll(() => {
    file = shopFile();
    speaking = lineTill(['--database', file]);
  });
  afterAll(async () => {
    expect(await speaking.end()).toMatchObject({ code: 0, error: '' });
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  it.each([
    ['an empty line', ''],
    ['blanks', '  \t '],
    ['a carriage return', '\r'],
    ['words', 'scan the printer'],
    ['half an object', '{"type":"View"'],
    ['two objects', '{"type":"View"}{"type":"View"}'],
    ['a number', '7'],
    ['a text', '"View"'],
    ['null', 'null'],
    ['a list', '[{"type":"View"}]'],
    ['nothing in an object', '{}'],
    ['an unknown command', '{"type":"Refund"}'],
    ['a command in small letters', '{"type":"view"}'],
    ['a type that is none', '{"type":{"type":"View"}}'],
    ['an unknown field', '{"type":"View","please":true}'],
    ['a field named __proto__', '{"type":"View","__proto__":{"type":"VoidSale"}}'],
    ['a field named constructor', '{"type":"View","constructor":{}}'],
    ['a missing field', '{"type":"Scan"}'],
    ['a code that is a number', '{"type":"Scan","code":9520100042010}'],
    ['a code that is null', '{"type":"Scan","code":null}'],
    ['a quantity of none', '{"type":"Scan","code":"INK","quantity":0}'],
    ['a negative quantity', '{"type":"Scan","code":"INK","quantity":-1}'],
    ['a broken quantity', '{"type":"Scan","code":"INK","quantity":1.5}'],
    ['a written quantity', '{"type":"Scan","code":"INK","quantity":"2"}'],
    ['a huge quantity', '{"type":"Scan","code":"INK","quantity":1e308}'],
    ['a barcode as the quantity', '{"type":"Scan","code":"INK","quantity":9520100042010}'],
    ['a quantity past all numbers', `{"type":"Scan","code":"INK","quantity":1${'0'.repeat(400)}}`],
    ['an amount of nothing', '{"type":"TakeTender","kind":"cash","amount":0}'],
    ['a huge amount', '{"type":"TakeTender","kind":"cash","amount":9007199254740993}'],
    ['an unknown kind of money', '{"type":"TakeTender","kind":"gold","amount":1}'],
    ['an endless id', `{"type":"RemoveLine","lineId":"${'l'.repeat(5000)}"}`],
    ['an endless code', `{"type":"Scan","code":"${'9'.repeat(9000)}"}`],
    ['five megabytes', `{"type":"Scan","code":"${'9'.repeat(5_000_000)}"}`],
    ['a command behind five megabytes of blanks', `${' '.repeat(5_000_000)}{"type":"View"}`],
    ['a deep list', deep],
    ['bytes that are no text', '\ufffd\u0000\u0001'],
    ['a mark at the beginning', '\ufeff{"type":"View"}'],
  ])('answers %s by a refusal, and goes on', async (_, line) => {
    speaking.send(`${line}\n`);
    const reply: TillReply = JSON.parse((await speaking.reply()) ?? '');
    expect(tillReply.parse(reply)).toMatchObject({ ok: false, refusal: { code: 'not-a-command' } });
    expect(JSON.stringify(reply).length).toBeLessThan(500);
    expect(await speaking.ask({ type: 'View' })).toMatchObject({ ok: true, view: { sale: null } });
  });

  it.each([
    ['4 KB of digits', '9'.repeat(4096), 'torn-barcode'],
    ['control characters', '\u0002952\u001b[2J\u0000', 'torn-barcode'],
    ['a line feed in the code', '9520100042010\n9520100042010', 'torn-barcode'],
    ['a separator that ends no line', 'A\u2028B\u2029C', 'torn-barcode'],
    ['half a letter', '\ud800', 'torn-barcode'],
    ['nothing', '', 'unknown-barcode'],
    ['a wrong check digit', '9520100042011', 'torn-barcode'],
    ['a code that nobody has', '96385067', 'unknown-barcode'],
  ])('answers a scan of %s in words, in one line', async (_, code, refusal) => {
    expect(await speaking.ask({ type: 'Scan', code })).toMatchObject({
      ok: false,
      refusal: { code: refusal },
    });
  });

  it('takes a line that ends as Windows ends them, and the last one without an end', async () => {
    const other = lineTill(['--database', shopFile()]);
    other.send('{"type":"View"}\r\n{"type":"Scan","code":"INK"}');
    const { code, output } = await other.end();
    const replies = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(replies).toMatchObject([{ view: { sale: null } }, { view: { totals: { due: 1950 } } }]);
  });

  it('appends nothing for a view or a search', async () => {
    await speaking.view({ type: 'Scan', code: 'INK' });
    const rows = journalRows(file);
    await speaking.view({ type: 'View' });
    expect(await speaking.ask({ type: 'Search', text: 'cable' })).toMatchObject({
      items: [
        { sku: 'CABLE', name: 'USB cable', barcode: '036000291452', price: 890, stock: 5 },
        { sku: 'CABLE-3M', barcode: '' },
      ],
    });
    await speaking.ask({ type: 'Scan', code: 'NOBODY' });
    expect(journalRows(file)).toBe(rows);
    await speaking.view({ type: 'VoidSale' });
    expect(journalRows(file)).toBe(Number(rows) + 1);
  });

  it('does every command by its name', async () => {
    const all = lineTill(['--database', shopFile()]);
    const states: unknown[] = [];
    for (const command of [
      { type: 'Scan', code: '9520100042010', quantity: 2 },
      { type: 'SetQuantity', lineId: 'l1', quantity: 1 },
      { type: 'AcceptSuggestion', suggestionId: 'rule:cable', sku: 'CABLE-3M' },
      { type: 'DeclineSuggestion', suggestionId: 'rule:ink', objectionId: 'too-dear' },
      { type: 'DeclineSuggestion', suggestionId: 'rule:set-up' },
      { type: 'Scan', code: 'PAPER' },
      { type: 'RemoveLine', lineId: 'l3' },
      { type: 'Undo' },
      { type: 'TakeTender', kind: 'card', amount: 5000 },
      { type: 'TakeTender', kind: 'cash', amount: 6000 },
      { type: 'CompleteSale' },
      { type: 'Scan', code: 'INK' },
      { type: 'VoidSale' },
    ]) {
      const { sale, totals, receipt } = await all.view(command);
      states.push([sale?.state, totals.pieces, totals.due, totals.change, receipt?.number ?? 0]);
    }
    expect(states).toEqual([
      ['open', 2, 17_800, 0, 0],
      ['open', 1, 8900, 0, 0],
      ['open', 2, 10_190, 0, 0],
      ['open', 2, 10_190, 0, 0],
      ['open', 2, 10_190, 0, 0],
      ['open', 3, 10_795, 0, 0],
      ['open', 2, 10_190, 0, 0],
      ['open', 3, 10_795, 0, 0],
      ['paying', 3, 5795, 0, 0],
      ['paying', 3, 0, 205, 0],
      ['completed', 3, 0, 205, 1],
      ['open', 1, 1950, 0, 0],
      ['voided', 1, 0, 0, 0],
    ]);
    expect((await all.end()).error).toBe('');
  });

  it('keeps what it did when nobody listens any more', async () => {
    const shop = shopFile();
    const deaf = lineTill(['--database', shop]);
    await deaf.view({ type: 'View' });
    deaf.process.stdout?.destroy();
    deaf.send('{"type":"Scan","code":"INK"}\n{"type":"Scan","code":"INK"}\n');
    const { error } = await deaf.end();
    expect(error).toBe('');
    const next = lineTill(['--database', shop]);
    expect((await next.view({ type: 'View' })).totals.pieces).toBeGreaterThanOrEqual(1);
    await next.end();
  });
});

describe('starting it', () => {
  it.each([
    ['without a database', [], 'Usage:'],
    ['with an unknown option', ['--database', 'x', '--fast'], "Unknown option '--fast'"],
    ['with a database in a folder that is missing', ['--database', '/no/such/till.db'], 'is not there'],
  ])('%s says why on the error output and ends with 1', async (_, options, words) => {
    const { code, output, error } = await lineTill(options).ended;
    expect([code, output]).toEqual([1, '']);
    expect(error).toContain(words);
    expect(error).not.toMatch(/\n\s+at /);
  });

  it('with price book files that are not there names them, and leaves the database as it was', async () => {
    const file = shopFile();
    const { code, error } = await lineTill(['--database', file, '--import', '/no/such/folder']).ended;
    expect(code).toBe(1);
    expect(error).toContain('The price book was not imported.');
    const next = lineTill(['--database', file]);
    expect((await next.view({ type: 'Scan', code: 'INK' })).totals.due).toBe(1950);
    await next.end();
  });

  it('on the same files again counts the stock no second time', async () => {
    const file = newDatabase();
    const demo = ['--database', file, '--import', join(root, 'store/demo')];
    const first = lineTill(demo);
    const stock = async (speaking: LineTill) => {
      const reply = await speaking.ask({ type: 'Search', text: 'PRN-MX420' });
      return reply.ok ? reply.items?.[0]?.stock : undefined;
    };
    const before = await stock(first);
    const { totals } = await first.view({ type: 'Scan', code: 'PRN-MX420' });
    await first.view({ type: 'TakeTender', kind: 'card', amount: totals.due });
    await first.view({ type: 'CompleteSale' });
    await first.end();
    const rows = journalRows(file);
    const second = lineTill(demo);
    expect(await stock(second)).toBe(Number(before) - 1);
    await second.end();
    // All that is new is that its manager signed in again.
    expect(journalRows(file)).toBe(Number(rows) + 1);
  });

  it('as npm run -s till prints replies and nothing else, and fills a new database with the demo store', () => {
    const file = newDatabase();
    const run = spawnSync('npm', ['run', '-s', 'till', '--', '--database', file], {
      cwd: root,
      encoding: 'utf8',
      input: '{"type":"Scan","code":"9520100042010"}\nnonsense\n{"type":"View"}\n',
    });
    const replies = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(run.status).toBe(0);
    expect(replies).toMatchObject([
      { ok: true, view: { sale: { lines: [{ name: 'Canto MX420 inkjet printer' }] } } },
      { ok: false, refusal: { code: 'not-a-command' } },
      { ok: true, view: { suggestions: [{ kind: 'required' }, {}, {}] } },
    ]);
    rmSync(file);
  });
});
