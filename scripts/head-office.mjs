// `npm run head-office`: set up what is missing, build the page where it has changed, run the service or one of its commands.

import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { projectNode, root, start } from './run.mjs';
import { setUpPackages } from './setup.mjs';

const args = process.argv.slice(2);
const serves = args.length === 0 || args[0] === 'serve' || args[0].startsWith('--');

try {
  await setUpPackages();
  if (serves) await buildIfChanged();
  // Paths on the command line are those of the folder that it was typed in.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const office = start(projectNode(), [join(root, 'head-office/cli.ts'), ...args], { cwd, shell: false });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => office.kill(signal));
  office.on('close', (code) => process.exit(code ?? 1));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
