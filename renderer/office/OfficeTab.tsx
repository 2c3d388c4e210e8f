import { Button } from '../design/Button.tsx';
import { store } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { timeOf } from '../words/when.ts';
import { useWords } from '../words/words.ts';
import { EditNotices } from './EditNotices.tsx';
import { EnrolForm } from './EnrolForm.tsx';
import { count, headOffice, tryNow, whyWords } from './office.ts';

/** How the till stands with head office, what waits, and how it is enrolled. */
export function OfficeTab() {
  const { office: said } = useWords();
  const office = useTill(headOffice);
  if (!office) return null;
  const { state } = office;
  return (
    <div className="office">
      <p className={`office-state ${state}`} role="status" data-testid="office-state">
        <b>{said.states[state]}</b>
        {office.why !== '' && <span> {whyWords(office)}</span>}
      </p>
      {state === 'none' ? <p className="settings-hint">{said.noneHint}</p> : <Facts />}
      {state === 'fenced' && <p className="office-fence">{said.fenceHint}</p>}
      <EditNotices />
      <EnrolForm open={state === 'none' || state === 'fenced'} />
    </div>
  );
}

function Facts() {
  const { office: said } = useWords();
  const office = useTill(headOffice);
  const here = useTill(store);
  if (!office || !here) return null;
  const { address, waiting, lastReceivedAt, parked, state } = office;
  const received = lastReceivedAt && timeOf(lastReceivedAt, here.locale, here.timeZone);
  return (
    <>
      <dl className="office-facts">
        <Fact name={said.address}>{address}</Fact>
        <Fact name={said.store}>{office.store}</Fact>
        <Fact name={said.waiting}>
          {waiting === 0 ? said.nothingWaits : said.waits(waiting, count(waiting))}
        </Fact>
        <Fact name={said.received}>{received || said.never}</Fact>
        {parked > 0 && <Fact name={said.parked}>{said.waits(parked, count(parked))}</Fact>}
      </dl>
      {parked > 0 && <p className="settings-hint">{said.parkedHint}</p>}
      {state !== 'fenced' && <p className="settings-hint">{said.hint}</p>}
      {(state === 'offline' || state === 'refused') && (
        <Button onClick={() => void tryNow()}>{said.tryNow}</Button>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
