import type { Guard } from '../domain/staff/lockout.ts';
import type { Role } from '../domain/staff/role.ts';
import type { WritableDb } from './handles.ts';
import { insertInto } from './insert-into.ts';

/** Somebody who works here. Whoever is no longer active keeps a name for past reports, and no PIN. */
export type StaffMember = {
  id: string;
  name: string;
  role: Role;
  pinHash: string;
  /** What the badge says after `GWS-`; empty where there is none. */
  badge: string;
  active: boolean;
  /** Was entered at the till; a file that is imported says nothing of them. */
  madeHere: boolean;
};

/** The people and the guards of their PINs; beside the journal, so that they can be erased. */
export type StaffTable = {
  all(): StaffMember[];
  put(member: StaffMember): void;
  /** The hash of the file that was imported last; empty where none was. */
  fileHash(): string;
  keepFileHash(hash: string): void;
  guards(): Map<string, Guard>;
  keepGuards(guards: Iterable<[staffId: string, Guard]>): void;
};

/** Opens the table of people. */
export function openStaff(db: WritableDb): StaffTable {
  const all = db.prepare('SELECT id, name, role, pin_hash, badge, active, made_here FROM staff ORDER BY id');
  const remove = db.prepare('DELETE FROM staff WHERE id = ?');
  const insert = insertInto(db, 'staff', ['id', 'name', 'role', 'pin_hash', 'badge', 'active', 'made_here']);
  const fileHash = db.prepare('SELECT hash FROM staff_file').pluck();
  const keepFileHash = db.prepare('INSERT OR REPLACE INTO staff_file (one, hash) VALUES (1, ?)');
  const guards = db.prepare('SELECT staff_id AS id, failures, wait_ms AS waitMs FROM sign_in_guard');
  const guard = db.prepare(
    'INSERT OR REPLACE INTO sign_in_guard (staff_id, failures, wait_ms) VALUES (?, ?, ?)',
  );
  const keepGuards = db.transaction((some: Iterable<[string, Guard]>) => {
    for (const [id, { failures, waitMs }] of some) guard.run(id, failures, Math.ceil(waitMs));
  });
  return {
    all: () => (all.all() as Row[]).map(memberOf),
    put({ pinHash, active, madeHere, ...member }) {
      remove.run(member.id);
      insert.run({ ...member, pin_hash: pinHash, active: Number(active), made_here: Number(madeHere) });
    },
    fileHash: () => (fileHash.get() as string | undefined) ?? '',
    keepFileHash: (hash) => keepFileHash.run(hash),
    guards: () => new Map((guards.all() as ({ id: string } & Guard)[]).map(({ id, ...own }) => [id, own])),
    keepGuards: (some) => keepGuards(some),
  };
}

type Row = Omit<StaffMember, 'pinHash' | 'active' | 'madeHere'> & {
  pin_hash: string;
  active: number;
  made_here: number;
};

function memberOf({ pin_hash: pinHash, active, made_here: madeHere, ...member }: Row): StaffMember {
  return { ...member, pinHash, active: active === 1, madeHere: madeHere === 1 };
}
