// `npm start`: set up what is missing, build what has changed, open the till.
import { buildIfChanged } from './build.mjs';
import { projectNode, root, run } from './run.mjs';
import { setUp } from './setup.mjs';
import { hasDisplay, onVirtualDisplay } from './virtual-display.mjs';

function openTill({ executable, args }) {
  return run(executable, [...args, root, ...process.argv.slice(2)], { shell: false });
}

function demonstrate() {
  console.log('This machine has no display, so here is the demonstration sale on a virtual one.');
  return onVirtualDisplay((env) => run(projectNode(), ['test/demonstration/demonstration.ts'], { env }));
}

try {
  const electron = await setUp();
  await buildIfChanged();
  process.exitCode = hasDisplay() ? await openTill(electron) : await demonstrate();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
