import type { FormEvent } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { issueInvoice, usePapers } from '../store/papers.ts';
import { useWords } from '../words/words.ts';

const addressLines = [1, 2, 3];

/** To whom a receipt is made out as a tax invoice. */
export function InvoiceDialog() {
  const { papers } = useWords();
  const number = usePapers((state) => state.invoiceOf);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const read = (name: string) => String(written.get(name) ?? '').trim();
    const address = addressLines.map((line) => read(`address${line}`)).filter((line) => line !== '');
    const buyer = read('buyer');
    if (buyer !== '') void issueInvoice(number, { buyer, buyerNumber: read('number'), address });
  };
  return (
    <Dialog title={papers.invoiceTitle(number)}>
      <form className="quantity-form" onSubmit={submit}>
        <Field name="buyer" label={papers.buyer} first />
        <Field name="number" label={papers.buyerNumber} />
        {addressLines.map((line) => (
          <Field key={line} name={`address${line}`} label={papers.addressLine(line)} />
        ))}
        <Button type="submit" look="go" big hotkey="Enter">
          {papers.make}
        </Button>
      </form>
    </Dialog>
  );
}

type FieldProps = { name: string; label: string; first?: boolean };

/** Only the first takes what is typed without a focus. */
function Field({ name, label, first = false }: FieldProps) {
  return (
    <label className="field">
      {label}
      <input
        name={name}
        {...(first && { 'data-typing': 'buyer', required: true })}
        className="text-input"
        autoComplete="off"
        maxLength={80}
      />
    </label>
  );
}
