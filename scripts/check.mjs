// Formatter, linter, import rules and one type check per room, side by side.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root, start } from './run.mjs';

const colours = process.stdout.isTTY === true;

/** Every check as a name and a command line; each counts as one test in `npm test`. */
export function listChecks() {
  const typeChecks = readdirSync(root)
    .filter((name) => /^tsconfig\.(?!base)\w+\.json$/.test(name))
    .map((name) => ({ name: `types: ${name}`, command: ['tsc', '--pretty', String(colours), '-p', name] }));
  return [
    {
      name: 'biome',
      command: ['biome', 'ci', '--error-on-warnings', `--colors=${colours ? 'force' : 'off'}`],
    },
    ...typeChecks,
  ];
}

/** Runs one check and resolves to its name, whether it passed, and what it printed. */
export function runCheck({ name, command: [program, ...args] }) {
  return new Promise((resolve) => {
    const child = start(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ name, passed: false, output: String(error) }));
    child.on('close', (code) => resolve({ name, passed: code === 0, output }));
  });
}

export async function runAllChecks() {
  const results = await Promise.all(listChecks().map(runCheck));
  for (const { name, passed, output } of results) {
    console.log(`${passed ? 'ok  ' : 'FAIL'} ${name}`);
    if (!passed) console.log(output);
  }
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await runAllChecks();
  process.exitCode = results.every((result) => result.passed) ? 0 : 1;
}
