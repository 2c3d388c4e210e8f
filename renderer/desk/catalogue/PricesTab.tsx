import { useEffect, useState } from 'react';
import type { ScheduledPriceView } from '../../../contract/catalogue-view.ts';
import type { Selector } from '../../../domain/price-book/item.ts';
import { Button } from '../../design/Button.tsx';
import { Money } from '../../design/Money.tsx';
import { store } from '../../store/selectors.ts';
import { useTill } from '../../store/till.ts';
import { dayOf } from '../../words/when.ts';
import { useWords } from '../../words/words.ts';
import { askTill } from '../ask.ts';
import { ItemsField } from '../entry/ItemsField.tsx';
import { DateField } from '../fields/DateField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { tell } from './catalogue.ts';

type Prices = readonly ScheduledPriceView[];

/** Prices of later days: the till takes each up by itself. */
export function PricesTab() {
  const [prices, setPrices] = useState<Prices | null>(null);
  useEffect(() => {
    void askTill({ type: 'ListScheduledPrices' }).then((reply) => setPrices(reply?.prices ?? []));
  }, []);
  return (
    <>
      <NewPrice onPrices={setPrices} />
      {prices && <List prices={prices} onPrices={setPrices} />}
    </>
  );
}

type Listed = { onPrices: (prices: Prices) => void };

function NewPrice({ onPrices }: Listed) {
  const { catalogue } = useWords();
  const [item, setItem] = useState<Selector[]>([]);
  const [price, setPrice] = useState<number | undefined>();
  const [from, setFrom] = useState('');
  const [first] = item;
  const sku = first && 'sku' in first ? first.sku : undefined;
  const ready = sku !== undefined && price !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(from);
  const schedule = async () => {
    if (!ready) return;
    const reply = await askTill({ type: 'SchedulePrice', sku, price, from });
    if (!reply) return;
    onPrices(reply.prices ?? []);
    setItem([]);
    setPrice(undefined);
    tell(catalogue.scheduled);
  };
  return (
    <div className="catalogue-form">
      <ItemsField
        label={catalogue.priceItem}
        groups={false}
        value={item}
        onChange={(all) => setItem(all.slice(-1))}
        problems={[]}
      />
      <NumberField label={catalogue.newPrice} of="money" value={price} onNumber={setPrice} problems={[]} />
      <DateField label={catalogue.fromDay} value={from} onDay={setFrom} problems={[]} />
      <Button look="go" hotkey="F2" disabled={!ready} onClick={() => void schedule()}>
        {catalogue.schedule}
      </Button>
    </div>
  );
}

function List({ prices, onPrices }: { prices: Prices } & Listed) {
  const { catalogue } = useWords();
  const locale = useTill(store)?.locale ?? 'en';
  if (prices.length === 0) return <p className="desk-empty">{catalogue.noPrices}</p>;
  const withdraw = async (id: string) => {
    const reply = await askTill({ type: 'WithdrawPrice', id });
    if (!reply) return;
    onPrices(reply.prices ?? []);
    tell(catalogue.withdrawn);
  };
  return (
    <div className="desk-table">
      <table>
        <thead>
          <tr>
            <th className="desk-col">{catalogue.item}</th>
            <th className="desk-col">{catalogue.from}</th>
            <th className="desk-col number">{catalogue.now}</th>
            <th className="desk-col number">{catalogue.newPrice}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {prices.map(({ id, sku, name, now, price, from, why }) => (
            <tr key={id}>
              <td>
                {name} <small>{sku}</small>
                {why !== '' && <small className="desk-wrong">{catalogue.couldNot(why)}</small>}
              </td>
              <td>{dayOf(from, locale)}</td>
              <td>{now === null ? catalogue.none : <Money amount={now} />}</td>
              <td>
                <Money amount={price} />
              </td>
              <td className="number">
                <Button aria-label={catalogue.withdrawOf(name)} onClick={() => void withdraw(id)}>
                  {catalogue.withdraw}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
