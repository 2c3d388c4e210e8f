import type { What } from '../../domain/words/problems.ts';

/** What is wrong, as the text that a schema takes for a message: it hands on texts alone. `toldIn` reads it again. */
export function told(...what: What): string {
  return JSON.stringify(what);
}

/** What a schema's message says; one of its own making is in English. */
export function toldIn(message: string, code: string): What {
  return message.startsWith('["') ? (JSON.parse(message) as What) : ['unfit', { code, inEnglish: message }];
}
