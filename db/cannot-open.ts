import { type StartSentence, sayStart } from '../domain/words/start.ts';

/** Why a database file cannot be used, for whoever stands at the till; its message is in English. */
export class CannotOpen extends Error {
  override name = 'CannotOpen';
  readonly why: StartSentence;
  constructor(...why: StartSentence) {
    super(sayStart(why, 'en'));
    this.why = why;
  }
}
