import { useEffect, useState } from 'react';
import type { AdviceGiven } from '../../contract/till-view.ts';
import { Dialog } from '../design/Dialog.tsx';
import { receipt } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { sendCommand } from '../till-client.ts';

type Given = AdviceGiven['suggestions'][number];

/** For a manager: what became of each suggestion of the sale on the receipt. */
export function AdviceDialog() {
  const number = useTill(receipt)?.number;
  const [advice, setAdvice] = useState<AdviceGiven | string | null>(null);
  useEffect(() => {
    if (number !== undefined) void adviceOf(number).then(setAdvice);
  }, [number]);
  return (
    <Dialog title={`Advice in sale ${number ?? ''}`} wide>
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
      {control && (
        <p className="quiet-notice">
          This sale was one of the few that get no optional suggestion, so that their effect can be told from
          chance.
        </p>
      )}
      {suggestions.length === 0 ? <p>Nothing was suggested in this sale.</p> : <Table given={suggestions} />}
    </div>
  );
}

function Table({ given }: { given: Given[] }) {
  return (
    <table className="advice-table">
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">What</th>
          <th scope="col">Kind</th>
          <th scope="col">What became of it</th>
          <th scope="col">Seconds</th>
        </tr>
      </thead>
      <tbody>
        {given.map((row) => (
          <tr key={row.id}>
            <td>{row.rank > 0 ? row.rank : '–'}</td>
            <td>{row.name || row.sku}</td>
            <td>{kindWords[row.kind]}</td>
            <td>
              {outcomeWords[row.outcome]}
              {row.objectionId !== null && `, said “${row.objectionId.replaceAll('-', ' ')}”`}
            </td>
            <td>{row.seconds}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const kindWords: Record<Given['kind'], string> = {
  required: 'needed',
  bundle: 'set',
  complement: 'goes well',
  upgrade: 'better one',
  partner: 'partner’s',
  need: 'question',
};

const outcomeWords: Record<Given['outcome'], string> = {
  shown: 'shown',
  accepted: 'accepted',
  declined: 'declined',
  ignored: 'no answer',
  removed: 'accepted, then removed',
  withheld: 'kept back',
};
