// A screen that exists only in memory, for machines without one and for tests that must not depend on one.
import { start } from './run.mjs';

/** True where a window could be seen. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Starts a virtual screen on a number that Xvfb finds free; resolves to the display's name and a way to end it. */
export function startVirtualDisplay() {
  const screen = ['-displayfd', '1', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  const xvfb = start('Xvfb', screen, { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    xvfb.on('error', () => reject(new Error('Xvfb is missing: sudo apt-get install xvfb')));
    xvfb.on('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it had a screen.`)));
    let told = '';
    xvfb.stdout.on('data', (text) => {
      told += text;
      if (told.includes('\n')) resolve({ display: `:${told.trim()}`, stop: () => xvfb.kill() });
    });
  });
}

/**
 * Runs `work` with the environment of a virtual screen (on Linux; elsewhere with none needed). With a `count`, as many
 * screens stand side by side, and DISPLAYS names them all: windows on one screen would take the focus from each other.
 */
export async function onVirtualDisplay(work, count = 1) {
  if (process.platform !== 'linux') return work({});
  const screens = await Promise.all(Array.from({ length: count }, startVirtualDisplay));
  const names = screens.map(({ display }) => display);
  try {
    return await work({ DISPLAY: names[0], DISPLAYS: names.join(' '), WAYLAND_DISPLAY: '' });
  } finally {
    for (const { stop } of screens) stop();
  }
}
