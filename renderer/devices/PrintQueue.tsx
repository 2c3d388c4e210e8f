import type { TillView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { useTill } from '../store/till.ts';
import { type AllWords, useWords } from '../words/words.ts';
import { actOnJob } from './devices.ts';

type Job = TillView['printer']['jobs'][number];
const noJobs: Job[] = [];
const jobs = ({ view }: { view: TillView | null }) => view?.printer.jobs ?? noJobs;
const someWait = (all: readonly Job[]) => all.some(({ state }) => state === 'waiting');

/** What waits for the printer, what it printed lately, what went wrong. The latest first. */
export function PrintQueue() {
  const { devices } = useWords();
  const all = useTill(jobs);
  return (
    <section className="print-queue" aria-labelledby="print-queue">
      <h3 id="print-queue">
        {devices.queue}
        {someWait(all) && <Button onClick={() => void actOnJob('0', 'try')}>{devices.tryNow}</Button>}
      </h3>
      {all.length === 0 && <p className="settings-hint">{devices.queueEmpty}</p>}
      <ul>
        {[...all].reverse().map((job) => (
          <QueuedJob key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}

function QueuedJob({ job: { id, what, state, why } }: { job: Job }) {
  const { devices } = useWords();
  const done = state === 'printed' || state === 'failed';
  return (
    <li data-testid="print-job" data-state={state}>
      <span className="job-what">
        <b>{named(what, devices.what)}</b>{' '}
        <span>
          {devices.jobStates[state as keyof typeof devices.jobStates] ?? state}
          {why !== '' && state !== 'printed' && `: ${devices.troubles[why] ?? why}`}
        </span>
      </span>
      {done && what !== 'drawer' && (
        <Button onClick={() => void actOnJob(id, 'reprint')}>{devices.again}</Button>
      )}
      {state !== 'printing' && <Button onClick={() => void actOnJob(id, 'drop')}>{devices.drop}</Button>}
    </li>
  );
}

/** A job as the till names it, in the language of the screen. */
function named(what: string, words: AllWords['devices']['what']): string {
  const number = /\d+$/.exec(what)?.[0] ?? '';
  if (what.startsWith('receipt')) return words.receipt(number);
  if (what.startsWith('invoice')) return words.invoice(number);
  if (what.startsWith('Z report')) return words.z(number);
  if (what === 'X report') return words.x;
  if (what === 'drawer') return words.drawer;
  if (what.startsWith('label ')) return words.label(what.slice('label '.length));
  return what === 'test' ? words.test : what;
}
