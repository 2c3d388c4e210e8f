import { type FormEvent, useEffect, useRef } from 'react';
import type { Role } from '../../../domain/staff/role.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { Choose } from '../fields/Choose.tsx';
import { Field } from '../fields/Field.tsx';
import { TextField } from '../fields/TextField.tsx';
import { closePerson, type StaffForm, savePerson, setActive, typePerson, unlock, useStaff } from './staff.ts';

const allRoles: readonly Role[] = ['cashier', 'supervisor', 'manager'];

/** Somebody who is entered or changed. A PIN is typed twice; nobody ever sees one. */
export function PersonForm({ form }: { form: StaffForm }) {
  const { staffPage, roles } = useWords();
  const wrong = useStaff((state) => state.wrong);
  const at = (field: string) => (wrong?.field === field ? [wrong.says] : []);
  const own = useRef<HTMLFormElement>(null);
  useEffect(() => own.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void savePerson();
  };
  return (
    <form ref={own} className="staff-form" aria-labelledby="staff-form-title" onSubmit={submit}>
      <header className="desk-head">
        <h3 id="staff-form-title">{form.id === null ? staffPage.newPerson : staffPage.change}</h3>
        <Button look="link" hotkey="Escape" onClick={closePerson}>
          {staffPage.close}
        </Button>
      </header>
      <TextField
        label={staffPage.name}
        most={60}
        value={form.name}
        onText={(name) => typePerson({ name })}
        problems={at('name')}
      />
      <Choose
        label={staffPage.role}
        options={allRoles.map((role) => ({ value: role, label: roles[role] }))}
        chosen={form.role}
        onChoose={(role) => typePerson({ role })}
        problems={at('role')}
      />
      <TextField
        label={staffPage.badge}
        hint={staffPage.badgeHint}
        most={20}
        value={form.badge}
        onText={(badge) => typePerson({ badge: badge.replace(/[^A-Za-z0-9]/g, '').toUpperCase() })}
        problems={at('badge')}
      />
      <Pins form={form} problems={at('pin')} />
      <Acts form={form} />
    </form>
  );
}

function Pins({ form, problems }: { form: StaffForm; problems: readonly string[] }) {
  const { staffPage } = useWords();
  const hasPin = useStaff(({ rows }) => rows?.find(({ id }) => id === form.id)?.hasPin ?? false);
  return (
    <div className="desk-pair">
      <PinField
        label={hasPin ? staffPage.newPin : staffPage.pin}
        hint={hasPin ? staffPage.pinStays : staffPage.pinHint}
        value={form.pin}
        problems={problems}
        onPin={(pin) => typePerson({ pin })}
      />
      <PinField
        label={staffPage.pinAgain}
        value={form.again}
        problems={[]}
        onPin={(again) => typePerson({ again })}
      />
    </div>
  );
}

type PinProps = {
  label: string;
  hint?: string;
  value: string;
  problems: readonly string[];
  onPin: (pin: string) => void;
};

export function PinField({ label, hint, value, problems, onPin }: PinProps) {
  return (
    <Field label={label} hint={hint} problems={problems}>
      {(given) => (
        <input
          {...given}
          type="password"
          className="text-input"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={value}
          onChange={(event) => onPin(event.target.value.replace(/\D/g, ''))}
        />
      )}
    </Field>
  );
}

function Acts({ form }: { form: StaffForm }) {
  const { staffPage } = useWords();
  const row = useStaff(({ rows }) => rows?.find(({ id }) => id === form.id));
  return (
    <div className="staff-acts">
      <Button look="go" type="submit" hotkey="F12" disabled={form.name.trim() === ''}>
        {staffPage.save}
      </Button>
      {row && row.waitSeconds > 0 && (
        <Button hotkey="F9" onClick={() => void unlock(row)}>
          {staffPage.unlock}
        </Button>
      )}
      {row?.active && <Button onClick={() => void setActive(row, false)}>{staffPage.takeOff}</Button>}
      {row && !row.active && <p className="desk-hint">{staffPage.saveActivates}</p>}
    </div>
  );
}
