import { useEffect } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { lookForAnalysis, stopAnalysis, useAnalysis } from './analysis.ts';
import { Found } from './Found.tsx';
import { Order } from './Order.tsx';

/** What the store's own sales say goes together, and the way from there to a rule or a bundle. */
export function AnalysisPage() {
  const { deskAnalysis } = useWords();
  const analysis = useAnalysis((state) => state.analysis);
  useEffect(() => void lookForAnalysis(), []);
  const state = analysis?.state ?? 'none';
  return (
    <div className="figures analysis">
      <header className="figures-head">
        <h2>{deskAnalysis.title}</h2>
      </header>
      <Order running={state === 'running'} />
      {state === 'none' && <p className="desk-empty">{deskAnalysis.intro}</p>}
      {state === 'cancelled' && <p role="status">{deskAnalysis.cancelled}</p>}
      {state === 'failed' && <p role="alert">{deskAnalysis.failed}</p>}
      {analysis?.state === 'running' && <Running share={analysis.share} />}
      {analysis?.state === 'done' && <Found {...analysis} />}
    </div>
  );
}

function Running({ share }: { share: number }) {
  const { deskAnalysis } = useWords();
  return (
    <div className="figures-progress">
      <progress value={share} max={1} aria-label={deskAnalysis.running} />
      <span>{deskAnalysis.running}</span>
      <Button onClick={() => void stopAnalysis()}>{deskAnalysis.stop}</Button>
    </div>
  );
}
