import type { Reply, Request } from '../contract/channels.ts';
import { pagePdf, printPage } from './page-print.ts';
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

/** Saves the effect report that was made last: `effect-cashier-2026-10-26-2026-11-22.csv`, or `.pdf` on A4. */
export async function saveEffect(
  till: Till,
  folder: string,
  { format }: Request<'saveEffect'>,
): Promise<Reply<'saveEffect'>> {
  const made = madeEffect(till);
  if ('ok' in made) return made;
  return saveFile(till, folder, made.name, format, {
    text: made.csv,
    pdf: () => pagePdf(made.page),
  });
}

/** Prints it on a page or, without its chart, on the receipt printer's roll. */
export async function printEffect(
  till: Till,
  print: (what: string, markup: string) => void,
  { paper }: Request<'printEffect'>,
): Promise<Reply<'printEffect'>> {
  const made = madeEffect(till);
  if ('ok' in made) return made;
  if (paper === 'roll') print(made.name, made.markup);
  else {
    const done = await printPage(made.page);
    if (done === 'none') return { ok: false, code: 'no-printer', message: till.say(['noSystemPrinter']) };
    if (done !== 'printed') return { ok: false, code: 'not-printed', message: till.say(['notPrinted']) };
  }
  return { ok: true };
}
