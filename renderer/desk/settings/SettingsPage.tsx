import { useEffect } from 'react';
import { Button } from '../../design/Button.tsx';
import { showSettings } from '../../devices/settings-tab.ts';
import { openDialog } from '../../store/screen.ts';
import { useWords } from '../../words/words.ts';
import {
  type Draft,
  dropDraft,
  isDirty,
  keyOf,
  openDraft,
  saveDraft,
  undoEdit,
  useDrafts,
} from '../entry/drafts.ts';
import { editing, useMissing } from '../entry/edit-entry.ts';
import { History } from '../entry/History.tsx';
import { AdviceFields } from './AdviceFields.tsx';
import { MoneyFields } from './MoneyFields.tsx';
import { ReceiptFields, ShopFields } from './ShopFields.tsx';
import type { StoreForm } from './store-form.ts';
import { TaxesField } from './TaxesField.tsx';

const key = keyOf('store', 'store');
const open = () => void openDraft('store', 'store');

/** The store's own entry of the price book, field by field, with who changed it beside it. */
export function SettingsPage() {
  const { storeSettings } = useWords();
  const draft = useDrafts(({ drafts }) => drafts[key]);
  useEffect(open, []);
  return draft ? <Editor draft={draft} /> : <p className="desk-hint">{storeSettings.reading}</p>;
}

function Editor({ draft }: { draft: Draft }) {
  const { deskEntry } = useWords();
  const edit = editing<StoreForm>(key, draft);
  const missing = useMissing(draft);
  return (
    <section className="desk-editor settings">
      <Head draft={draft} />
      <p className="desk-says" role="status">
        {missing && draft.touched.length > 0 ? (
          <span className="desk-missing">{missing}</span>
        ) : (
          draft.said || (draft.waits ? deskEntry.waits : '')
        )}
      </p>
      <div className="desk-form">
        <AdviceFields edit={edit} />
        <TaxesField edit={edit} />
        <MoneyFields edit={edit} base={draft.base} />
        <ShopFields edit={edit} />
        <ReceiptFields edit={edit} />
      </div>
      <aside className="desk-side">
        <h3>{deskEntry.history}</h3>
        <History history={draft.history} onUndo={(one) => void undoEdit(key, one)} />
      </aside>
    </section>
  );
}

/** They are this till's own, not the store's, and cashiers find them where they are. */
function openDevices(): void {
  showSettings('devices');
  openDialog('settings');
}

function Head({ draft }: { draft: Draft }) {
  const { storeSettings, deskEntry } = useWords();
  const dirty = isDirty(draft);
  const drop = () => {
    dropDraft(key);
    open();
  };
  return (
    <header className="desk-head">
      <h2>{storeSettings.title}</h2>
      <div className="desk-acts">
        <Button onClick={openDevices}>{storeSettings.devices}</Button>
        {dirty && <span className="badge unsaved">{deskEntry.unsaved}</span>}
        {dirty && (
          <Button hotkey="F4" onClick={drop}>
            {deskEntry.drop}
          </Button>
        )}
        <Button look="go" hotkey="F12" disabled={!dirty} onClick={() => void saveDraft(key, '')}>
          {storeSettings.save}
        </Button>
      </div>
    </header>
  );
}
