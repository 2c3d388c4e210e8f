import type { Reply, Request } from '../contract/channels.ts';
import type { Sentence } from '../domain/words/words.ts';
import { saveFile } from './receipt-files.ts';
import type { Till } from './till/open-till.ts';
import { viewOf } from './tills.ts';

const refused = (till: Till, code: string, message: Sentence) =>
  ({ ok: false, code, message: till.say(message) }) as const;
const mayNot = (till: Till) => refused(till, 'not-allowed', ['mayNot', 'sell']);

/** Whoever may sell may have the labels. */
const may = (till: Till) => viewOf(till).may.sell === 'yes';

/** The bundles that can have a label, for a screen to choose from. */
export function listBundles(till: Till): Reply<'listBundles'> {
  return may(till) ? { ok: true, bundles: till.bundles() } : mayNot(till);
}

/** A bundle's shelf card, to be looked at before it is printed. */
export async function showLabel(till: Till, { id }: Request<'showLabel'>): Promise<Reply<'showLabel'>> {
  if (!may(till)) return mayNot(till);
  const svg = await till.shelfCard(id);
  return svg === undefined ? refused(till, 'no-bundle', ['noLabel']) : { ok: true, svg };
}

/** Saves a shelf label, of a bundle its shelf card, under what it is of: `label-home-print.pdf` or `.svg`. */
export async function saveLabel(
  till: Till,
  folder: string,
  { format, ...asked }: Request<'saveLabel'>,
): Promise<Reply<'saveLabel'>> {
  if (!may(till)) return mayNot(till);
  const card = asked.kind === 'bundle' ? await till.shelfCard(asked.id) : undefined;
  const label = card === undefined ? till.label(asked) : { text: '', svg: card };
  if (!label) return refused(till, 'no-bundle', ['noLabel']);
  return saveFile(till, folder, `label-${asked.id.replace(/[^A-Za-z0-9-]/g, '_')}`, format, label);
}
