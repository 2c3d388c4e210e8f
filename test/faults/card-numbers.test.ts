import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { plainCommand } from '../../contract/till-command.ts';
import type { TillReply } from '../../contract/till-reply.ts';
import { cardNumber, leaks, written } from '../builders/card-numbers.ts';
import { steadyDemoStore } from '../builders/demo-store.ts';
import { everyType, sampleOf } from '../builders/every-command.ts';
import { type LineTill, lineTill } from '../builders/line-till.ts';
import { newDatabase } from '../builders/till.ts';

const wanted = 10_000;
const gtin = '09520100042010';

/** Hands out the numbers one by one, each written in another way. */
function purse() {
  const used: string[] = [];
  const next = () => {
    const number = cardNumber(used.length);
    used.push(number);
    return number;
  };
  const gaps = ['', ' ', '-'];
  return { used, plain: next, any: () => written(next(), gaps[used.length % gaps.length] ?? '') };
}

type Purse = ReturnType<typeof purse>;
type Command = Record<string, unknown>;

/** What keeps texts, each with a number in every one of them. */
function keepers({ plain, any }: Purse, holds: boolean): Command[] {
  return [
    { type: 'Scan', code: 'CAB-USBB-2M' },
    { type: 'Scan', code: `01${gtin}10${plain()}` },
    { type: 'Scan', code: `01${gtin}21A${plain()}\u001d10${plain()}` },
    { type: 'Scan', code: `https://example.com/01/${gtin}/10/${plain()}/21/${plain()}` },
    { type: 'Scan', code: `(01)${gtin}(10)${plain()}(21)${plain()}` },
    { type: 'Scan', code: any() },
    { type: 'NoteLine', lineId: 'l1', note: `card ${any()} 12/28` },
    { type: 'AddCustomer', name: `Ada ${any()}`, phone: any(), card: any() },
    { type: 'FindCustomers', text: any() },
    // Each sale on hold stands in every reply, so a few have to do.
    holds ? { type: 'HoldSale', name: `paid by ${any()}` } : { type: 'VoidSale' },
    { type: 'Scan', code: 'PAP-A4-80' },
    { type: 'NoteLine', lineId: 'l1', note: any() },
    { type: 'TakeTender', kind: 'cash', amount: 50_000 },
    { type: 'CompleteSale' },
    { type: 'Search', text: any() },
    { type: 'FindReceipt', code: any() },
    { type: 'ReturnWithoutReceipt', code: any(), quantity: 1, reason: 'faulty' },
  ];
}

function invoice(receiptNumber: number, { any }: Purse): Command {
  const address = [any(), `${any()} 01/30`];
  return { type: 'IssueInvoice', receiptNumber, buyer: `Quay ${any()}`, buyerNumber: any(), address };
}

/** Every command with a number in each of its texts, one text after another; what is an id is refused. */
function everyText({ plain, any }: Purse): Command[] {
  // A PIN that is not one's own is counted as a guess, and enough of them shut the manager out: see `signIns`.
  const types = everyType.filter((type) => type !== 'ChangePin');
  return types.flatMap((type) => {
    const { command } = sampleOf(type);
    const option = plainCommand.options.find((one) => one.shape.type.value === type);
    const texts = Object.keys(option?.shape ?? {}).filter((name) => isText(option, name));
    return [
      ...texts.map((name) => ({ ...command, [name]: name === 'address' ? [any()] : any() })),
      { ...command, [plain()]: any() },
    ];
  });
}

/** Whether a command's field takes whatever is typed. */
function isText(option: (typeof plainCommand.options)[number] | undefined, name: string): boolean {
  if (name === 'type' || !option) return false;
  const tried = option.safeParse({ ...sampleOf(option.shape.type.value).command, [name]: 'some words' });
  const list = option.safeParse({ ...sampleOf(option.shape.type.value).command, [name]: ['some words'] });
  return tried.success || list.success;
}

