import { useWords } from '../words/words.ts';
import { CloseDay } from './CloseDay.tsx';
import { CountDrawer } from './CountDrawer.tsx';
import { Counted } from './Counted.tsx';
import { DayMenu } from './DayMenu.tsx';
import { useDay } from './day.ts';
import { isCash } from './day-commands.ts';
import { EarlierReports } from './EarlierReports.tsx';
import { MoveCash } from './MoveCash.tsx';
import { Report } from './Report.tsx';

/** Everything of a shift and a day beside selling, in the same frame as a sale. */
export function DayScreen() {
  const page = useDay((state) => state.page);
  const { day } = useWords();
  if (isCash(page) || page === 'drawer') return <MoveCash page={page} title={day[page]} />;
  if (page === 'count') return <CountDrawer />;
  if (page === 'counted') return <Counted />;
  if (page === 'close-day') return <CloseDay />;
  if (page === 'report') return <Report />;
  return page === 'z' ? <EarlierReports /> : <DayMenu />;
}
