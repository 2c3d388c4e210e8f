import { useEffect, useRef } from 'react';
import type { OpenedImport } from '../../../contract/catalogue-view.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { Check, Choose } from '../fields/Choose.tsx';
import { leaveFile, look, mapField, readAs, useImports } from './imports.ts';

/** Which column of the file holds what, with an example of each; guessed, and to be mended here. */
export function Mapping({ opened }: { opened: OpenedImport }) {
  const { catalogue } = useWords();
  const { reading, busy, plan } = useImports();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="catalogue-mapping" aria-labelledby="mapping">
      <h3 id="mapping" ref={head} tabIndex={-1}>
        {catalogue.fileOf(opened.name, opened.rows)}
      </h3>
      <details key={String(plan === null)} open={plan === null}>
        <summary>{catalogue.columns}</summary>
        <Columns opened={opened} />
      </details>
      <div className="catalogue-bar">
        <Choose
          label={catalogue.decimal}
          options={[
            { value: 'point', label: catalogue.point },
            { value: 'comma', label: catalogue.comma },
          ]}
          chosen={reading.decimal}
          onChoose={(decimal) => readAs({ decimal })}
        />
        <Check
          label={catalogue.takeOut}
          checked={reading.takeOut}
          onChange={() => readAs({ takeOut: !reading.takeOut })}
        />
        <Button
          look={plan ? undefined : 'go'}
          hotkey="F2"
          disabled={busy || plan !== null}
          onClick={() => void look()}
        >
          {catalogue.look}
        </Button>
        <Button onClick={leaveFile}>{catalogue.cancel}</Button>
      </div>
    </section>
  );
}

function Columns({ opened: { columns, sample, fields } }: { opened: OpenedImport }) {
  const { catalogue } = useWords();
  const { mapping } = useImports(({ reading }) => reading);
  const choose = (field: string, value: string) => mapField(field, value === '' ? null : Number(value));
  return (
    <ul className="catalogue-columns">
      {fields.map(({ field, required }) => {
        const at = mapping[field];
        const name = catalogue.fields[field] ?? field;
        const example = at === undefined ? '' : (sample.find((row) => row[at])?.[at] ?? '');
        return (
          <li key={field}>
            <label htmlFor={`column-${field}`}>{name}</label>
            <select
              id={`column-${field}`}
              className="text-input"
              value={at ?? ''}
              onChange={(event) => choose(field, event.target.value)}
            >
              <option value="">{catalogue.notIn}</option>
              {columns.map((column, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns may have the same name, and stay where they are
                <option key={place} value={place}>
                  {column || `${place + 1}`}
                </option>
              ))}
            </select>
            <small>{at === undefined && required ? catalogue.required : example}</small>
          </li>
        );
      })}
    </ul>
  );
}
