import { openAlarms, settleAlarm } from './alarms.ts';
import { newCode } from './codes.ts';
import type { Outcome } from './control.ts';
import type { Office } from './office.ts';
import { revokeTill } from './revoke.ts';
import { listStores, putStore } from './stores.ts';

/** What a command of head office's command line needs (`--name value`), may have, and does. Answers what is printed. */
export type Command = {
  needs: readonly string[];
  may: readonly string[];
  run(office: Office, options: Readonly<Record<string, string>>): Promise<string>;
};

export const commands: Readonly<Record<string, Command>> = {
  code: {
    ...{ needs: ['store'], may: ['till'] },
    run: (office, { store = '', till }) => newCode(office, store, till ?? null),
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
      if (!(await revokeTill(office, till))) throw new Error(`There is no till ${till} to revoke.`);
      return '';
    },
  },
  alarms: {
    ...{ needs: [], may: ['store'] },
    run: async ({ database }, { store }) => asLines(await openAlarms(database.query, store ?? null)),
  },
  settle: {
    ...{ needs: ['alarm', 'by'], may: [] },
    async run({ database, now }, { alarm = '', by = '' }) {
      if (!(await settleAlarm(database.query, alarm, now(), by)))
        throw new Error(`No alarm ${alarm} is open.`);
      return '';
    },
  },
};

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
  const known = [...command.needs, ...command.may];
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
