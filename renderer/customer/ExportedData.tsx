import { useRef, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { eraseCustomer, exportCustomer } from '../store/customer.ts';
import { words } from '../words/words.ts';

type Props = { id: string; name: string };

/** All that is kept of a customer, to be handed over or thrown away when they ask. */
export function ExportedData({ id, name }: Props) {
  const [exported, setExported] = useState<string | null>(null);
  const [erasing, setErasing] = useState(false);
  if (erasing) return <ConfirmErase id={id} name={name} onKeep={() => setErasing(false)} />;
  return (
    <div className="customer-data">
      {exported !== null && <ExportedText text={exported} />}
      <div className="customer-acts">
        {exported === null && (
          <Button onClick={async () => setExported(await exportCustomer(id))}>
            {words().customer.export}
          </Button>
        )}
        <Button onClick={() => setErasing(true)}>{words().customer.erase}</Button>
      </div>
    </div>
  );
}

function ExportedText({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const place = useRef<HTMLPreElement>(null);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys */}
      <pre ref={place} className="exported" data-testid="exported" tabIndex={0}>
        {text}
      </pre>
      <div className="customer-acts">
        <Button onClick={() => setCopied(copy(place.current))}>{words().customer.copy}</Button>
        <span role="status">{copied && words().customer.copied}</span>
      </div>
    </>
  );
}

/** Copies what stands in an element by the page's own selection, which needs no permission. */
function copy(element: HTMLElement | null): boolean {
  if (!element) return false;
  getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}

function ConfirmErase({ id, name, onKeep }: Props & { onKeep: () => void }) {
  return (
    <div className="customer-data" role="alertdialog" aria-label={words().customer.eraseAsk(name)}>
      <p>
        <strong>{words().customer.eraseAsk(name)}</strong> {words().customer.eraseHint}
      </p>
      <div className="customer-acts">
        <Button look="stop" onClick={() => void eraseCustomer(id)}>
          {words().customer.doErase}
        </Button>
        <Button onClick={onKeep}>{words().customer.keep}</Button>
      </div>
    </div>
  );
}
