import { useWords } from '../../words/words.ts';
import { LongField, TextField } from '../fields/TextField.tsx';
import type { Editing } from './edit-entry.ts';

type Owned = { owner?: string };
type Useful = { benefit?: string };

/** The role that answers for an offer or its words. */
export function OwnerField<B extends Owned>({ edit: { body, set, of } }: { edit: Editing<B> }) {
  const { deskEntry } = useWords();
  return (
    <TextField
      label={deskEntry.owner}
      hint={deskEntry.ownerHint}
      most={40}
      value={body.owner ?? ''}
      onText={(owner) => set({ owner } as Partial<B>)}
      {...of('owner')}
    />
  );
}

/** What the customer has of it; nothing is said without one. */
export function BenefitField<B extends Useful>({ edit, hint }: { edit: Editing<B>; hint: string }) {
  const { deskEntry } = useWords();
  const { body, set, of } = edit;
  return (
    <LongField
      label={deskEntry.benefit}
      hint={hint}
      most={200}
      value={body.benefit ?? ''}
      onText={(benefit) => set({ benefit } as Partial<B>)}
      {...of('benefit')}
    />
  );
}
