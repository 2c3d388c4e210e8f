import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openTill, type Till } from './open-till.ts';
import { readLines } from './read-lines.ts';

const usage = 'Usage: npm run -s till -- --database FILE [--import DIR]';
const learnWorker = new URL('../workers/learn.ts', import.meta.url);
const mineWorker = new URL('../workers/mine.ts', import.meta.url);
const syncWorker = new URL('../workers/sync.ts', import.meta.url);
const replayWorker = new URL('../workers/replay.ts', import.meta.url);
const itemsWorker = new URL('../workers/items.ts', import.meta.url);
const backupWorker = new URL('../workers/backup.ts', import.meta.url);
const reportWorker = new URL('../workers/report.ts', import.meta.url);
const demoFolder = fileURLToPath(new URL('../../store/demo', import.meta.url));

/** Answers each line of standard input, a command in JSON, by one line on standard output, until the input ends. */
async function speak(till: Till): Promise<void> {
  // Whoever asked may be gone before the answer comes; what was done stays done.
  process.stdout.on('error', () => process.exit(1));
  for await (const line of readLines(process.stdin.setEncoding('utf8'))) {
    process.stdout.write(`${JSON.stringify(await answer(till, line))}\n`);
  }
}

async function answer(till: Till, line: string): Promise<unknown> {
  let command: unknown;
  try {
    command = JSON.parse(line);
  } catch {
    return { ok: false, refusal: { code: 'not-a-command', message: till.say(['notJson']) } };
  }
  return till.ask(command);
}

function readOptions(): { database: string; importFolder?: string } {
  const { values } = parseArgs({ options: { database: { type: 'string' }, import: { type: 'string' } } });
  if (!values.database) throw new Error(usage);
  return { database: values.database, importFolder: values.import };
}

try {
  const workers = {
    backupWorker,
    itemsWorker,
    learnWorker,
    mineWorker,
    replayWorker,
    reportWorker,
    syncWorker,
  };
  const till = await openTill({ ...readOptions(), demoFolder, ...workers, startAs: 'manager' });
  const ticking = setInterval(till.tick, 1000).unref();
  await speak(till);
  clearInterval(ticking);
  till.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
