import { Button } from '../design/Button.tsx';
import { Kbd } from '../design/Kbd.tsx';
import { closePayment } from '../store/screen.ts';
import { isPaying } from '../store/selectors.ts';
import { dismissRefusal, type Refusal, useTill } from '../store/till.ts';
import { words } from '../words/words.ts';

const shownCharacters = 40;

/** A code as it can be read: control characters become visible, and 4 KB of it are cut. */
export function readable(code: string): string {
  const visible = [...code]
    .map((character) => (character < ' ' || character === '\x7f' ? '␣' : character))
    .join('');
  return visible.length > shownCharacters ? `${visible.slice(0, shownCharacters)}…` : visible;
}

const needsName = ({ code }: Refusal) => code === 'unknown-barcode' || code === 'torn-barcode';

/** Lies over the header, so that nothing moves when it comes and goes. */
export function RefusalBar() {
  const refusal = useTill((till) => till.refusal);
  const paying = useTill(isPaying);
  return (
    <div role="alert" className="refusal-place">
      {refusal && (
        <div className="refusal" key={refusal.count}>
          <strong>
            {refusal.message}
            {refusal.scanned && !refusal.message.includes(refusal.scanned.slice(0, 4)) && (
              <span className="refused-code"> {readable(refusal.scanned)}</span>
            )}
          </strong>
          {needsName(refusal) && !paying && (
            <Button look="link" onClick={findByName}>
              {words().frame.findByName}
            </Button>
          )}
          <Button look="link" aria-label={words().frame.dismiss} onClick={dismissRefusal}>
            ✕ <Kbd of="Escape" />
          </Button>
        </div>
      )}
    </div>
  );
}

function findByName(): void {
  closePayment();
  dismissRefusal();
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('input[data-typing=find]')?.focus());
}
