import { type StartSentence, sayStart } from '../../domain/words/start.ts';

/** Why the till cannot start, for whoever stands at it; its message is in English. */
export class CannotStart extends Error {
  override name = 'CannotStart';
  readonly why: StartSentence;
  constructor(...why: StartSentence) {
    super(sayStart(why, 'en'));
    this.why = why;
  }
}
