import { useEffect } from 'react';
import type { StaffRow } from '../../../contract/till-view.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { PersonForm } from './PersonForm.tsx';
import { loadStaff, lookAgain, openPerson, setActive, useStaff } from './staff.ts';

/** Who works here: everybody, and beside them the one who is being changed. */
export function StaffPage() {
  const { staffPage } = useWords();
  const { rows, form, opened, said, undo } = useStaff();
  useEffect(() => void loadStaff(), []);
  useWaits(rows);
  return (
    <div className={form ? 'staff-page editing' : 'staff-page'}>
      <section className="desk-list">
        <header className="desk-head">
          <h2>{staffPage.title}</h2>
          <Button look="go" hotkey="F2" onClick={() => openPerson(null)}>
            {staffPage.add}
          </Button>
        </header>
        <p className="desk-says staff-said" role="status">
          {said}
          {undo && (
            <Button hotkey="F8" onClick={() => void setActive(undo, true)}>
              {staffPage.undo}
            </Button>
          )}
        </p>
        {rows?.length === 0 ? <p className="desk-empty">{staffPage.empty}</p> : <Rows rows={rows ?? []} />}
      </section>
      {form && <PersonForm key={opened} form={form} />}
    </div>
  );
}

/** While somebody's PIN waits the till is asked how long it still does. */
function useWaits(rows: readonly StaffRow[] | null): void {
  const waits = rows?.some(({ waitSeconds }) => waitSeconds > 0) ?? false;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void lookAgain(), 1_000);
    return () => clearInterval(timer);
  }, [waits]);
}

function Rows({ rows }: { rows: readonly StaffRow[] }) {
  const { staffPage } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keys
    <section className="desk-table" aria-label={staffPage.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {[staffPage.name, staffPage.role, staffPage.badge, staffPage.state].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row }: { row: StaffRow }) {
  const { staffPage, roles } = useWords();
  const open = useStaff(({ form }) => form?.id === row.id);
  return (
    <tr className={row.active ? undefined : 'staff-off'} aria-current={open || undefined}>
      <th scope="row">
        <button type="button" className="row-open" onClick={() => openPerson(row)}>
          {row.name}
        </button>
      </th>
      <td>{roles[row.role]}</td>
      <td>{row.badge || '–'}</td>
      <td>
        <State row={row} />
        {!row.madeHere && <small className="desk-hint"> {staffPage.fromFile}</small>}
      </td>
    </tr>
  );
}

function State({ row }: { row: StaffRow }) {
  const { staffPage } = useWords();
  if (!row.active) return <span className="badge">{staffPage.off}</span>;
  if (row.waitSeconds > 0) return <span className="badge unsaved">{staffPage.waits(row.waitSeconds)}</span>;
  if (!row.hasPin) return <span className="badge unsaved">{staffPage.noPin}</span>;
  return <span className="badge running">{staffPage.on}</span>;
}
