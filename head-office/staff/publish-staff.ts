import { merge, same } from '../../domain/price-book/merge.ts';
import { describeProblems } from '../../domain/words/problems.ts';
import { readStaff } from '../../electron/import/read-staff.ts';
import type { Query } from '../database.ts';
import type { Office } from '../office.ts';
import { lockStores, type Scope, type ScopedStore, scopesOf } from '../price-book/scopes.ts';
import {
  type ChangingStaff,
  closeStaff,
  openStaff,
  type Person,
  type Published,
  publishedIn,
  putPerson,
  sound,
} from './store-staff.ts';

/** Everybody whom head office names in a scope. */
export type StaffPublication = { scope: Scope; people: readonly Published[] };

/** Reads a folder's staff.yaml. Refuses one with problems, naming each by its line, and one with PINs: those are set at tills. */
export function readStaffFolder(folder: string): Published[] {
  const read = readStaff(folder, 'head-office');
  if (!read) throw new Error(`There is no staff.yaml in ${folder}.`);
  if (!read.ok) throw new Error(`Nobody was published.\n${describeProblems(read.problems, 'en')}`);
  return read.staff.map(({ id, name, role, badge }) => ({ id, name, role, badge }));
}

/**
 * Publishes who works in a scope. Of somebody whom two scopes name, the narrower one's words hold. What is different from what
 * the scope said before merges by field into each store's list, and stands there; whoever was taken out of the scope, and is in
 * no other, may not sign in any more. People who were entered at tills stay.
 */
export function publishStaff(
  { database }: Office,
  { scope, people }: StaffPublication,
): Promise<{ people: number; stores: number }> {
  return database.transaction(async (query) => {
    const stores = await lockStores(query, scope);
    const before = new Map<string, [ChangingStaff, Map<string, Published>]>();
    for (const store of stores)
      before.set(store.id, [await openStaff(query, store.id), await publishedFor(query, store)]);
    await query('DELETE FROM published_staff WHERE scope = $1', [scope]);
    await query(
      `INSERT INTO published_staff (scope, id, name, role, badge) SELECT $1, id, name, role, badge
        FROM json_to_recordset($2::json) AS row (id text, name text, role text, badge text)`,
      [scope, JSON.stringify(people)],
    );
    let changed = 0;
    for (const store of stores) {
      const [staff, old] = before.get(store.id) ?? [];
      if (staff && old) changed += Number(await publishTo(staff, old, await publishedFor(query, store)));
    }
    return { people: people.length, stores: changed };
  });
}

const publishedFor = (query: Query, store: ScopedStore) => publishedIn(query, scopesOf(store));

/** Answers whether anything of the store's list changed. */
async function publishTo(
  staff: ChangingStaff,
  before: ReadonlyMap<string, Published>,
  after: ReadonlyMap<string, Published>,
): Promise<boolean> {
  let changed = false;
  for (const id of [...after.keys(), ...[...before.keys()].filter((one) => !after.has(one))]) {
    const [old, fresh] = [before.get(id), after.get(id)];
    if (same(old, fresh)) continue;
    const person = withPublished(staff.people.get(id), old, fresh);
    if (!person) continue;
    await putPerson(staff, sound(staff, person));
    changed = true;
  }
  if (changed) await closeStaff(staff);
  return changed;
}

/** Somebody of a store as what head office says of them makes them. */
function withPublished(
  current: Person | undefined,
  old: Published | undefined,
  fresh: Published | undefined,
): Person | undefined {
  if (!fresh) return current && { ...current, active: false };
  if (!current) return { ...fresh, pinHash: '', active: true };
  if (!old) return { ...current, ...fresh, active: true };
  const { pinHash, active } = current;
  return merge({ ...old, pinHash, active }, current, { ...fresh, pinHash, active }).merged ?? current;
}

/** Who works in a store, without what lets them in. */
export async function listStaff(
  { database }: Office,
  storeId: string,
): Promise<{ id: string; name: string; role: string; active: boolean; hasPin: boolean }[]> {
  const { people } = await database.transaction((query) => openStaff(query, storeId));
  return [...people.values()].map(({ id, name, role, active, pinHash }) => {
    return { id, name, role, active, hasPin: pinHash !== '' };
  });
}