function signIns({ plain, any }: Purse): Command[] {
  return [
    { type: 'SignIn', staffId: 'cashier', pin: plain() },
    { type: 'SignIn', staffId: any(), pin: any() },
    { type: 'SignIn', staffId: 'second-cashier', pin: '2222' },
    { type: 'WithApproval', staffId: any(), pin: plain(), command: { type: 'VoidSale', reason: any() } },
    { type: 'SignIn', staffId: 'manager', pin: '4444' },
    { type: 'ChangePin', old: plain(), pin: plain() },
    { type: 'VoidSale', reason: any() },
    { type: any() },
    { type: 'VoidSale' },
  ];
}

async function say(till: LineTill, commands: readonly Command[]): Promise<TillReply[]> {
  till.send(commands.map((command) => `${JSON.stringify(command)}\n`).join(''));
  const replies: TillReply[] = [];
  for (const _ of commands) replies.push(JSON.parse((await till.reply()) ?? 'null'));
  return replies;
}

/** All that lies beside the database: itself, its log, its copies, its pepper; and every text of every table. */
function kept(file: string): Map<string, string> {
  const folder = dirname(file);
  const texts = new Map(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')] as const),
  );
  const db = new Database(file, { readonly: true });
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  for (const table of tables)
    texts.set(`table ${table}`, JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all()));
  db.close();
  return texts;
}

describe('ten thousand card numbers in every field', () => {
  it('the search for them finds one that was kept', () => {
    const numbers = [cardNumber(0), cardNumber(10)];
    const find = leaks(numbers);
    expect(find(`a ${written(cardNumber(0), ' ')} b`)).toEqual([cardNumber(0)]);
    expect(find(`x${cardNumber(10).slice(0, 11)}y`)).toEqual([cardNumber(10)]);
    const masked = `${cardNumber(0).slice(0, 6)}******${cardNumber(0).slice(-4)}`;
    expect(find(masked)).toEqual([]);
  });

  it('leave no more than the first six and the last four of any in files, replies, receipts and reports', async () => {
    const file = newDatabase();
    const till = lineTill(['--database', file, '--import', steadyDemoStore()]);
    const numbers = purse();
    // A folder that was taken in by hand is no demo store: sign in, and open a shift.
    await say(till, [
      { type: 'SignIn', staffId: 'manager', pin: '4444' },
      { type: 'OpenShift', float: 0 },
    ]);
    let receipts = 0;
    for (let round = 0; numbers.used.length < wanted; round++) {
      const replies = await say(till, keepers(numbers, round % 6 === 0));
      for (const reply of replies)
        if (reply.ok && reply.view.receipt) receipts = Math.max(receipts, reply.view.receipt.number);
      const paper = await say(till, [invoice(receipts, numbers), { type: 'PrintReceipt', number: receipts }]);
      expect(paper.map(({ ok }) => ok)).toEqual([true, true]);
      if (round % 20 === 0) await say(till, everyText(numbers));
      if (round % 100 === 0) {
        await say(till, signIns(numbers));
        await say(till, [{ type: 'OpenShift', float: 0 }]);
      }
    }
    const held = (await say(till, [{ type: 'XReport' }])).flatMap((reply) =>
      reply.ok ? reply.view.held : [],
    );
    // They were really kept, masked, and not merely refused.
    expect(held.length).toBeGreaterThan(40);
    expect(held.every(({ name }) => /^paid by \d{6}\*+\d{4}$/.test(name))).toBe(true);
    expect(receipts).toBeGreaterThan(100);

    const find = leaks(numbers.used);
    const open = kept(file);
    const { output, error } = await till.end();
    const texts = new Map([...open, ...kept(file), ['replies', output], ['errors', error]]);
    expect([...texts.keys()]).toEqual(expect.arrayContaining(['till.db', 'till.db-wal', 'till.db.pepper']));
    expect(open.get('table journal')).toMatch(/\d{6}\*+\d{4}/);
    for (const [name, text] of texts) expect([name, find(text)]).toEqual([name, []]);
    // In a file's bytes one field may touch the next.
    const whole = [...texts].filter(([name]) => !name.startsWith('till.db'));
    for (const [name, text] of whole)
      expect([name, text.match(/\d{7,}\*{3,}|\*{3,}\d{5,}/g) ?? []]).toEqual([name, []]);
  }, 300_000);
});
