const lone = '\\ufffd';

/**
 * A value as JSON for a jsonb column. PostgreSQL takes neither the character 0 nor half of a surrogate pair there, while
 * a name that was typed at a till may hold both: each becomes the replacement character.
 */
export function storable(value: unknown): string {
  const text = JSON.stringify(value);
  return text.replace(/\\(?:u0000|ud[89a-f][0-9a-f]{2}|.)/g, (found) => (found.length > 2 ? lone : found));
}
