import { create } from 'zustand';
import type { StaffRow } from '../../../contract/till-view.ts';
import type { Role } from '../../../domain/staff/role.ts';
import { words } from '../../words/words.ts';
import { askQuietly, askTill } from '../ask.ts';

/** Somebody as they are typed; `id` is null of somebody new. */
export type StaffForm = {
  id: string | null;
  name: string;
  role: Role;
  badge: string;
  pin: string;
  again: string;
};

type StaffState = {
  /** Null until the till has told. */
  rows: readonly StaffRow[] | null;
  form: StaffForm | null;
  /** How often a form was opened; saving somebody new is no new form. */
  opened: number;
  said: string;
  /** What the till refused, beside the field that it is about. */
  wrong: { field: 'name' | 'badge' | 'role' | 'pin'; says: string } | null;
  /** Who was taken off last, and can be put back. */
  undo: StaffRow | null;
};

const start: StaffState = { rows: null, form: null, opened: 0, said: '', wrong: null, undo: null };
export const useStaff = create<StaffState>()(() => start);

const blank: StaffForm = { id: null, name: '', role: 'cashier', badge: '', pin: '', again: '' };

export async function loadStaff(): Promise<void> {
  useStaff.setState(start);
  const reply = await askTill({ type: 'ListStaff' });
  if (reply?.people) useStaff.setState({ rows: reply.people });
}

/** Asked for anew while somebody's PIN waits, so that the time in sight is right. */
export async function lookAgain(): Promise<void> {
  const reply = await askQuietly({ type: 'ListStaff' });
  if (reply.ok && reply.people) useStaff.setState({ rows: reply.people });
}

export function openPerson(row: StaffRow | null): void {
  const form = row ? { ...blank, id: row.id, name: row.name, role: row.role, badge: row.badge } : blank;
  useStaff.setState(({ opened }) => ({ form, opened: opened + 1, wrong: null, said: '' }));
}

export const closePerson = () => useStaff.setState({ form: null, wrong: null });

export function typePerson(typed: Partial<StaffForm>): void {
  useStaff.setState(({ form }) => ({ form: form && { ...form, ...typed }, wrong: null, said: '' }));
}

/** Saves who they are, and the PIN where one was typed. */
export async function savePerson(): Promise<void> {
  const { form } = useStaff.getState();
  if (!form) return;
  const { staffPage } = words();
  if (form.pin !== form.again) return refused('pin', staffPage.pinsDiffer);
  const { id, name, role, badge } = form;
  const put = await askQuietly({
    type: 'PutStaff',
    ...(id !== null && { id }),
    name,
    role,
    badge,
    active: true,
  });
  if (!put.ok) return refused(fieldOf(put.refusal.code), put.refusal.message);
  const staffId = put.personId ?? '';
  // Whoever was new is not any more, whatever the PIN comes to.
  useStaff.setState({ rows: put.people ?? null, form: { ...form, id: staffId } });
  if (form.pin !== '') {
    const set = await askQuietly({ type: 'SetPin', staffId, pin: form.pin });
    if (!set.ok) return refused('pin', set.refusal.message);
    useStaff.setState({ rows: set.people ?? null });
  }
  useStaff.setState({ form: null, wrong: null, undo: null, said: staffPage.saved(name.trim()) });
}

type Field = NonNullable<StaffState['wrong']>['field'];

function refused(field: Field, says: string): void {
  useStaff.setState({ wrong: { field, says } });
}

function fieldOf(code: string): Field {
  const fields: Record<string, Field> = {
    'badge-taken': 'badge',
    'last-manager': 'role',
    'not-a-command': 'badge',
  };
  return fields[code] ?? 'name';
}

/** Takes somebody off, or puts them back. */
export async function setActive(row: StaffRow, active: boolean): Promise<void> {
  const { id, name, role, badge } = row;
  const reply = await askTill({ type: 'PutStaff', id, name, role, ...(active && { badge }), active });
  if (!reply?.people) return;
  const { staffPage } = words();
  const now = reply.people.find((one) => one.id === id);
  const back = now?.hasPin ? staffPage.isBack(name) : staffPage.isBackNoPin(name);
  useStaff.setState({
    ...{ rows: reply.people, form: null, undo: active ? null : row },
    said: active ? back : staffPage.isOff(name),
  });
}

export async function unlock(row: StaffRow): Promise<void> {
  const reply = await askTill({ type: 'UnlockPin', staffId: row.id });
  if (reply?.people) useStaff.setState({ rows: reply.people, said: words().staffPage.unlocked(row.name) });
}
