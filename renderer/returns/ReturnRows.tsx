import { useEffect, useMemo, useRef } from 'react';
import { Button } from '../design/Button.tsx';
import { chooseUnits, useReturns } from '../store/returns.ts';
import { returns } from '../store/selectors.ts';
import { money, useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { type ReturnRow, rowsOf } from './rows.ts';

/** What may come back, with the number of units that do. */
export function ReturnRows() {
  const source = useReturns((state) => state.source);
  const active = useReturns((state) => state.active);
  const back = useTill(returns);
  const rows = useMemo(() => rowsOf(source, back), [source, back]);
  return (
    <ol className="return-rows">
      {rows.map((row, index) => (
        <Row key={row.id} row={row} index={index} active={index === active} />
      ))}
    </ol>
  );
}

function Row({ row, index, active }: { row: ReturnRow; index: number; active: boolean }) {
  const words = useWords().returns;
  const units = useReturns((state) => state.chosen[row.id] ?? 0);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const choose = (next: number) => {
    useReturns.setState({ active: index });
    chooseUnits(row, next);
  };
  return (
    <li
      ref={line}
      className={active ? 'return-row active' : 'return-row'}
      aria-current={active || undefined}
      data-testid="return-row"
      data-sku={row.sku}
    >
      <span className="return-name">
        {row.name}
        <span className="line-code">{leftWords(row, words)}</span>
      </span>
      <span className="line-unit">{row.each !== null && row.left > 0 && words.each(money(row.each))}</span>
      <span className="return-units">
        <Button
          aria-label={words.oneFewer(row.name)}
          disabled={units === 0}
          onClick={() => choose(units - 1)}
        >
          −
        </Button>
        <output aria-label={words.back} data-testid="units-back">
          {units}
        </output>
        <Button
          aria-label={words.oneMore(row.name)}
          disabled={units >= row.left}
          onClick={() => choose(units + 1)}
        >
          +
        </Button>
      </span>
    </li>
  );
}

function leftWords(row: ReturnRow, words: ReturnType<typeof useWords>['returns']): string {
  if (row.bought === null) return row.sku;
  return row.left > 0 ? words.left(row.left, row.bought) : words.nothingLeft;
}
