import { useEffect } from 'react';
import { Button } from '../../design/Button.tsx';
import { loadCard, printLabel, saveLabel, useLabels } from '../../store/labels.ts';
import { useWords } from '../../words/words.ts';
import type { Draft } from '../entry/drafts.ts';

type Props = { id: string; draft: Draft };

/** The shelf card of a bundle as it is stored, and the ways to paper. */
export function LabelPanel({ id, draft }: Props) {
  const { bundles, labels } = useWords();
  const { said, card } = useLabels();
  const { base } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew whenever another version is stored
  useEffect(() => void loadCard(id), [id, base]);
  return (
    <section className="desk-label" aria-label={bundles.label}>
      <h3>{bundles.label}</h3>
      {card && (
        <img
          className="desk-card-picture"
          alt={bundles.labelPicture(String(base?.name ?? ''))}
          src={`data:image/svg+xml,${encodeURIComponent(card)}`}
        />
      )}
      <div className="desk-label-acts">
        <Button onClick={() => void saveLabel(id, 'pdf')}>{bundles.labelAs('PDF')}</Button>
        <Button onClick={() => void saveLabel(id, 'svg')}>{bundles.labelAs('SVG')}</Button>
        <Button onClick={() => void printLabel('bundle', id)}>{bundles.printLabel}</Button>
      </div>
      <p className="desk-hint" role="status">
        {said || labels.hint}
      </p>
    </section>
  );
}
