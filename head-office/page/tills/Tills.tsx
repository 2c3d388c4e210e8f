import { useEffect, useState } from 'react';
import type { DeskDeeds, Glance, GlanceStore, GlanceTill } from '../../../contract/office-page.ts';
import { Deeds } from '../frame/Deeds.tsx';
import { useAnswer, useDesk } from '../frame/desk.ts';
import { Asking, Empty, Heading, Trouble } from '../frame/parts.tsx';
import { Standing } from '../stores/Standing.tsx';
import { useWords } from '../words/words.ts';
import { useWritten } from '../words/written.ts';
import { MakeCode } from './MakeCode.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';

/** Which tills were let in, by store; letting one in, and taking one out. */
export function Tills() {
  const { frame, tills: said } = useWords();
  const { may } = useDesk();
  const { value, refusal, again } = useAnswer<Glance>('stores');
  const deeds = useAnswer<DeskDeeds>('deeds');
  const [leaving, setLeaving] = useState<{ till: GlanceTill; store: string }>();
  const [revoked, setRevoked] = useState('');
  // The button that was pressed is gone: the keyboard goes on at the heading.
  useEffect(() => {
    if (revoked !== '') document.querySelector<HTMLElement>('main h1')?.focus();
  }, [revoked]);
  const rows = value?.stores.flatMap((store) => store.tills.map((till) => ({ store, till }))) ?? [];
  return (
    <>
      <Heading>{frame.places.tills}</Heading>
      <Trouble refusal={refusal} />
      {!value && !refusal && <Asking />}
      {value &&
        (may('enrol') ? (
          <MakeCode stores={value.stores} onMade={() => void deeds.again()} />
        ) : (
          <p className="hint">{said.mayNotEnrol}</p>
        ))}
      <p role="status" className="hint">
        {revoked !== '' && said.revoked(revoked)}
      </p>
      {value && rows.length === 0 && <Empty title={said.none}>{said.noneHint}</Empty>}
      {rows.length > 0 && <List rows={rows} onRevoke={(till, store) => setLeaving({ till, store })} />}
      <Deeds deeds={deeds.value} of={['code', 'revoke']} />
      {leaving && (
        <RevokeDialog
          {...leaving}
          onClose={(gone) => {
            setLeaving(undefined);
            if (gone) setRevoked(leaving.till.name);
            void again();
            void deeds.again();
          }}
        />
      )}
    </>
  );
}

type ListProps = {
  rows: readonly { store: GlanceStore; till: GlanceTill }[];
  onRevoke(till: GlanceTill, store: string): void;
};

function List({ rows, onRevoke }: ListProps) {
  const { stores, tills: said } = useWords();
  const { time } = useWritten();
  const { may } = useDesk();
  return (
    <table className="card">
      <caption>{said.listTitle}</caption>
      <thead>
        <tr>
          <th>{said.store}</th>
          <th>{said.till}</th>
          <th>{stores.standing}</th>
          <th>{said.enrolled}</th>
          <th className="number">
            <span className="visually-hidden">{said.revoke}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ store, till }) => (
          <tr key={till.id}>
            <td>{store.name}</td>
            <th scope="row">{till.name}</th>
            <td>
              <Standing of={till.standing} />
            </td>
            <td className="moment">{time(till.enrolledAt)}</td>
            <td className="number">
              {may('revoke') && till.revokedAt === null && (
                <button
                  type="button"
                  className="button"
                  aria-label={said.revokeOf(till.name, store.name)}
                  onClick={() => onRevoke(till, store.name)}
                >
                  {said.revoke}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
