import type { Reply, Request } from '../contract/channels.ts';
import { saveFile } from './receipt-files.ts';
import type { Till } from './till/open-till.ts';
import { viewOf } from './tills.ts';

const notAllowed = { ok: false, code: 'not-allowed', message: 'Sign in first.' } as const;
const noLabel = { ok: false, code: 'no-bundle', message: 'There is no such label.' } as const;

/** Whoever may sell may have the labels. */
const may = (till: Till) => viewOf(till).may.sell === 'yes';

/** The bundles that can have a label, for a screen to choose from. */
export function listBundles(till: Till): Reply<'listBundles'> {
  return may(till) ? { ok: true, bundles: till.bundles() } : notAllowed;
}

/** Saves a shelf label under what it is of: `label-home-print.pdf` or `.svg`. */
export async function saveLabel(
  till: Till,
  folder: string,
  { format, ...asked }: Request<'saveLabel'>,
): Promise<Reply<'saveLabel'>> {
  if (!may(till)) return notAllowed;
  const label = till.label(asked);
  if (!label) return noLabel;
  return saveFile(folder, `label-${asked.id.replace(/[^A-Za-z0-9-]/g, '_')}`, format, label);
}
