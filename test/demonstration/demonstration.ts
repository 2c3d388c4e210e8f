// The demonstration sale: drives the real till, prints what happens and the receipt, and keeps pictures.
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { launchTill } from '../e2e/launch.ts';
import { demonstrationSale } from './sale.ts';

const project = resolve(import.meta.dirname, '../..');
const pictures = join(project, 'out/demonstration');

rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const { app, page, userData } = await launchTill();
// What the till itself complains about says more than a step that waits in vain.
app.process().stderr?.pipe(createWriteStream(join(pictures, 'till.log')));
try {
  let taken = 0;
  const receipt = await demonstrationSale({
    page,
    tell: (what) => console.log(`  ${what}`),
    picture: async (name) => {
      taken += 1;
      await page.screenshot({ path: join(pictures, `${taken}-${name}.png`) });
    },
  });
  console.log(`\n${receipt}\n\nPictures of each step: ${relative(process.cwd(), pictures)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // A page that never painted has nothing to picture.
  await page.screenshot({ path: join(pictures, 'where-it-stopped.png') }).catch(() => undefined);
  process.exitCode = 1;
} finally {
  await app.close();
  rmSync(userData, { recursive: true, force: true });
}
