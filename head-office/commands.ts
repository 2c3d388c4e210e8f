import type { Outcome } from './control.ts';
import type { Office } from './office.ts';

/** What a command of head office's command line needs (`--name value`), may have, and does. Answers what is printed. */
export type Command = {
  needs: readonly string[];
  may: readonly string[];
  run(office: Office, options: Readonly<Record<string, string>>): Promise<string>;
};

export const commands: Readonly<Record<string, Command>> = {};

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
