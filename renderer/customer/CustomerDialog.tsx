import { Dialog } from '../design/Dialog.tsx';
import { OnScreenKeyboard } from '../design/OnScreenKeyboard.tsx';
import { takeFoundCustomer, toggleCustomerKeyboard, useFindCustomer } from '../store/customer.ts';
import { customer } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { words } from '../words/words.ts';
import { FindCustomer } from './FindCustomer.tsx';
import { KnownCustomer } from './KnownCustomer.tsx';
import { NewCustomer } from './NewCustomer.tsx';

/** Who buys: found, written down, or shown. */
export function CustomerDialog() {
  const known = useTill(customer);
  const keyboard = useFindCustomer((find) => find.keyboard);
  const adding = useFindCustomer((find) => find.adding);
  if (known) {
    return (
      <Dialog title={known.name} key="known">
        <KnownCustomer customer={known} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={adding ? words().customer.newTitle : words().customer.who}
      wide={keyboard}
      key={adding ? 'new' : 'find'}
    >
      {adding ? <NewCustomer /> : <FindCustomer />}
      {keyboard && (
        <OnScreenKeyboard onEnter={adding ? submitForm : takeLit} onClose={toggleCustomerKeyboard} />
      )}
    </Dialog>
  );
}

const takeLit = () => void takeFoundCustomer();
const submitForm = () => document.querySelector<HTMLFormElement>('.new-customer')?.requestSubmit();
