import { openAlarms, settleAlarm } from './alarms.ts';
import { newCode } from './codes.ts';
import type { Outcome } from './control.ts';
import { commandLine } from './deeds.ts';
import { dropUser, listUsers, putUser } from './desk/users.ts';
import { inWords } from './nightly/in-words.ts';
import { pullDay } from './nightly/pull.ts';
import { newReadToken, revokeReadToken } from './nightly/read-tokens.ts';
import { writeDay } from './nightly/write-day.ts';
import type { Office } from './office.ts';
import { setLocks } from './price-book/locks.ts';
import { publish, readFolder } from './price-book/publish.ts';
import { revokeTill } from './revoke.ts';
import { listStaff, publishStaff, readStaffFolder } from './staff/publish-staff.ts';
import { listStores, putStore } from './stores.ts';

/** What a command of head office's command line needs (`--name value`), may have, and does. Answers what is printed. */
export type Command = {
  needs: readonly string[];
  may: readonly string[];
  /** What is asked for on the terminal, never written on the command line, where others could read it. */
  asks?: 'password';
  run(office: Office, options: Readonly<Record<string, string>>): Promise<string>;
};

const pull: Command = {
  ...{ needs: ['date'], may: ['out'] },
  async run(office, { date = '', out }) {
    if (!/^[12]\d{3}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)))
      throw new Error(`${date} is no day: write it as 2026-11-21.`);
    const answer = await pullDay(office, date);
    if (!answer.ok) throw new Error(answer.refusal.message);
    if (out === undefined) return JSON.stringify(answer.value);
    const files = await writeDay(office, answer.value, out);
    return [inWords(answer.value), ...files.map((name) => `  wrote ${name}`)].join('\n');
  },
};

export const commands: Readonly<Record<string, Command>> = {
  code: {
    ...{ needs: ['store'], may: ['till', 'name'] },
    run: (office, { store = '', till, name = '' }) => newCode(office, store, till ?? null, { name }),
  },
  store: {
    ...{ needs: ['id', 'name', 'region', 'zone', 'currency'], may: [] },
    async run({ database }, { id = '', name = '', region = '', zone = '', currency = '' }) {
      await putStore(database.query, { id, name, region, timeZone: zone, currency });
      return '';
    },
  },
  stores: {
    ...{ needs: [], may: [] },
    run: async ({ database }) => asLines(await listStores(database.query)),
  },
  revoke: {
    ...{ needs: ['till'], may: [] },
    async run(office, { till = '' }) {
      if (!(await revokeTill(office, till, commandLine)))
        throw new Error(`There is no till ${till} to revoke.`);
      return '';
    },
  },
  publish: {
    ...{ needs: ['from'], may: ['scope', 'day'] },
    async run(office, { from = '', scope = 'chain', day = '' }) {
      return JSON.stringify(await publish(office, { scope, day, entries: readFolder(from) }));
    },
  },
  'publish-staff': {
    ...{ needs: ['from'], may: ['scope'] },
    async run(office, { from = '', scope = 'chain' }) {
      return JSON.stringify(await publishStaff(office, { scope, people: readStaffFolder(from) }));
    },
  },
  staff: {
    ...{ needs: ['store'], may: [] },
    run: async (office, { store = '' }) => asLines(await listStaff(office, store)),
  },
  lock: locking(true),
  unlock: locking(false),
  alarms: {
    ...{ needs: [], may: ['store'] },
    run: async ({ database }, { store }) => asLines(await openAlarms(database.query, store ?? null)),
  },
  pull,
  token: {
    ...{ needs: ['name'], may: [] },
    run: (office, { name = '' }) => newReadToken(office, name),
  },
  'revoke-token': {
    ...{ needs: ['name'], may: [] },
    async run(office, { name = '' }) {
      if ((await revokeReadToken(office, name)) === 0) throw new Error(`There is no token ${name}.`);
      return '';
    },
  },
  user: {
    ...{ needs: ['name', 'role'], may: [], asks: 'password' },
    async run(office, { name = '', role = '', password = '' }) {
      await putUser(office, name, role, password);
      return '';
    },
  },
  users: {
    ...{ needs: [], may: [] },
    run: async ({ database }) => asLines(await listUsers(database.query)),
  },
  'drop-user': {
    ...{ needs: ['name'], may: [] },
    async run({ database }, { name = '' }) {
      if (!(await dropUser(database.query, name))) throw new Error(`There is no user ${name}.`);
      return '';
    },
  },
  settle: {
    ...{ needs: ['alarm', 'by'], may: [] },
    async run(office, { alarm = '', by = '' }) {
      if (!(await settleAlarm(office, alarm, by))) throw new Error(`No alarm ${alarm} is open.`);
      return '';
    },
  },
};

/** `--fields price,floor`, or all of them. */
function locking(locked: boolean): Command {
  return {
    ...{ needs: ['kind'], may: ['fields', 'scope'] },
    async run(office, { kind = '', fields = '*', scope = 'chain' }) {
      await setLocks(office, { scope, kind, fields: fields.split(','), locked });
      return '';
    },
  };
}

const asLines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');

/** How a command is written, as `code --store STORE [--till TILL]`. */
export function usageOf(name: string): string {
  const { needs = [], may = [] } = commands[name] ?? {};
  const word = (option: string) => `--${option} ${option.toUpperCase()}`;
  return [name, ...needs.map(word), ...may.map((option) => `[${word(option)}]`)].join(' ');
}

/** Does a command, or says what is wrong with it. */
export async function runCommand(
  office: Office,
  name: string,
  options: Readonly<Record<string, string>>,
): Promise<Outcome> {
  if (name === 'ping') return { ok: true, text: '' };
  const command = commands[name];
  if (!command) return { ok: false, text: `There is no command ${name}.` };
  const known: string[] = [...command.needs, ...command.may, ...(command.asks ? [command.asks] : [])];
  const wrong =
    command.needs.some((option) => !(option in options)) ||
    Object.keys(options).some((option) => !known.includes(option));
  if (wrong) return { ok: false, text: `Usage: npm run -s head-office -- ${usageOf(name)}` };
  try {
    return { ok: true, text: await command.run(office, options) };
  } catch (error) {
    return { ok: false, text: (error as Error).message };
  }
}
