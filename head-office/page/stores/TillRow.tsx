import type { GlanceTill } from '../../../contract/office-page.ts';
import { useWords } from '../words/words.ts';
import { useWritten } from '../words/written.ts';
import { Standing } from './Standing.tsx';

export function TillRow({ till }: { till: GlanceTill }) {
  const { stores: said } = useWords();
  const { count, time } = useWritten();
  return (
    <tr>
      <th scope="row">{till.name}</th>
      <td>
        <Standing of={till.standing} />
        {till.standing === 'fenced' && <span className="why">{said.fenced}</span>}
      </td>
      <td className="moment">{till.lastSeenAt ? time(till.lastSeenAt) : said.never}</td>
      <td className="number">{count(till.parked)}</td>
      <td className="number">{till.alarms > 0 ? <a href="#alarms">{count(till.alarms)}</a> : count(0)}</td>
    </tr>
  );
}
