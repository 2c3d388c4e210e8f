import { useWords } from '../../words/words.ts';
import type { Sorting } from './sorting.ts';

type Props<C extends string> = {
  column: C;
  label: string;
  sorting: Sorting<C>;
  onSort: (sorting: Sorting<C>) => void;
  number?: boolean;
};

/** A column's heading; pressed, it sorts by its column, and pressed again the other way round. */
export function SortHead<C extends string>({ column, label, sorting, onSort, number }: Props<C>) {
  const { deskFields } = useWords();
  const own = sorting.by === column;
  const sort = own ? (sorting.down ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={sort} className={number ? 'number' : undefined}>
      <button
        type="button"
        className="sort-head"
        title={deskFields.sortBy(label)}
        onClick={() => onSort({ by: column, down: own && !sorting.down })}
      >
        {label}
        <span aria-hidden="true">{own ? (sorting.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}
