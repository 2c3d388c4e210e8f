import { useEffect, useRef } from 'react';
import type { ImportPreview } from '../../../contract/catalogue-view.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { apply, sizeOf, useImports } from './imports.ts';

/** What an import would change, or every row that keeps it from changing anything. */
export function ImportPlan({ plan }: { plan: ImportPreview }) {
  const { catalogue } = useWords();
  const busy = useImports((state) => state.busy);
  const head = useRef<HTMLHeadingElement>(null);
  // Whoever looked by the keyboard goes on here.
  useEffect(() => head.current?.focus(), []);
  const wrong = plan.problems.length + plan.more;
  const size = sizeOf(plan);
  return (
    <section className="catalogue-plan" aria-labelledby="plan">
      <h3 id="plan" ref={head} tabIndex={-1}>
        {wrong > 0 ? catalogue.wrong(wrong) : catalogue.changes}
      </h3>
      {wrong > 0 ? (
        <Problems plan={plan} />
      ) : (
        <>
          <div className="catalogue-bar">
            <p role="status">{catalogue.counts(plan.added, plan.changed, plan.unchanged, plan.takenOut)}</p>
            {size > 0 && (
              <Button look="go" hotkey="F4" disabled={busy} onClick={() => void apply()}>
                {catalogue.apply(size)}
              </Button>
            )}
          </div>
          {size === 0 ? <p className="desk-empty">{catalogue.nothingNew}</p> : <Changes plan={plan} />}
        </>
      )}
    </section>
  );
}

function Problems({ plan: { problems, more } }: { plan: ImportPreview }) {
  const { catalogue } = useWords();
  return (
    <>
      <p className="desk-empty" role="alert">
        {catalogue.wrongHint}
      </p>
      <div className="desk-table">
        <table>
          <thead>
            <tr>
              <th className="desk-col number">{catalogue.row}</th>
              <th className="desk-col">{catalogue.problem}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, message }) => (
              <tr key={`${line} ${message}`}>
                <td className="number">{line ?? catalogue.whole}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p>{catalogue.more(more)}</p>}
    </>
  );
}

function Changes({ plan }: { plan: ImportPreview }) {
  const { catalogue } = useWords();
  const { items } = plan;
  const size = sizeOf(plan);
  return (
    <div className="desk-table">
      <table>
        {size > items.length && <caption>{catalogue.firstOf(items.length, size)}</caption>}
        <thead>
          <tr>
            <th className="desk-col number">{catalogue.row}</th>
            <th className="desk-col">{catalogue.item}</th>
            <td />
            <th className="desk-col">{catalogue.changes}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ line, sku, name, what, fields }) => (
            <tr key={sku}>
              <td className="number">{line ?? '–'}</td>
              <td>
                {name} <small>{sku}</small>
              </td>
              <td>
                <span className={`badge ${what}`}>{catalogue.what[what]}</span>
              </td>
              <td>
                <Fields fields={what === 'changed' ? fields : []} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Fields({ fields }: { fields: ImportPreview['items'][number]['fields'] }) {
  const { catalogue } = useWords();
  return (
    <ul className="catalogue-changes">
      {fields.map(({ field, before, after }) => (
        <li key={field}>
          {catalogue.fields[field] ?? field}: <del>{before || catalogue.none}</del> →{' '}
          <ins>{after || catalogue.none}</ins>
        </li>
      ))}
    </ul>
  );
}
