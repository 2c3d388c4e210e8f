import { count, headOffice, whyWords } from '../../office/office.ts';
import { store } from '../../store/selectors.ts';
import { useTill } from '../../store/till.ts';
import { timeOf } from '../../words/when.ts';
import { useWords } from '../../words/words.ts';

/** What waits to be sent to head office, and whether anything hinders it. */
export function ToSend() {
  const { office: said } = useWords();
  const office = useTill(headOffice);
  const here = useTill(store);
  if (!office || !here) return null;
  const { state, waiting, lastReceivedAt, parked } = office;
  const waits = waiting === 0 ? said.nothingWaits : said.waits(waiting, count(waiting));
  return (
    <section className="today-box">
      <h3>{said.tab}</h3>
      <p>{said.states[state]}</p>
      {state !== 'none' && (
        <dl className="today-sent">
          <dt>{said.waiting}</dt>
          <dd>{waits}</dd>
          <dt>{said.received}</dt>
          <dd>{lastReceivedAt ? timeOf(lastReceivedAt, here.locale, here.timeZone) : said.never}</dd>
          {parked > 0 && <dt>{said.parked}</dt>}
          {parked > 0 && <dd>{count(parked)}</dd>}
        </dl>
      )}
      {office.why !== '' && <p className="today-why">{whyWords(office)}</p>}
    </section>
  );
}
