import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { useScans } from '../desk.ts';
import { countCode, dropCount, saveCounts, setCount, useCounts } from './counts.ts';

/** Counting with a scanner: a scan adds one, typing sets, saving takes it all in one go. */
export function CountTab() {
  const { catalogue } = useWords();
  const { counts } = useCounts();
  return (
    <>
      <p className="desk-empty">{catalogue.countHint}</p>
      <div className="catalogue-bar">
        <CodeField />
        <Button look="go" hotkey="F2" disabled={counts.length === 0} onClick={() => void saveCounts()}>
          {catalogue.saveCount(counts.length)}
        </Button>
      </div>
      {counts.length > 0 && <Counts />}
    </>
  );
}

function CodeField() {
  const { catalogue } = useWords();
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const count = useCallback((scanned: string) => void countCode(scanned), []);
  const takeScans = useScans(count);
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || code.trim() === '') return;
    event.preventDefault();
    count(code);
    setCode('');
  };
  return (
    <input
      ref={field}
      data-typing="desk"
      className="text-input catalogue-code"
      aria-label={catalogue.scanToCount}
      placeholder={catalogue.scanToCount}
      autoComplete="off"
      maxLength={200}
      value={code}
      onFocus={takeScans}
      onKeyDown={keys}
      onChange={(event) => setCode(event.target.value)}
    />
  );
}

function Counts() {
  const { catalogue } = useWords();
  const { counts } = useCounts();
  return (
    <div className="desk-table">
      <table>
        <thead>
          <tr>
            <th className="desk-col">{catalogue.item}</th>
            <th className="desk-col number">{catalogue.expected}</th>
            <th className="desk-col number">{catalogue.counted}</th>
            <th className="desk-col number">{catalogue.difference}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {counts.map(({ sku, name, expected, counted }) => (
            <tr key={sku}>
              <td>
                {name} <small>{sku}</small>
              </td>
              <td className="number">{expected}</td>
              <td className="number">
                <input
                  className="text-input desk-number"
                  aria-label={catalogue.countedOf(name)}
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={9}
                  value={counted}
                  onChange={(event) => setCount(sku, Number(event.target.value.replace(/\D/g, '')))}
                />
              </td>
              <td className={counted === expected ? 'number' : 'number catalogue-off'}>
                {difference(counted - expected)}
              </td>
              <td className="number">
                <Button aria-label={catalogue.dropCount(name)} onClick={() => dropCount(sku)}>
                  ✕
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const difference = (pieces: number) => (pieces > 0 ? `+${pieces}` : String(pieces).replace('-', '−'));
