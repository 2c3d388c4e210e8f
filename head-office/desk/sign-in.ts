import { userName } from '../../contract/office-page.ts';
import { afterFailure } from '../../domain/staff/lockout.ts';
import type { Query } from '../database.ts';
import type { Office } from '../office.ts';
import { isPassword } from './passwords.ts';
import { beginSession } from './sessions.ts';

type Tried = { password: string; waiting: boolean };

/**
 * Begins a session for whoever knows the password, and answers its token; undefined for anybody else. A try counts as wrong
 * before the password is looked at, so that tries side by side are not worth more than tries one after another; and while
 * a name has to wait, the right password does not help either.
 */
export async function signIn(office: Office, typed: string, password: string): Promise<string | undefined> {
  const { database } = office;
  const now = office.now();
  const name = typed.trim().toLowerCase();
  const known = userName.safeParse(name).success;
  const tried = known ? await database.transaction((query) => countTry(query, name, now)) : undefined;
  const right = await isPassword(tried?.password, password);
  if (!right || tried?.waiting) return undefined;
  await database.query('UPDATE users SET failures = 0, wait_until = NULL WHERE name = $1', [name]);
  return beginSession(database.query, name, now);
}

async function countTry(query: Query, name: string, now: string): Promise<Tried | undefined> {
  const [user] = await query<{ password: string; failures: number; waitUntil: string | null }>(
    'SELECT password, failures, wait_until AS "waitUntil" FROM users WHERE name = $1 FOR UPDATE',
    [name],
  );
  if (!user) return undefined;
  const { password, failures, waitUntil } = user;
  if (waitUntil !== null && waitUntil > now) return { password, waiting: true };
  const guard = afterFailure({ failures, waitMs: 0 });
  const until = guard.waitMs > 0 ? new Date(Date.parse(now) + guard.waitMs).toISOString() : null;
  await query('UPDATE users SET failures = $2, wait_until = $3 WHERE name = $1', [
    name,
    guard.failures,
    until,
  ]);
  return { password, waiting: false };
}
