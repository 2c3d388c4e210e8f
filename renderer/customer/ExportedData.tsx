import { useRef, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { eraseCustomer, exportCustomer } from '../store/customer.ts';

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
          <Button onClick={async () => setExported(await exportCustomer(id))}>Export what is kept</Button>
        )}
        <Button onClick={() => setErasing(true)}>Erase…</Button>
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
        <Button onClick={() => setCopied(copy(place.current))}>Copy</Button>
        <span role="status">{copied && 'Copied.'}</span>
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
    <div className="customer-data" role="alertdialog" aria-label={`Erase ${name}?`}>
      <p>
        <strong>Erase {name}?</strong> Name, phone, card and what was bought are thrown away. The sales stay,
        and no longer say whose they were.
      </p>
      <div className="customer-acts">
        <Button look="stop" onClick={() => void eraseCustomer(id)}>
          Erase
        </Button>
        <Button onClick={onKeep}>Keep</Button>
      </div>
    </div>
  );
}
