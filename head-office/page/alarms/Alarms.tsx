import { useEffect, useRef, useState } from 'react';
import type { DeskAlarms, DeskDeeds } from '../../../contract/office-page.ts';
import type { Answer } from '../frame/ask.ts';
import { Deeds } from '../frame/Deeds.tsx';
import { useAnswer, useDesk, useWrite } from '../frame/desk.ts';
import { Asking, Empty, Heading, Trouble } from '../frame/parts.tsx';
import { useWords } from '../words/words.ts';
import { AlarmCard } from './AlarmCard.tsx';

/** What somebody has to look at, the oldest first. */
export function Alarms() {
  const { frame, alarms: said } = useWords();
  const { may } = useDesk();
  const { value, refusal, again } = useAnswer<DeskAlarms>('alarms');
  const deeds = useAnswer<DeskDeeds>('deeds');
  const [done, setDone] = useState<Answer<unknown>>();
  const write = useWrite();
  const list = useRef<HTMLDivElement>(null);
  const settled = useRef('');
  // The button that was pressed is gone: the keyboard goes on at the next one, or at the heading.
  useEffect(() => {
    if (settled.current === '' || value?.alarms.some(({ id }) => id === settled.current)) return;
    settled.current = '';
    const page = list.current?.parentElement;
    (list.current?.querySelector('button') ?? page?.querySelector('h1'))?.focus();
  }, [value]);
  const settle = async (id: string) => {
    const answer = await write(`alarms/${id}/settle`);
    setDone(answer);
    settled.current = id;
    await Promise.all([again(), deeds.again()]);
  };
  return (
    <>
      <Heading>{frame.places.alarms}</Heading>
      <Trouble refusal={refusal ?? (done?.ok === false ? done.refusal : undefined)} />
      <p role="status" className="hint">
        {done?.ok && said.settled} {value && value.open > 0 && said.open(value.open)}{' '}
        {value && value.open > value.alarms.length && said.more(value.alarms.length)}{' '}
        {value && value.open > 0 && !may('settle') && said.mayNot}
      </p>
      <div className="alarms" ref={list}>
        {value?.alarms.map((alarm) => (
          <AlarmCard
            key={alarm.id}
            alarm={alarm}
            onSettle={may('settle') ? () => void settle(alarm.id) : undefined}
          />
        ))}
      </div>
      {value?.open === 0 && <Empty title={said.none}>{said.noneHint}</Empty>}
      {!value && !refusal && <Asking />}
      <Deeds deeds={deeds.value} of={['settle']} />
    </>
  );
}
