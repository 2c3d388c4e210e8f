import { type FormEvent, useState } from 'react';
import type { DeskCode, GlanceStore } from '../../../contract/office-page.ts';
import type { Refusal } from '../frame/ask.ts';
import { useWrite } from '../frame/desk.ts';
import { Trouble } from '../frame/parts.tsx';
import { useWords } from '../words/words.ts';
import { useWritten } from '../words/written.ts';

/** Makes a one-time code for a till of a store, and says what to do with it. */
export function MakeCode({ stores, onMade }: { stores: readonly GlanceStore[]; onMade(): void }) {
  const { tills: said } = useWords();
  const [storeId, setStoreId] = useState(stores[0]?.id ?? '');
  const [tillId, setTillId] = useState('');
  const [name, setName] = useState('');
  const [made, setMade] = useState<DeskCode & { store: string }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const write = useWrite();
  const store = stores.find(({ id }) => id === storeId);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await write<DeskCode>('codes', {
      ...{ storeId, tillId: tillId || null },
      ...(name.trim() && { name: name.trim() }),
    });
    setRefusal(answer.ok ? undefined : answer.refusal);
    setMade(answer.ok ? { ...answer.value, store: store?.name ?? storeId } : undefined);
    onMade();
  };
  return (
    <form className="card make-code" onSubmit={(event) => void make(event)}>
      <h2>{said.enrolTitle}</h2>
      <div className="choices">
        <label className="field">
          {said.store}
          <select
            className="choice"
            value={storeId}
            onChange={({ target }) => {
              setStoreId(target.value);
              setTillId('');
            }}
          >
            {stores.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {said.till}
          <select className="choice" value={tillId} onChange={({ target }) => setTillId(target.value)}>
            <option value="">{said.newTill}</option>
            {store?.tills.map(({ id, name }) => (
              <option key={id} value={id}>
                {said.goesOn(name)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {said.name}
          <input
            className="input"
            autoComplete="off"
            maxLength={40}
            placeholder={said.nameHint}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <button type="submit" className="button go">
          {said.make}
        </button>
      </div>
      <Trouble refusal={refusal} />
      <div role="status">{made && <Made {...made} />}</div>
    </form>
  );
}

function Made({ code, expiresAt, store }: DeskCode & { store: string }) {
  const { tills: said } = useWords();
  const { time } = useWritten();
  return (
    <div className="made">
      <p>{said.codeFor(store)}</p>
      <p className="code" data-testid="code">
        {code}
      </p>
      <p>{said.codeUntil(time(expiresAt))}</p>
      <p>{said.codeHow(location.origin)}</p>
    </div>
  );
}
