import { useEffect, useRef } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import {
  closeItem,
  type ItemDraft,
  isChanged,
  printItemLabel,
  removeItem,
  saveItem,
  useCatalogue,
} from './catalogue.ts';
import { ItemFields } from './ItemFields.tsx';

/** Every field of an item, with what is wrong with it beneath. */
export function ItemEditor({ draft }: { draft: ItemDraft }) {
  const { catalogue } = useWords();
  const said = useCatalogue((state) => state.said);
  const { base, body } = draft;
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:enabled')?.focus(), []);
  return (
    <section className="desk-list catalogue">
      <header className="desk-head">
        <Button look="link" hotkey="Escape" onClick={closeItem}>
          {catalogue.back}
        </Button>
        <h2>
          {body.name || catalogue.newTitle} {base && <small>{base.sku}</small>}
        </h2>
        <Button look="go" hotkey="F2" disabled={!isChanged(draft)} onClick={() => void saveItem()}>
          {catalogue.save}
        </Button>
        {base && <Button onClick={() => void printItemLabel(base.sku)}>{catalogue.printLabel}</Button>}
        {base && (
          <Button look="stop" disabled={draft.locked.includes('*')} onClick={() => void removeItem()}>
            {catalogue.remove}
          </Button>
        )}
      </header>
      <p className={draft.problems.length > 0 ? 'desk-says refused' : 'desk-says'} role="status">
        {said}
      </p>
      <div ref={form} className="catalogue-item">
        <ItemFields draft={draft} />
      </div>
    </section>
  );
}
