import { useEffect } from 'react';
import { useDrafts } from '../entry/drafts.ts';
import { forgetGroups } from '../entry/find-items.ts';
import { BundleEditor } from './BundleEditor.tsx';
import { BundleList } from './BundleList.tsx';
import { countEffects, listBundles, useBundles } from './bundles.ts';

/** The store's offers: all of them in a list, or one in the editor with its consequences beside it. */
export function BundlesPage() {
  const open = useBundles((state) => state.open);
  const draft = useDrafts(({ drafts }) => (open === null ? undefined : drafts[open]));
  useEffect(() => {
    forgetGroups();
    void listBundles();
    void countEffects();
  }, []);
  return open !== null && draft ? <BundleEditor key={open} name={open} draft={draft} /> : <BundleList />;
}
