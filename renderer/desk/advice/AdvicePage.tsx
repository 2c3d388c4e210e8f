import { useEffect } from 'react';
import { useDrafts } from '../entry/drafts.ts';
import { forgetGroups } from '../entry/find-items.ts';
import { AdviceEditor } from './AdviceEditor.tsx';
import { AdviceList } from './AdviceList.tsx';
import { listScripts, useAdvice } from './advice.ts';

/** What the till says: rules, questions, and the answers to what may be said against them. */
export function AdvicePage() {
  const open = useAdvice((state) => state.open);
  const draft = useDrafts(({ drafts }) => (open === null ? undefined : drafts[open]));
  useEffect(() => {
    forgetGroups();
    void listScripts();
  }, []);
  return open !== null && draft ? <AdviceEditor key={open} name={open} draft={draft} /> : <AdviceList />;
}
