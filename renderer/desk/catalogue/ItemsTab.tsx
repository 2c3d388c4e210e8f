import { useCallback } from 'react';
import { Button } from '../../design/Button.tsx';
import { Money } from '../../design/Money.tsx';
import { useWords } from '../../words/words.ts';
import { useScans } from '../desk.ts';
import { moveInRows } from '../fields/move-in-rows.ts';
import { SearchField } from '../fields/SearchField.tsx';
import { itemOfCode, newItem, openItem, printItemLabel, search, useCatalogue } from './catalogue.ts';

/** Items by name, number or scan; one opens its fields. */
export function ItemsTab() {
  const { catalogue } = useWords();
  const { text } = useCatalogue();
  const open = useCallback((code: string) => {
    void itemOfCode(code).then((found) => found && openItem(found.item.sku));
  }, []);
  const takeScans = useScans(open);
  return (
    <>
      <div className="catalogue-bar">
        <SearchField
          label={catalogue.find}
          value={text}
          onFocus={takeScans}
          onText={(next) => void search(next)}
        />
        <Button look="go" hotkey="F2" onClick={() => void newItem()}>
          {catalogue.add}
        </Button>
      </div>
      <Found />
    </>
  );
}

function Found() {
  const { catalogue } = useWords();
  const { text, found } = useCatalogue();
  if (found.length === 0)
    return <p className="desk-empty">{text.trim().length < 2 ? catalogue.findHint : catalogue.noneFound}</p>;
  return (
    <div className="desk-table">
      <table>
        <thead>
          <tr>
            <th className="desk-col">{catalogue.item}</th>
            <th className="desk-col">{catalogue.code}</th>
            <th className="desk-col number">{catalogue.fields.price}</th>
            <th className="desk-col number">{catalogue.stock}</th>
            <td />
          </tr>
        </thead>
        <tbody onKeyDown={moveInRows}>
          {found.map(({ sku, name, price, stock }) => (
            <tr key={sku}>
              <td>
                <button
                  type="button"
                  className="row-open"
                  aria-label={catalogue.change(name)}
                  onClick={() => void openItem(sku)}
                >
                  {name}
                </button>
              </td>
              <td>{sku}</td>
              <td>
                <Money amount={price} />
              </td>
              <td className="number">{stock ?? catalogue.none}</td>
              <td className="number">
                <Button
                  aria-label={`${catalogue.printLabel}: ${name}`}
                  onClick={() => void printItemLabel(sku)}
                >
                  {catalogue.printLabel}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
