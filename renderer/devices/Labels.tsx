import { useEffect } from 'react';
import { Button } from '../design/Button.tsx';
import { loadLabels, printLabel, saveLabel, useLabels } from '../store/labels.ts';
import { useWords } from '../words/words.ts';

/** The shelf labels of the store's bundles: scanned, each adds its set. */
export function Labels() {
  const { labels } = useWords();
  const { bundles, said } = useLabels();
  useEffect(() => void loadLabels(), []);
  return (
    <section className="print-queue" aria-labelledby="labels">
      <h3 id="labels">{labels.title}</h3>
      <p className="settings-hint" role="status" data-testid="labels-say">
        {said || labels.hint}
      </p>
      <ul>
        {bundles.map(({ id, name }) => (
          <li key={id} data-testid="label">
            <span className="job-what">{name}</span>
            <Button aria-label={labels.printOf(name)} onClick={() => void printLabel('bundle', id)}>
              {labels.print}
            </Button>
            <Button aria-label={labels.saveOf(name, 'PDF')} onClick={() => void saveLabel(id, 'pdf')}>
              PDF
            </Button>
            <Button aria-label={labels.saveOf(name, 'SVG')} onClick={() => void saveLabel(id, 'svg')}>
              SVG
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
