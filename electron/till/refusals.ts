import type { z } from 'zod';
import type { TillReply } from '../../contract/till-view.ts';
import { maskCardNumbers } from '../../domain/card-numbers.ts';

/** A refusal as the till answers it. What was typed by mistake is in many of them, so no card number is. */
export function refusal(code: string, message: string): TillReply {
  return { ok: false, refusal: { code, message: maskCardNumbers(message) } };
}

/** What is wrong with a command that its schema did not take, in one line. */
export function notACommand(error: z.ZodError): TillReply {
  const issue = error.issues[0];
  // Of a command that there is not, the schema would name every one that there is.
  if (issue?.code === 'invalid_union')
    return refusal('not-a-command', 'That is no command of this till (type: no command is called so).');
  const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  return refusal(
    'not-a-command',
    `That is no command of this till (${where}${issue?.message ?? 'unknown'}).`,
  );
}

/** A step that the journal has, but that could not be shown. Doing it again would do it twice. */
export function notShown(error: unknown): TillReply {
  console.error(error);
  return refusal(
    'fault',
    'The step is done and kept, but cannot be shown. Do not repeat it: start the till again.',
  );
}

/** A step that could not be written. Nothing of it is kept, so the words can say what to do without a doubt. */
export function notWritten(error: unknown): TillReply {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'SQLITE_FULL') {
    return refusal(
      'disk',
      'The disk is full: this step was not kept. Free some space, then do it again. Everything before it is safe.',
    );
  }
  if (/^SQLITE_(READONLY|IOERR|CANTOPEN|CORRUPT|BUSY|PERM)/.test(code)) {
    return refusal(
      'disk',
      `The till cannot write to its disk (${code}): this step was not kept. Everything before it is safe. Call whoever looks after the till.`,
    );
  }
  console.error(error);
  return refusal(
    'fault',
    'The till made a mistake: this step was not kept. Do it another way, and tell whoever looks after the till.',
  );
}
