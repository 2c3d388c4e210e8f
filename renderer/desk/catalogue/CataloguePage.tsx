import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { CountTab } from './CountTab.tsx';
import { bringBack, openTab, type Tab, tabs, useCatalogue } from './catalogue.ts';
import { FilesTab } from './FilesTab.tsx';
import { ItemEditor } from './ItemEditor.tsx';
import { ItemsTab } from './ItemsTab.tsx';
import { PricesTab } from './PricesTab.tsx';

const parts = { items: ItemsTab, files: FilesTab, count: CountTab, prices: PricesTab } satisfies Record<
  Tab,
  unknown
>;

/** What the store sells: items one by one, whole files of them, their stock, and their prices of later days. */
export function CataloguePage() {
  const { catalogue } = useWords();
  const { tab, draft, said, gone } = useCatalogue();
  if (draft) return <ItemEditor key={draft.base?.sku ?? ''} draft={draft} />;
  const Part = parts[tab];
  return (
    <section className="desk-list catalogue">
      <header className="desk-head">
        <h2>{catalogue.title}</h2>
        <fieldset className="desk-states" aria-label={catalogue.parts}>
          {tabs.map((one) => (
            <Button key={one} aria-pressed={one === tab} onClick={() => openTab(one)}>
              {catalogue.tabs[one]}
            </Button>
          ))}
        </fieldset>
      </header>
      <p className="desk-says" role="status">
        {said}
        {gone && (
          <Button look="link" onClick={() => void bringBack()}>
            {catalogue.undo}
          </Button>
        )}
      </p>
      <Part />
    </section>
  );
}
