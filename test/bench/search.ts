import type { WritableDb } from '../../db/handles.ts';
import { setDesk } from '../../electron/till/desk.ts';
import { handleCommand } from '../../electron/till/handle-command.ts';
import { itemCount } from './big-store.ts';
import { generatedItem, gtinOf, skuOf } from './generated-items.ts';
import { type Random, randomFrom } from './random.ts';
import { milliseconds, type Row, spread } from './report.ts';
import { percentile, type Times } from './timing.ts';

const itemsTyped = 60;

/** What someone types who looks for an item, by each of the ways there are. */
const ways: Record<string, (random: Random) => string> = {
  'a name from its start': (random) => nameOf(random).slice(0, 24),
  'the kind of thing': (random) => generatedItem(random.below(itemCount)).category.replaceAll('-', ' '),
  'brand and kind, parts of both': (random) => {
    const [brand = '', , , ...kind] = nameOf(random).split(' ');
    return `${brand.slice(0, 4)} ${kind.join(' ').split(',')[0]?.slice(-6)}`;
  },
  'kind, then a colour or size': (random) => {
    const [, , , ...rest] = nameOf(random).split(' ');
    return rest.join(' ').replace(',', '');
  },
  'a barcode': (random) => gtinOf(random.below(itemCount)),
  'a sku': (random) => skuOf(random.below(itemCount)),
};

/** Types each query letter by letter; every letter is one search through the till. */
export function benchSearch(db: WritableDb): Row[] {
  const desk = setDesk(
    db,
    'Till 1',
    () => new Date().toISOString(),
    () => crypto.randomUUID(),
  );
  const all: { text: string; time: number }[] = [];
  const rows = Object.entries(ways).map(([what, make]) => {
    const random = randomFrom(2);
    const typed = Array.from({ length: itemsTyped }, () => make(random)).flatMap(keystrokes);
    const found = typed.map((text) => ({ text, time: search(text) }));
    all.push(...found);
    return { what: `  ${what}`, values: spread(found.map(({ time }) => time)) };
  });
  const times: Times = all.map(({ time }) => time);
  const slowest = all.toSorted((a, b) => b.time - a.time)[0];
  return [
    {
      what: `search as you type, ${all.length} keystrokes`,
      values: spread(times),
      aim: 'p99 < 10 ms',
      met: percentile(times, 0.99) < 10,
    },
    ...rows,
    { what: `  slowest: "${slowest?.text}"`, values: [milliseconds(slowest?.time ?? 0)] },
  ];

  function search(text: string): number {
    const start = performance.now();
    const reply = handleCommand(desk, { type: 'Search', text });
    if (!reply.ok) throw new Error(`refused: ${reply.refusal.message}`);
    return performance.now() - start;
  }
}

function nameOf(random: Random): string {
  return generatedItem(random.below(itemCount)).name;
}

/** Every state of the field while a text is typed. */
function keystrokes(text: string): string[] {
  return Array.from(text, (_, index) => text.slice(0, index + 1)).filter((typed) => !typed.endsWith(' '));
}
