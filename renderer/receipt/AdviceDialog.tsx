import { useEffect, useState } from 'react';
import type { AdviceGiven } from '../../contract/analysis-view.ts';
import { Dialog } from '../design/Dialog.tsx';
import { receipt } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { sendCommand } from '../till-client.ts';
import { words } from '../words/words.ts';

type Given = AdviceGiven['suggestions'][number];

/** For a manager: what became of each suggestion of the sale on the receipt. */
export function AdviceDialog() {
  const number = useTill(receipt)?.number;
  const [advice, setAdvice] = useState<AdviceGiven | string | null>(null);
  useEffect(() => {
    if (number !== undefined) void adviceOf(number).then(setAdvice);
  }, [number]);
  return (
    <Dialog title={words().given.title(number ?? '')} wide>
      {typeof advice === 'string' && <p>{advice}</p>}
      {advice !== null && typeof advice === 'object' && <Advice advice={advice} />}
    </Dialog>
  );
}

/** The advice, or why there is none, in words. */
async function adviceOf(receiptNumber: number): Promise<AdviceGiven | string> {
  const reply = await sendCommand({ type: 'AdviceGiven', receiptNumber });
  if (!reply.ok) return reply.refusal.message;
  return reply.advice ?? { control: false, suggestions: [] };
}

function Advice({ advice: { control, suggestions } }: { advice: AdviceGiven }) {
  return (
    <div className="advice-given">
      {control && <p className="quiet-notice">{words().given.control}</p>}
      {suggestions.length === 0 ? <p>{words().given.nothing}</p> : <Table given={suggestions} />}
    </div>
  );
}

function Table({ given }: { given: Given[] }) {
  return (
    <table className="advice-table">
      <thead>
        <tr>
          <th scope="col">{words().given.place}</th>
          <th scope="col">{words().given.what}</th>
          <th scope="col">{words().given.kind}</th>
          <th scope="col">{words().given.became}</th>
          <th scope="col">{words().given.seconds}</th>
        </tr>
      </thead>
      <tbody>
        {given.map((row) => (
          <tr key={row.id}>
            <td>{row.rank > 0 ? row.rank : '–'}</td>
            <td>{row.name || row.sku}</td>
            <td>{words().kinds[row.kind]}</td>
            <td>
              {words().outcomes[row.outcome]}
              {row.objectionId !== null && words().given.said(row.objectionId.replaceAll('-', ' '))}
            </td>
            <td>{row.seconds}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
