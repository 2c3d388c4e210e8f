import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TillView } from '../../contract/till-view.ts';
import { permissions } from '../../domain/staff/permissions.ts';
import { type Role, roles } from '../../domain/staff/role.ts';
import { everyType, sampleOf } from '../builders/every-command.ts';
import { newFolder } from '../builders/folders.ts';
import { type LineTill, lineTill } from '../builders/line-till.ts';
import { soundFiles } from '../builders/price-book-folder.ts';
import { newDatabase } from '../builders/till.ts';

const pins: Readonly<Record<Role, string>> = { cashier: '1111', supervisor: '3333', manager: '4444' };

/** A shop whose people are called by their roles. */
function shopFolder(): string {
  const folder = newFolder();
  const items = `${soundFiles['items.csv']}PEN,Pen,pens,,,10.00,6.00,standard,goods,99,It writes.,1,\n`;
  const staff = roles.map((role) => `- { id: ${role}, name: ${role}, role: ${role}, pin: ${pins[role]} }\n`);
  const files = { ...soundFiles, 'items.csv': items, 'staff.yaml': staff.join('') };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('every role times every command, over the line protocol', () => {
  const file = newDatabase();
  let till: LineTill;
  let last: () => unknown;
  beforeAll(async () => {
    till = lineTill(['--database', file, '--import', shopFolder()]);
    await till.view({ type: 'View' });
    const db = new Database(file, { readonly: true });
    last = () => db.prepare('SELECT max(seq) FROM journal').pluck().get();
  }, 30_000);
  afterAll(async () => {
    expect(await till.end()).toMatchObject({ code: 0, error: '' });
  });

  async function signIn(role: Role): Promise<TillView> {
    return till.view({ type: 'SignIn', staffId: role, pin: pins[role] });
  }

  /** A role at the till, with a shift and a sale open, whatever the command before has done. */
  async function ready(role: Role): Promise<void> {
    let view = await till.view({ type: 'View' });
    if (view.sale?.card) {
      await signIn('manager');
      view = await till.view({ type: 'AnswerCard', outcome: 'declined' });
    }
    if (view.sale?.state === 'paying') {
      await signIn('manager');
      view = await till.view({ type: 'VoidSale' });
    }
    if (view.staff.locked || view.staff.signedIn?.id !== role) view = await signIn(role);
    if (!view.shift) view = await till.view({ type: 'OpenShift', float: 10_000 });
    if (view.sale?.state !== 'open') await till.view({ type: 'Scan', code: 'PEN' });
  }

  /** How a command was answered: let through, only with an approval, or not at all. */
  async function answered(command: object): Promise<'yes' | 'approval' | 'no'> {
    const reply = await till.ask(command);
    const code = reply.ok ? 'ok' : reply.refusal.code;
    expect(code).not.toMatch(/not-a-command|fault|disk|sign-in|wait/);
    if (code === 'needs-approval') return 'approval';
    return code === 'not-allowed' ? 'no' : 'yes';
  }

  it.each(roles)(
    'a %s gets through what the table allows, and nothing else',
    async (role) => {
      for (const type of everyType) {
        const { command, action } = sampleOf(type);
        await ready(role);
        const before = last();
        const allowed = action === null ? 'yes' : permissions[action][role];
        // A name that nobody has would count as a wrong PIN, and make the next one wait.
        const meant = type === 'SignIn' ? { type, staffId: role, pin: pins[role] } : command;
        expect([type, role, await answered(meant)]).toEqual([type, role, allowed]);
        if (allowed !== 'yes') expect([type, last()]).toEqual([type, before]);
      }
    },
    60_000,
  );

  it.each(roles)(
    'the PIN of a %s lets a cashier do what they may, and nothing else',
    async (approver) => {
      const asked = everyType.filter((type) => {
        const { action } = sampleOf(type);
        return action !== null && permissions[action].cashier !== 'yes';
      });
      expect(asked.length).toBeGreaterThan(10);
      for (const type of asked) {
        const { command, action } = sampleOf(type);
        await ready('cashier');
        const before = last();
        const may =
          action !== null &&
          permissions[action].cashier === 'approval' &&
          permissions[action][approver] === 'yes';
        const approval = { type: 'WithApproval', staffId: approver, pin: pins[approver], command };
        expect([type, approver, await answered(approval)]).toEqual([type, approver, may ? 'yes' : 'no']);
        if (!may) expect([type, last()]).toEqual([type, before]);
        const { staff } = await till.view({ type: 'View' });
        expect(staff.signedIn?.id).toBe('cashier');
      }
    },
    60_000,
  );

  it('nothing but a look goes through with nobody signed in, or with the till locked', async () => {
    for (const leave of ['SignOut', 'LockTill']) {
      await ready('manager');
      await till.view({ type: leave });
      const before = last();
      for (const type of everyType.filter((one) => one !== 'View' && one !== 'SignIn')) {
        const { command } = sampleOf(type);
        const approval = { type: 'WithApproval', staffId: 'manager', pin: pins.manager, command };
        for (const tried of [command, approval])
          expect(await till.ask(tried)).toMatchObject({ ok: false, refusal: { code: 'sign-in' } });
      }
      expect(last()).toBe(before);
    }
  });
});
