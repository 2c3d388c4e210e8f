import { words } from '../../words/words.ts';
import { newRuleDraft } from '../advice/advice.ts';
import { askTill } from '../ask.ts';
import { newBundle } from '../bundles/bundle-form.ts';
import { newDraft } from '../bundles/bundles.ts';
import { openDesk } from '../desk.ts';
import { draftOf, keyOf } from '../entry/drafts.ts';
import { useAnalysis } from './analysis.ts';

/** Makes a draft of a row and opens it in its editor. One that somebody has begun to write there is not written over. */
export async function draftRow(row: number, as: 'rule' | 'bundle'): Promise<void> {
  const { analysis } = useAnalysis.getState();
  if (analysis?.state !== 'done') return;
  if ((draftOf(keyOf(as, null))?.touched.length ?? 0) > 0)
    return useAnalysis.setState({ says: words().deskAnalysis.begun[as] });
  const reply = await askTill({ type: 'DraftFromAnalysis', number: analysis.number, row, as });
  const draft = reply?.draft;
  if (!draft) return;
  useAnalysis.setState({ says: '' });
  if (draft.as === 'rule') newRuleDraft(draft.rule);
  else {
    const slots = draft.bundle.slots.map((slot, at) => (at === 0 ? { ...slot, lead: true } : slot));
    newDraft({ ...newBundle, ...draft.bundle, slots });
  }
  openDesk(as === 'rule' ? 'advice' : 'bundles');
}
