// `npm run soak -- [part [seed]]`: pricing, or one of the proofs beside this file by its name; without a name, all of them.
import { readdirSync } from 'node:fs';
import { projectNode, root, run } from '../../scripts/run.mjs';

const [only, ...rest] = process.argv.slice(2);
const proofs = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.soak.ts'))
  .map((name) => name.replace('.soak.ts', ''));
const parts = ['pricing', ...proofs].filter((part) => only === undefined || part === only);
if (parts.length === 0) throw new Error(`There is no ${only}; there are pricing, ${proofs.join(', ')}.`);

const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'test/soak/vitest.config.ts',
  '--root',
  root,
];

for (const part of parts) {
  console.log(`
${part}`);
  const command = part === 'pricing' ? ['test/soak/pricing.ts', ...rest] : [...vitest, `${part}.soak.ts`];
  if ((await run(projectNode(), command)) !== 0) process.exitCode = 1;
}
