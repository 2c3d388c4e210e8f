import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TillReply } from '../../contract/till-reply.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { firstUnsoundRow } from '../../db/read-journal.ts';
import { dumpProjections } from '../builders/dump.ts';
import { newFolder } from '../builders/folders.ts';
import { type LineTill, lineTill } from '../builders/line-till.ts';
import { oneFileTill } from '../builders/one-file-till.ts';
import { type Command, modelled, noSale, type SaleModel, step } from '../builders/sale-model.ts';
import { seeded } from '../builders/seeded.ts';
import { smallShop, smallShopModel } from '../builders/small-shop.ts';
import { newDatabase, till } from '../builders/till.ts';

const killsEach = 250;
const burst = 14;

/** A till that was killed: the sale as its last answer showed it, and with the one step that may have been under way. */
type Killed = { acknowledged: SaleModel; orElse: SaleModel };

let program: string;
beforeAll(async () => {
  program = await oneFileTill();
}, 60_000);
const start = (file: string, env: NodeJS.ProcessEnv) => lineTill(['--database', file], env, program);

describe('a till killed 500 times in the middle of selling', () => {
  it.concurrent.each([1, 2])(
    'loses no step that it answered, gives no receipt number twice, and keeps its chain (till %i)',
    async (number) => {
      const seed = (Date.now() * 31 + number) >>> 0;
      const random = seeded(seed);
      const desk = till(smallShop);
      desk.close();
      // Compiled code is kept between the starts, as it would take most of the time.
      const env = { NODE_COMPILE_CACHE: newFolder() };
      await start(desk.file, env).end();
      let killed: Killed = { acknowledged: noSale, orElse: noSale };
      for (let kill = 1; kill <= killsEach; kill++) {
        try {
          if (random() < 0.05) await killWhileStarting(desk.file, env, random);
          const next = start(desk.file, env);
          const model = await recovered(next, killed);
          checkFile(desk.file, model);
          killed = await sellAndKill(next, model, random);
        } catch (error) {
          throw new Error(`after kill ${kill - 1} of seed ${seed}`, { cause: error });
        }
      }
      const last = start(desk.file, env);
      checkFile(desk.file, await recovered(last, killed));
      expect(await last.end()).toMatchObject({ code: 0, error: '' });
      const after = till({ file: desk.file });
      const live = dumpProjections(after.desk.db);
      expect(live.rebuilt()).toEqual(live.tables);
      after.close();
    },
    400_000,
  );
});

describe('a till killed during its very first start', () => {
  it('begins anew at the next one, with its price book taken in once', async () => {
    const env = { NODE_COMPILE_CACHE: newFolder() };
    await start(newDatabase(), env).end();
    for (let kill = 0; kill < 10; kill++) {
      const file = newDatabase();
      const first = start(file, env);
      await wait(100 + kill * 30);
      first.process.kill('SIGKILL');
      await first.ended;
      const next = start(file, env);
      const view = await next.view({ type: 'Scan', code: '9520100042010' });
      expect(view.sale?.lines).toMatchObject([{ sku: 'PRN-MX420', quantity: 1 }]);
      const db = new Database(file, { readonly: true }) as unknown as ReadableDb;
      const types = db.prepare('SELECT type FROM journal WHERE sale_id IS NULL ORDER BY seq').pluck().all();
      const once = types.filter((type) => type !== 'v1.StaffChanged' && type !== 'v1.SignedIn');
      expect(once).toEqual([
        'v1.JournalBegun',
        'v1.PriceBookImported',
        'v1.CustomersImported',
        'v1.ShiftOpened',
      ]);
      expect(types.filter((type) => type === 'v1.StaffChanged')).toHaveLength(4);
      expect(firstUnsoundRow(db)).toBeUndefined();
      db.close();
      await next.end();
    }
  }, 300_000);
});

/** The sale that the till found again; it has to be the last answered one, or that with the step that was under way. */
async function recovered(next: LineTill, { acknowledged, orElse }: Killed): Promise<SaleModel> {
  const seen = modelled(await next.view({ type: 'View' }));
  const facts = ({ state, lines, tenders }: SaleModel) => ({ state, lines, tenders });
  if (JSON.stringify(seen) === JSON.stringify(facts(orElse))) return orElse;
  expect(seen).toEqual(facts(acknowledged));
  return acknowledged;
}

