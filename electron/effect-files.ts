import type { Reply, Request } from '../contract/channels.ts';
import { saveFile } from './receipt-files.ts';
import type { Till } from './till/open-till.ts';
import { viewOf } from './tills.ts';

type Paper = NonNullable<ReturnType<Till['effect']>>;
type Refused = { ok: false; code: string; message: string };

/** The till's own last effect report, for whoever may have it. */
function madeEffect(till: Till): Paper | Refused {
  if (viewOf(till).may['effect-report'] !== 'yes')
    return { ok: false, code: 'not-allowed', message: till.say(['mayNot', 'effect-report']) };
  return till.effect() ?? { ok: false, code: 'not-shown', message: till.say(['showReportFirst']) };
}

/** Saves the effect report that was made last: `effect-cashier-2026-10-26-2026-11-22.csv` or `.pdf`. */
export async function saveEffect(
  till: Till,
  folder: string,
  { format }: Request<'saveEffect'>,
): Promise<Reply<'saveEffect'>> {
  const made = madeEffect(till);
  if ('ok' in made) return made;
  return saveFile(till, folder, made.name, format, { ...made, text: made.csv });
}

/** Sends it to the receipt printer. */
export function printEffect(till: Till, print: (what: string, markup: string) => void): Reply<'printEffect'> {
  const made = madeEffect(till);
  if ('ok' in made) return made;
  print(made.name, made.markup);
  return { ok: true };
}
