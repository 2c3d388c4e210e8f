import { Fragment, type ReactNode } from 'react';
import type { EffectRow } from '../../../contract/report-view.ts';
import { Money, signed } from '../../design/Money.tsx';
import { useWords } from '../../words/words.ts';
import { moveInRows } from '../fields/move-in-rows.ts';
import { SortHead } from '../fields/SortHead.tsx';
import { effectInShort } from '../figures/in-short.ts';
import { Scrolls } from '../figures/Scrolls.tsx';
import { each, number, percent } from '../figures/written.ts';
import { useEffectReport } from './effect.ts';
import { columnsOf, type EffectColumn, type Report, sortedRows } from './effect-rows.ts';
import { Particulars } from './Particulars.tsx';

/** The groups in the order of a column; each opens to tell why it was declined and what it brought. */
export function EffectTable({ result: { by, rows, total } }: { result: Report }) {
  const { deskEffect } = useWords();
  const { sorting, open } = useEffectReport();
  const columns = columnsOf(by);
  const label = (column: EffectColumn) =>
    column === 'name' ? deskEffect.bys[by] : deskEffect.columns[column];
  return (
    <Scrolls name={deskEffect.bys[by]} className="desk-table effect-table">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHead
                key={column}
                column={column}
                label={label(column)}
                sorting={sorting}
                onSort={(next) => useEffectReport.setState({ sorting: next })}
                number={column !== 'name'}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortedRows(rows, by, sorting).map((row) => (
            <Fragment key={row.key}>
              <Row row={row} columns={columns} open={row.key === open} />
              {row.key === open && <Particulars row={row} by={by} columns={columns.length} />}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{deskEffect.total}</th>
            <Cells row={total} columns={columns} />
          </tr>
        </tfoot>
      </table>
      <p className="desk-hint">
        {deskEffect.marginNote} {by === 'cashier' && deskEffect.expectedHint} {deskEffect.earlierHint}
      </p>
    </Scrolls>
  );
}

type RowProps = { row: EffectRow; columns: readonly EffectColumn[]; open: boolean };

function Row({ row, columns, open }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="row-open"
          aria-expanded={open}
          onKeyDown={moveInRows}
          onClick={() => useEffectReport.setState({ open: open ? null : row.key })}
        >
          <span aria-hidden="true">{open ? '▾ ' : '▸ '}</span>
          {row.name}
        </button>
      </th>
      <Cells row={row} columns={columns} />
    </tr>
  );
}

function Cells({ row, columns }: { row: EffectRow; columns: readonly EffectColumn[] }) {
  return columns.slice(1).map((column) => (
    <td key={column} className={column === 'effect' ? 'number effect-ends' : 'number'}>
      <Cell row={row} column={column} />
    </td>
  ));
}

function Cell({ row, column }: { row: EffectRow; column: EffectColumn }) {
  const { shown, accepted, pieces, sales, expected, effect, before } = row;
  switch (column) {
    case 'name':
      return row.name;
    case 'rate':
      return (
        <Since now={percent(accepted, shown)} earlier={before && percent(before.accepted, before.shown)} />
      );
    case 'sales':
      return <Since now={number(sales)} earlier={before && number(before.sales)} />;
    case 'units':
      return each(pieces, sales);
    case 'expected':
      return expected === null ? '–' : number(expected, 1);
    case 'margin':
      return <Since now={<Money amount={row.margin} />} earlier={before && signed(before.margin)} />;
    case 'saving':
      return <Money amount={row.saving} />;
    case 'effect':
      return effectInShort(effect);
    default:
      return number(row[column]);
  }
}

/** A figure, and below it that of the days before. */
function Since({ now, earlier }: { now: ReactNode; earlier: string | null }) {
  const { deskEffect } = useWords();
  return (
    <>
      {now}
      {earlier !== null && <small>{deskEffect.earlier(earlier)}</small>}
    </>
  );
}
