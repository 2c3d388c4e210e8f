import { useEffect, useState } from 'react';
import { DayButton } from '../day/DayButton.tsx';
import { useDay } from '../day/day.ts';
import { Button } from '../design/Button.tsx';
import { DeskButton } from '../desk/DeskButton.tsx';
import { useDesk } from '../desk/desk.ts';
import { PrinterNotice } from '../devices/PrinterNotice.tsx';
import { HeldButton } from '../hold/HeldButton.tsx';
import { OfficeSign } from '../office/OfficeSign.tsx';
import { Banner } from '../practice/Banner.tsx';
import { gateOf } from '../staff/gate.ts';
import { WhoButton } from '../staff/WhoButton.tsx';
import { useFront } from '../store/front.ts';
import { openDialog } from '../store/screen.ts';
import { notices, store } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { words } from '../words/words.ts';
import { QueueButton } from './QueueButton.tsx';

/** "Sat 21 Nov, 14:32" where the store is, whatever zone the machine is set to. */
export function storeTime(now: Date, locale: string, timeZone: string): string {
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${day.format(now).replace(',', '')}, ${time.format(now)}`;
}

export function Header() {
  const here = useTill(store);
  const said = useTill(notices);
  const desk = useDesk((state) => state.open);
  const signingIn = useTill(gateOf) === 'sign-in';
  const now = useNow();
  if (!here) return null;
  return (
    <header className="head">
      <h1>{here.name}</h1>
      <span>{here.till}</span>
      <time dateTime={now.toISOString()}>{storeTime(now, here.locale, here.timeZone)}</time>
      {said?.map((notice) => (
        <span key={notice} className="notice" role="status">
          {notice}
        </span>
      ))}
      <span className="head-acts">
        {!signingIn && !desk && <HeldButton />}
        <Banner />
        {!signingIn && <HeadActs />}
      </span>
    </header>
  );
}

function HeadActs() {
  const day = useDay((state) => state.page !== null);
  const shut = useTill(gateOf) !== null;
  const desk = useDesk((state) => state.open);
  const onSale = useFront() === 'sale' && !day && !shut && !desk;
  return (
    <>
      <PrinterNotice />
      <OfficeSign />
      {onSale && <QueueButton />}
      <DeskButton />
      <DayButton />
      <WhoButton />
      <Button look="link" className="head-keys" hotkey="?" onClick={() => openDialog('keys')}>
        {words().frame.keys}
      </Button>
    </>
  );
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
