import { mostPeople, type StaffList } from '../../contract/sync-staff.ts';
import { withoutKeys } from '../../domain/staff/shared-person.ts';
import type { Query } from '../database.ts';
import { type Scope, scopesOf } from '../price-book/scopes.ts';

export type Person = StaffList['people'][number];
/** What head office says of somebody. */
export type Published = Pick<Person, 'id' | 'name' | 'role' | 'badge'>;

/** The people of one store that are being changed; its row is locked until the transaction ends. */
export type ChangingStaff = { query: Query; storeId: string; version: number; people: Map<string, Person> };

/** What is published in some scopes: of one person what the narrower scope says. */
export async function publishedIn(query: Query, scopes: readonly Scope[]): Promise<Map<string, Published>> {
  const rows = await query<Published & { scope: Scope }>(
    'SELECT scope, id, name, role, badge FROM published_staff WHERE scope = ANY ($1)',
    [scopes],
  );
  const widestFirst = scopes.flatMap((scope) => rows.filter((row) => row.scope === scope));
  return new Map(widestFirst.map(({ scope: _, ...person }) => [person.id, person]));
}

/** The people of a store, the first ones by what its scopes publish. */
export async function openStaff(query: Query, storeId: string): Promise<ChangingStaff> {
  const [store] = await query<{ id: string; region: string; version: number }>(
    'SELECT id, region, staff_version AS version FROM stores WHERE id = $1 FOR NO KEY UPDATE',
    [storeId],
  );
  if (!store) throw new Error(`There is no store ${storeId}.`);
  const staff = { query, storeId, version: store.version, people: await peopleOf(query, storeId) };
  if (store.version > 0) return staff;
  const published = await publishedIn(query, scopesOf(store));
  for (const person of published.values()) await putPerson(staff, { ...person, pinHash: '', active: true });
  if (published.size > 0) await closeStaff(staff);
  return staff;
}

/** What was changed is a new version of the list. */
export async function closeStaff(staff: ChangingStaff): Promise<void> {
  staff.version += 1;
  await staff.query('UPDATE stores SET staff_version = $2 WHERE id = $1', [staff.storeId, staff.version]);
}

export async function peopleOf(query: Query, storeId: string): Promise<Map<string, Person>> {
  const rows = await query<Person>(
    `SELECT id, name, role, badge, pin_hash AS "pinHash", active FROM store_staff WHERE store_id = $1 ORDER BY id`,
    [storeId],
  );
  return new Map(rows.map((person) => [person.id, person]));
}

/** Writes somebody as `sound` has made them. */
export async function putPerson(staff: ChangingStaff, person: Person): Promise<void> {
  const { id, name, role, badge, pinHash, active } = person;
  staff.people.set(id, person);
  await staff.query(
    `INSERT INTO store_staff (store_id, id, name, role, badge, pin_hash, active) VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (store_id, id) DO UPDATE SET name = $3, role = $4, badge = $5, pin_hash = $6, active = $7`,
    [staff.storeId, id, name, role, badge, pinHash, active],
  );
}

/** Somebody as the list may hold them: without keys where they left, and without a badge that another one has. */
export function sound({ people }: ChangingStaff, person: Person): Person {
  const { id, badge } = person;
  const taken = [...people.values()].some(
    (other) => other.id !== id && badge !== '' && other.badge === badge,
  );
  return withoutKeys(taken ? { ...person, badge: '' } : person);
}

export const isFull = ({ people }: ChangingStaff) => people.size >= mostPeople;
