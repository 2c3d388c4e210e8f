import { describe, expect, it } from 'vitest';
import { actions } from '../../../domain/staff/action.ts';
import { permissions } from '../../../domain/staff/permissions.ts';
import { type Role, roles } from '../../../domain/staff/role.ts';
import { everyType, sampleOf, samples } from '../../builders/every-command.ts';
import { item } from '../../builders/price-book.ts';
import { people, pinOf, quickPins, staffedTill } from '../../builders/staff.ts';
import type { TestTill } from '../../builders/till.ts';

const shop = { items: [item({ sku: 'PEN', price: 1000 }), item({ sku: 'PAD', price: 3000 })] };

const someoneOf = (role: Role) => people.find((person) => person.role === role)?.id ?? '';

/** A sale of one pen on the counter, and the person at the till. */
function selling(role: Role): TestTill {
  const desk = staffedTill({ ...shop, as: someoneOf(role) });
  desk.do({ type: 'Scan', code: 'PEN' });
  return desk;
}

/** The same person before a sale and an open shift again, whatever the command before has done. */
function ready(desk: TestTill, role: Role): TestTill {
  if (desk.do({ type: 'View' }).sale?.state === 'paying') return selling(role);
  const staffId = someoneOf(role);
  const { staff } = desk.do({ type: 'View' });
  if (staff.locked || staff.signedIn?.id !== staffId)
    desk.do({ type: 'SignIn', staffId, pin: pinOf[staffId] });
  if (!desk.do({ type: 'View' }).shift) desk.do({ type: 'OpenShift', float: 10_000 });
  if (desk.do({ type: 'View' }).sale?.state !== 'open') desk.do({ type: 'Scan', code: 'PEN' });
  return desk;
}

function journal(desk: TestTill): Record<string, unknown>[] {
  const bodies = desk.desk.db.prepare('SELECT body FROM journal ORDER BY seq').pluck().all();
  return bodies.map((body) => JSON.parse(body as string));
}

describe('every role times every command', () => {
  it('there is a sample of each', () => {
    expect(Object.keys(samples).sort()).toEqual([...everyType].sort());
  });

  it.each(roles)(
    'a %s gets through what the table allows, and nothing else',
    (role) => {
      let desk = selling(role);
      for (const type of everyType) {
        const { command, action } = sampleOf(type);
        desk = ready(desk, role);
        const { seq } = desk.desk.journal.last();
        const reply = desk.ask(command);
        const code = reply.ok ? 'ok' : reply.refusal.code;
        const allowed = action === null ? 'yes' : permissions[action][role];
        const refused = code === 'needs-approval' ? 'approval' : code === 'not-allowed' ? 'no' : 'yes';
        expect([type, role, refused]).toEqual([type, role, allowed]);
        if (allowed !== 'yes') expect(desk.desk.journal.last().seq).toBe(seq);
        if (!reply.ok && allowed === 'approval' && action)
          expect(reply.refusal.approval).toMatchObject({
            action,
            people: people
              .filter((one) => permissions[action][one.role] === 'yes')
              .map(({ id }) => ({ id }))
              .sort((a, b) => a.id.localeCompare(b.id)),
          });
      }
      desk.close();
    },
    60_000,
  );

  it.each(roles)(
    'with the PIN of a %s nothing goes through that they may not allow',
    (approver) => {
      let desk = selling('cashier');
      for (const type of everyType) {
        const { command, action } = sampleOf(type);
        desk = ready(desk, 'cashier');
        const { seq } = desk.desk.journal.last();
        const staffId = someoneOf(approver);
        const reply = desk.ask({ type: 'WithApproval', staffId, pin: pinOf[staffId], command });
        const allowed = action === null ? 'yes' : permissions[action].cashier;
        const may =
          allowed === 'yes' || (allowed === 'approval' && action && permissions[action][approver] === 'yes');
        const refused = !reply.ok && ['needs-approval', 'not-allowed'].includes(reply.refusal.code);
        expect([type, !refused]).toEqual([type, may]);
        if (!may) expect(desk.desk.journal.last().seq).toBe(seq);
      }
      desk.close();
    },
    60_000,
  );

  it('with nobody signed in nothing goes through but a look and a sign-in', () => {
    const desk = staffedTill({ ...shop, as: null });
    for (const type of everyType.filter((one) => one !== 'View' && one !== 'SignIn'))
      expect([type, desk.refused(sampleOf(type).command)]).toEqual([type, 'sign-in']);
    const approval = { type: 'WithApproval', staffId: 'manager', pin: pinOf.manager };
    expect(desk.refused({ ...approval, command: { type: 'XReport' } })).toBe('sign-in');
  });

  it('the table has a row for every action', () => {
    expect(Object.keys(permissions).sort()).toEqual([...actions].sort());
  });
});

