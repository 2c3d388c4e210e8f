import { randomBytes } from 'node:crypto';
import { deskRole, userName } from '../../contract/office-page.ts';
import type { Query } from '../database.ts';
import type { Office } from '../office.ts';
import { hashPassword } from './passwords.ts';

const shortest = 12;

/** Adds a user, or gives one another role and password, whose sessions end. Refuses a short password. */
export async function putUser({ database }: Office, name: string, role: string, password: string) {
  if (!userName.safeParse(name).success)
    throw new Error(`${name} is no name to sign in with: take a-z, 0-9, dot, - and _, 40 at most.`);
  if (!deskRole.safeParse(role).success)
    throw new Error(`There is no role ${role}: take ${deskRole.options.join(', ')}.`);
  if (password.length < shortest || password.length > 200)
    throw new Error(`A password has ${shortest} to 200 characters.`);
  const stored = await hashPassword(password);
  await database.transaction(async (query) => {
    await query(
      `INSERT INTO users (name, role, password, failures) VALUES ($1, $2, $3, 0)
        ON CONFLICT (name) DO UPDATE SET role = $2, password = $3, failures = 0, wait_until = NULL`,
      [name, role, stored],
    );
    await query('DELETE FROM sessions WHERE name = $1', [name]);
  });
}

/** Takes a user out, whose sessions end; false where there is none of that name. */
export async function dropUser(query: Query, name: string): Promise<boolean> {
  const dropped = await query('DELETE FROM users WHERE name = $1 RETURNING name', [name]);
  return dropped.length > 0;
}

export function listUsers(query: Query): Promise<{ name: string; role: string }[]> {
  return query('SELECT name, role FROM users ORDER BY name');
}

/** Gives a head office without users an administrator called demo, and answers its password; undefined where there are users. */
export async function beginWithDemoUser(office: Office): Promise<string | undefined> {
  if ((await listUsers(office.database.query)).length > 0) return undefined;
  const password = randomBytes(12).toString('base64url');
  await putUser(office, 'demo', 'admin', password);
  return password;
}
