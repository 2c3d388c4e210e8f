import { CustomerDialog } from './customer/CustomerDialog.tsx';
import { KeyMap } from './keys/KeyMap.tsx';
import { PaymentScreen } from './payment/PaymentScreen.tsx';
import { AdviceDialog } from './receipt/AdviceDialog.tsx';
import { ReceiptScreen } from './receipt/ReceiptScreen.tsx';
import { Header } from './sale/Header.tsx';
import { QuantityDialog } from './sale/QuantityDialog.tsx';
import { RefusalBar } from './sale/RefusalBar.tsx';
import { SaleScreen } from './sale/SaleScreen.tsx';
import { SettingsDialog } from './sale/SettingsDialog.tsx';
import { useFront } from './store/front.ts';
import { useScreen } from './store/screen.ts';
import { useTill } from './store/till.ts';

const isStarted = ({ view }: ReturnType<typeof useTill.getState>) => view !== null;
const said = ({ said }: ReturnType<typeof useTill.getState>) => said;

export function App() {
  const started = useTill(isStarted);
  const spoken = useTill(said);
  return (
    <div className="till">
      {started && <Header />}
      <RefusalBar />
      {started && <Screen />}
      {started && <OpenDialog />}
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}

function Screen() {
  const front = useFront();
  if (front === 'receipt') return <ReceiptScreen />;
  return front === 'payment' ? <PaymentScreen /> : <SaleScreen />;
}

function OpenDialog() {
  const dialog = useScreen((screen) => screen.dialog);
  if (dialog === 'keys') return <KeyMap />;
  if (dialog === 'settings') return <SettingsDialog />;
  if (dialog === 'customer') return <CustomerDialog />;
  if (dialog === 'advice') return <AdviceDialog />;
  return dialog === 'quantity' ? <QuantityDialog /> : null;
}