describe('an approval in place', () => {
  const approve = (command: object, staffId = 'supervisor') => {
    return { type: 'WithApproval', staffId, pin: pinOf[staffId], command };
  };

  it('lets the action through once, and the journal has who, by whom, why, before and after', () => {
    const desk = selling('cashier');
    const override = { type: 'OverridePrice', lineId: 'l1', unitPrice: 800, reason: 'damaged' };
    expect(desk.refused(override)).toBe('needs-approval');
    expect(desk.do(approve(override)).totals.due).toBe(800);
    const [approved, done] = journal(desk).slice(-2);
    expect(approved).toEqual({
      ...{ type: 'v1.Approved', action: 'override-price', actor: 'cashier', approver: 'supervisor' },
      ...{ reason: 'damaged', before: '10.00', after: '8.00' },
    });
    expect(done).toMatchObject({ type: 'v1.PriceOverridden', unitPrice: 800 });
    expect(desk.do({ type: 'View' }).staff.signedIn?.id).toBe('cashier');
    expect(desk.refused({ ...override, unitPrice: 700 })).toBe('needs-approval');
  });

  it('leaves nothing behind of a command that is refused all the same', () => {
    const desk = selling('cashier');
    const { seq } = desk.desk.journal.last();
    const unknown = { type: 'OverridePrice', lineId: 'l9', unitPrice: 800, reason: 'damaged' };
    expect(desk.refused(approve(unknown))).toBe('no-line');
    expect(desk.desk.journal.last().seq).toBe(seq);
    desk.do({ type: 'Scan', code: 'PAD' });
    expect(journal(desk).map(({ type }) => type)).not.toContain('v1.Approved');
  });

  it('is written down of what only shows something too', () => {
    const desk = selling('cashier');
    const reply = desk.ask(approve({ type: 'XReport' }));
    expect(reply).toMatchObject({ ok: true, report: { number: null } });
    expect(journal(desk).at(-1)).toMatchObject({ type: 'v1.Approved', action: 'x-report' });
  });

  it('with a wrong PIN changes nothing but the count of wrong PINs', () => {
    const desk = selling('cashier');
    const wrong = { ...approve({ type: 'VoidSale' }), pin: '0000' };
    expect(desk.refused(wrong)).toBe('wrong-pin');
    expect(journal(desk).at(-1)).toEqual({ type: 'v1.SignInFailed', staffId: 'supervisor', failures: 1 });
    expect(desk.do({ type: 'View' }).sale?.state).toBe('open');
  });

  it('takes a reason only from the store’s list', () => {
    const desk = selling('manager');
    expect(desk.refused({ type: 'VoidSale', reason: 'because' })).toBe('no-reason');
    expect(desk.refused({ type: 'RemoveLine', lineId: 'l1', reason: 'because' })).toBe('no-reason');
    desk.do({ type: 'VoidSale', reason: 'mistake' });
  });

  it('tries no PIN for what needs none', () => {
    const pins = quickPins();
    const desk = staffedTill({ ...shop, as: 'cashier', pins });
    const { tried } = pins;
    desk.do(approve({ type: 'Scan', code: 'PEN' }));
    expect(pins.tried).toBe(tried);
    expect(journal(desk).map(({ type }) => type)).not.toContain('v1.Approved');
  });
});

