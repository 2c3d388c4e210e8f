import { useEffect } from 'react';
import { useWords } from '../../words/words.ts';
import { EffectResult } from './EffectResult.tsx';
import { lookForReport, useEffectReport } from './effect.ts';
import { Order } from './Order.tsx';
import { Progress } from './Progress.tsx';
import { WaysOut } from './WaysOut.tsx';

/** What suggestions brought: an order, the way to it, and the report. */
export function EffectPage() {
  const { deskEffect } = useWords();
  const effects = useEffectReport((state) => state.effects);
  useEffect(() => void lookForReport(), []);
  const { state = 'none', result = null } = effects ?? {};
  return (
    <div className="figures effect">
      <header className="figures-head">
        <h2>{deskEffect.title}</h2>
        {result && result.total.sales > 0 && <WaysOut />}
      </header>
      <Order />
      {state === 'none' && <p className="desk-empty">{deskEffect.intro}</p>}
      {state === 'running' && effects && <Progress {...effects} />}
      {(state === 'failed' || state === 'cancelled') && <p role="status">{deskEffect[state]}</p>}
      {result && <EffectResult result={result} />}
    </div>
  );
}
