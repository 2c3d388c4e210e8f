import { createHash, randomBytes } from 'node:crypto';
import type { DeskRole } from '../../contract/office-page.ts';
import type { Query } from '../database.ts';

/** A session ends when it was not used for so long, and in any case after a working day. */
const idle = 30 * 60_000;
const longest = 12 * 3_600_000;

/** So seldom is it noted that a session is used. */
const seldom = 60_000;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const before = (now: string, ms: number) => new Date(Date.parse(now) - ms).toISOString();

/** Begins a session and answers its token, of which only a hash is kept. Those that are over go. */
export async function beginSession(query: Query, name: string, now: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await query('DELETE FROM sessions WHERE used_at < $1 OR begun_at < $2', [
    before(now, idle),
    before(now, longest),
  ]);
  await query('INSERT INTO sessions (hash, name, begun_at, used_at) VALUES ($1, $2, $3, $3)', [
    hashOf(token),
    name,
    now,
  ]);
  return token;
}

/** Whose session it is; undefined for one that is over. What the page asks `byItself` does not prolong it. */
export async function findSession(
  query: Query,
  token: string,
  now: string,
  byItself: boolean,
): Promise<{ name: string; role: DeskRole } | undefined> {
  const [found] = await query<{ name: string; role: DeskRole; usedAt: string }>(
    `SELECT users.name, role, used_at AS "usedAt" FROM sessions JOIN users ON users.name = sessions.name
      WHERE hash = $1 AND used_at >= $2 AND begun_at >= $3`,
    [hashOf(token), before(now, idle), before(now, longest)],
  );
  if (!found) return undefined;
  if (!byItself && found.usedAt < before(now, seldom))
    await query('UPDATE sessions SET used_at = $2 WHERE hash = $1', [hashOf(token), now]);
  return { name: found.name, role: found.role };
}

export async function endSession(query: Query, token: string): Promise<void> {
  await query('DELETE FROM sessions WHERE hash = $1', [hashOf(token)]);
}