describe('the limits of discounts', () => {
  const off = (percentOff: number, lineId?: string) => {
    return { type: 'Discount', reason: 'goodwill', percentOff, ...(lineId && { lineId }) };
  };

  it.each([
    ['cashier', off(1000), 'ok'],
    ['cashier', off(1001), 'needs-approval'],
    ['supervisor', off(3000), 'ok'],
    ['supervisor', off(3001), 'needs-approval'],
    ['manager', off(10_000), 'ok'],
    ['cashier', { type: 'DiscountAmount', reason: 'goodwill', amountOff: 100 }, 'ok'],
    ['cashier', { type: 'DiscountAmount', reason: 'goodwill', amountOff: 101 }, 'needs-approval'],
  ] as const)('a %s who gives %j: %s', (role, command, expected) => {
    const reply = selling(role).ask(command);
    expect(reply.ok ? 'ok' : reply.refusal.code).toBe(expected);
  });

  it('hold for whoever approves, too', () => {
    const desk = selling('cashier');
    const refused = desk.ask(off(4000));
    expect(refused).toMatchObject({ refusal: { approval: { people: [{ id: 'manager' }] } } });
    const by = (staffId: string) => ({
      type: 'WithApproval',
      staffId,
      pin: pinOf[staffId],
      command: off(4000),
    });
    expect(desk.refused(by('supervisor'))).toBe('not-allowed');
    expect(desk.do(by('manager')).totals.due).toBe(600);
  });

  it('cannot be passed in two steps, in whichever order', () => {
    const one = selling('cashier');
    one.do(off(900, 'l1'));
    expect(one.refused(off(900))).toBe('needs-approval');
    const other = selling('cashier');
    other.do({ type: 'Scan', code: 'PAD' });
    other.do(off(900));
    expect(other.refused(off(900, 'l1'))).toBe('needs-approval');
    // In the place of the one before is no second step.
    other.do(off(1000));
  });

  it('see the one line that gets more than its part among many', () => {
    const desk = selling('cashier');
    for (let times = 0; times < 9; times++) desk.do({ type: 'Scan', code: 'PAD' });
    desk.do(off(900, 'l1'));
    expect(desk.refused(off(900))).toBe('needs-approval');
  });

  it('hold when the basket shrinks under an amount that was given', () => {
    const desk = selling('cashier');
    desk.do({ type: 'Scan', code: 'PAD', quantity: 3 });
    desk.do({ type: 'DiscountAmount', reason: 'goodwill', amountOff: 900 });
    expect(desk.refused({ type: 'RemoveLine', lineId: 'l2' })).toBe('needs-approval');
    expect(desk.refused({ type: 'SetQuantity', lineId: 'l2', quantity: 1 })).toBe('needs-approval');
    desk.do({ type: 'SetQuantity', lineId: 'l2', quantity: 4 });
    const command = { type: 'RemoveLine', lineId: 'l2' };
    expect(
      desk.do({ type: 'WithApproval', staffId: 'manager', pin: pinOf.manager, command }).totals.due,
    ).toBe(100);
    const percent = selling('cashier');
    percent.do({ type: 'Scan', code: 'PAD' });
    percent.do(off(1000));
    percent.do({ type: 'RemoveLine', lineId: 'l1' });
  });

  it('take no offence at a rounded penny', () => {
    const desk = staffedTill({ items: [item({ sku: 'PEN', price: 895 })], as: 'cashier' });
    desk.do({ type: 'Scan', code: 'PEN' });
    expect(desk.do(off(1000)).totals.due).toBe(805);
  });
});
