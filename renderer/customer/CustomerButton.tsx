import { Button } from '../design/Button.tsx';
import { detachCustomer, openCustomer } from '../store/customer.ts';
import { customer } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { words } from '../words/words.ts';

/** Beside the find field: who buys, and one key to take them off. */
export function CustomerButton() {
  const known = useTill(customer);
  return (
    <span className="customer-place">
      <Button
        className={known ? 'customer known' : 'customer'}
        hotkey="F8"
        title={known?.name}
        onClick={openCustomer}
      >
        <span className="customer-name">{known?.name ?? words().customer.button}</span>
      </Button>
      {known && (
        <Button
          look="link"
          aria-label={words().customer.takeOff(known.name)}
          hotkey="Shift+F8"
          onClick={() => void detachCustomer()}
        >
          ✕
        </Button>
      )}
    </span>
  );
}