async function sellAndKill(selling: LineTill, from: SaleModel, random: () => number): Promise<Killed> {
  const commands: Command[] = [];
  const states = [from];
  for (let index = 0; index < burst; index++) {
    const model = states[index] ?? from;
    const command = someCommand(model, random);
    const next = step(model, command, smallShopModel, cardsOf(model));
    commands.push(command);
    states.push(typeof next === 'string' ? model : next);
  }
  selling.send(commands.map((command) => `${JSON.stringify(command)}\n`).join(''));
  const answered: string[] = [];
  if (random() < 0.8) {
    const wanted = Math.floor(random() * (burst + 1));
    for (let index = 0; index < wanted; index++) answered.push((await selling.reply()) ?? '');
  } else await wait(random() * 12);
  selling.process.kill('SIGKILL');
  for (let line = await selling.reply(); line !== undefined; line = await selling.reply())
    answered.push(line);
  await selling.ended;
  answered.forEach((line, index) => {
    checkAnswer(JSON.parse(line), commands[index], states[index], states[index + 1]);
  });
  const acknowledged = states[answered.length] ?? from;
  return { acknowledged, orElse: states[answered.length + 1] ?? acknowledged };
}

function checkAnswer(reply: TillReply, command?: Command, before?: SaleModel, after?: SaleModel): void {
  if (!before || !after) throw new Error('an answer to nothing');
  if (!reply.ok) expect([reply.refusal.code, command, after]).toEqual([expect.any(String), command, before]);
  else
    expect(modelled(reply.view)).toEqual({ state: after.state, lines: after.lines, tenders: after.tenders });
  if (reply.ok && after.state === 'completed') expect(reply.view.receipt?.number).toBe(after.receipts);
}

function checkFile(file: string, model: SaleModel): void {
  const db = new Database(file, { readonly: true }) as unknown as ReadableDb;
  expect(firstUnsoundRow(db)).toBeUndefined();
  const numbers = "SELECT body ->> 'receiptNumber' FROM journal WHERE type = 'v1.SaleCompleted' ORDER BY seq";
  const given = db.prepare(numbers).pluck().all();
  expect(given).toEqual(Array.from({ length: model.receipts }, (_, index) => index + 1));
  expect(db.prepare('SELECT coalesce(max(receipt_number), 0) FROM sales').pluck().get()).toBe(model.receipts);
  db.close();
}

async function killWhileStarting(file: string, env: NodeJS.ProcessEnv, random: () => number): Promise<void> {
  const starting = start(file, env);
  await wait(random() * 250);
  starting.process.kill('SIGKILL');
  await starting.ended;
}

function someCommand(model: SaleModel, random: () => number): Command {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const lineId = pick(model.lines)?.id ?? 'l99';
  const due = smallShopModel.toPay(model.lines) - model.tenders.reduce((sum, { amount }) => sum + amount, 0);
  const scan = {
    type: 'Scan',
    code: pick([...smallShopModel.codes.keys()]),
    quantity: 1 + Math.floor(random() * 3),
  };
  const pay = { type: 'TakeTender', kind: pick(['cash', 'card']), amount: Math.max(1, due) };
  if (model.state === 'paying') {
    return pick([{ type: 'CompleteSale' }, { type: 'CompleteSale' }, pay, { type: 'Undo' }, scan]);
  }
  return pick([
    ...Array.from({ length: 8 }, () => scan),
    { type: 'SetQuantity', lineId, quantity: 1 + Math.floor(random() * 9) },
    { type: 'RemoveLine', lineId },
    { type: 'Undo' },
    { type: 'AcceptSuggestion', suggestionId: 'rule:cable', sku: 'CABLE' },
    { type: 'AcceptSuggestion', suggestionId: 'rule:cable', sku: 'CABLE' },
    pay,
    { ...pay, amount: Math.max(1, Math.floor(due / 2)) },
    ...(random() < 0.2 ? [{ type: 'VoidSale' }] : []),
    { type: 'Nonsense' },
  ]);
}

/** The one card that the commands above answer: the cables that the printers in the basket lack. */
function cardsOf(model: SaleModel): Parameters<typeof step>[3] {
  const pieces = (...skus: string[]) =>
    model.lines.filter(({ sku }) => skus.includes(sku)).reduce((sum, line) => sum + line.pieces, 0);
  const quantity = pieces('PRINTER') - pieces('CABLE', 'CABLE-3M');
  if (model.state !== 'open' || quantity <= 0) return [];
  const choices = [{ sku: 'CABLE', name: '', price: 0, stock: 0, aisle: '' }];
  return [{ id: 'rule:cable', sku: 'CABLE', quantity, choices, objections: [] }];
}
