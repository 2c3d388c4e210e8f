import type { DayFigures } from '../../../contract/report-view.ts';
import { store } from '../../store/selectors.ts';
import { money, useTill } from '../../store/till.ts';
import { dayOf } from '../../words/when.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { Figure } from '../figures/Figure.tsx';
import { shortMoney } from '../figures/written.ts';
import { LowStock } from './LowStock.tsx';
import { Tiles } from './Tiles.tsx';
import { ToSend } from './ToSend.tsx';
import { useFreshFigures, useToday } from './today.ts';

/** How the day goes, on one screen. */
export function TodayPage() {
  const { deskToday } = useWords();
  useFreshFigures();
  const { figures, refused } = useToday();
  return (
    <div className="figures today">
      {refused !== '' && <p role="alert">{refused}</p>}
      {figures ? <Figures figures={figures} /> : <p className="figures-hint">{deskToday.counting}</p>}
    </div>
  );
}

function Figures({ figures }: { figures: DayFigures }) {
  const { deskToday } = useWords();
  const locale = useTill(store)?.locale ?? 'en';
  const { day, usual } = figures;
  const weekday = useWeekday(day);
  return (
    <>
      <header className="figures-head">
        <h2>{deskToday.title(dayOf(day, locale))}</h2>
        <p className="figures-hint">
          {usual ? deskToday.beside(usual.days, weekday) : deskToday.noUsual(weekday)}
        </p>
      </header>
      <Tiles figures={figures} />
      <div className="today-below">
        <Hours figures={figures} />
        <aside className="today-side">
          <LowStock items={figures.lowStock} />
          <ToSend />
        </aside>
      </div>
    </>
  );
}

function useWeekday(day: string): string {
  const language = useLanguage();
  const written = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return written.format(new Date(`${day}T00:00:00Z`));
}

function Hours({ figures: { day, hours, usual } }: { figures: DayFigures }) {
  const { deskToday } = useWords();
  const weekday = useWeekday(day);
  if (hours.length === 0)
    return (
      <section className="today-none">
        <h3>{deskToday.byHour}</h3>
        <p className="figures-hint">{deskToday.noSales}</p>
      </section>
    );
  const series = [
    { name: deskToday.today, look: 'full' as const },
    ...(usual ? [{ name: deskToday.usual(weekday), look: 'outline' as const }] : []),
  ];
  const bars = hours.map(({ hour, net, usual: then }) => ({
    label: `${hour}:00`,
    values: usual ? [net, then] : [net],
  }));
  return (
    <Figure
      title={deskToday.byHour}
      what={deskToday.hour}
      series={series}
      bars={bars}
      write={money}
      writeAxis={shortMoney}
    />
  );
}
