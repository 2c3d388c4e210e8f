import type { TillView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { showSettings } from '../devices/settings-tab.ts';
import { openDialog } from '../store/screen.ts';
import { useTill } from '../store/till.ts';
import { useWords, words } from '../words/words.ts';
import { editNotices } from './edit-notices.ts';
import { count, headOffice, whyWords } from './office.ts';

/** Fewer are on their way while the till sells; naming them would only flicker. */
const manyWait = 100;

/** In the header of a till that belongs to a head office: whether it is there, and the way to more. */
export function OfficeSign() {
  const { office: said } = useWords();
  const office = useTill(headOffice);
  const notices = useTill((till) => editNotices(till).length);
  if (!office || office.state === 'none') return null;
  const open = () => {
    showSettings('office');
    openDialog('settings');
  };
  return (
    <Button
      look="link"
      className={`office-sign ${office.state}`}
      data-testid="office-sign"
      title={`${said.tab}: ${said.states[office.state]}. ${whyWords(office)}`.trim()}
      onClick={open}
    >
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {office.state === 'connected' ? (
          <circle cx="5" cy="5" r="4.5" fill="currentColor" />
        ) : (
          <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" strokeWidth="2" />
        )}
      </svg>
      {signWords(office)}
      {notices > 0 && <b data-testid="edit-notices">{said.sign.notices(notices)}</b>}
    </Button>
  );
}

function signWords({ state, waiting }: TillView['headOffice']): string {
  const { sign } = words().office;
  if (state === 'connected') return waiting < manyWait ? sign.connected : sign.sending(count(waiting));
  if (state === 'offline') return waiting === 0 ? sign.offlineEmpty : sign.offline(count(waiting));
  return state === 'fenced' ? sign.fenced : sign.refused;
}
