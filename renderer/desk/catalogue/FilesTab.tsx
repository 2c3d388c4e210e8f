import { useEffect } from 'react';
import { Button } from '../../design/Button.tsx';
import { store } from '../../store/selectors.ts';
import { useTill } from '../../store/till.ts';
import { timeOf } from '../../words/when.ts';
import { useWords } from '../../words/words.ts';
import { ImportPlan } from './ImportPlan.tsx';
import { chooseFile, exportItems, readLast, sizeOf, undoImport, useImports } from './imports.ts';
import { Mapping } from './Mapping.tsx';
import { WorkBar } from './WorkBar.tsx';

/** Items in from a file, out into one, and the last import back. */
export function FilesTab() {
  const { catalogue } = useWords();
  const { opened, plan, busy } = useImports();
  useEffect(() => void readLast(), []);
  if (opened)
    return (
      <>
        <Mapping opened={opened} />
        <WorkBar />
        {plan && <ImportPlan plan={plan} />}
      </>
    );
  return (
    <>
      <p className="desk-empty">{catalogue.chooseHint}</p>
      <div className="catalogue-bar">
        <Button look="go" hotkey="F2" disabled={busy} onClick={() => void chooseFile()}>
          {catalogue.choose}
        </Button>
        <Button disabled={busy} onClick={() => void exportItems()}>
          {catalogue.exportItems}
        </Button>
      </div>
      <WorkBar />
      <LastImport />
    </>
  );
}

function LastImport() {
  const { catalogue } = useWords();
  const { last, busy } = useImports();
  const here = useTill(store);
  if (!last || !here) return null;
  const when = timeOf(last.at, here.locale, here.timeZone);
  return (
    <section className="catalogue-last" aria-labelledby="last-import">
      <h3 id="last-import">{catalogue.last}</h3>
      <p>{catalogue.lastOf(when, sizeOf(last))}</p>
      <Button disabled={busy} onClick={() => void undoImport()}>
        {catalogue.undoImport}
      </Button>
    </section>
  );
}
