import { type ComponentType, useEffect } from 'react';
import { CheckDialog } from './checks/CheckDialog.tsx';
import { CustomerDialog } from './customer/CustomerDialog.tsx';
import { DayScreen } from './day/DayScreen.tsx';
import { useDay } from './day/day.ts';
import { OpenShift } from './day/OpenShift.tsx';
import { DeskScreen } from './desk/DeskScreen.tsx';
import { useDesk } from './desk/desk.ts';
import { shownPage } from './desk/pages.ts';
import { HeldDialog } from './hold/HeldDialog.tsx';
import { HoldDialog } from './hold/HoldDialog.tsx';
import { KeyMap } from './keys/KeyMap.tsx';
import { InvoiceDialog } from './papers/InvoiceDialog.tsx';
import { PaymentScreen } from './payment/PaymentScreen.tsx';
import { DiscountDialog } from './price/DiscountDialog.tsx';
import { LineDialog } from './price/LineDialog.tsx';
import { NoteDialog } from './price/NoteDialog.tsx';
import { OpenPriceDialog } from './price/OpenPriceDialog.tsx';
import { PriceDialog } from './price/PriceDialog.tsx';
import { RemoveDialog } from './price/RemoveDialog.tsx';
import { VoidDialog } from './price/VoidDialog.tsx';
import { AdviceDialog } from './receipt/AdviceDialog.tsx';
import { ReceiptScreen } from './receipt/ReceiptScreen.tsx';
import { ReturnScreen } from './returns/ReturnScreen.tsx';
import { Header } from './sale/Header.tsx';
import { QuantityDialog } from './sale/QuantityDialog.tsx';
import { RefusalBar } from './sale/RefusalBar.tsx';
import { SaleScreen } from './sale/SaleScreen.tsx';
import { SettingsDialog } from './sale/SettingsDialog.tsx';
import { ApprovalDialog } from './staff/ApprovalDialog.tsx';
import { gateOf, practising } from './staff/gate.ts';
import { SignIn } from './staff/SignIn.tsx';
import { useFront } from './store/front.ts';
import { useReturns } from './store/returns.ts';
import { type DialogName, useScreen } from './store/screen.ts';
import { useTill } from './store/till.ts';
import { useLanguage } from './words/words.ts';

const isStarted = ({ view }: ReturnType<typeof useTill.getState>) => view !== null;
const said = ({ said }: ReturnType<typeof useTill.getState>) => said;

export function App() {
  const started = useTill(isStarted);
  const spoken = useTill(said);
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const gate = useTill(gateOf);
  const practice = useTill(practising);
  return (
    <div className="till" key={language} data-practice={practice || undefined}>
      {started && <Header />}
      <RefusalBar />
      {started && (gate === 'sign-in' ? <SignIn /> : <Counter />)}
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}

/** Whoever has signed in stands here. */
function Counter() {
  const desk = useDesk((state) => state.open);
  const mayDesk = useTill((till) => shownPage(till) !== undefined);
  return (
    <>
      {desk && mayDesk ? <DeskScreen /> : <TillScreen />}
      <OpenDialog />
    </>
  );
}

function TillScreen() {
  const day = useDay((state) => state.page !== null);
  const gate = useTill(gateOf);
  if (day) return <DayScreen />;
  return gate === 'float' ? <OpenShift /> : <Screen />;
}

function Screen() {
  const front = useFront();
  const returning = useReturns((state) => state.open);
  if (returning) return <ReturnScreen />;
  if (front === 'receipt') return <ReceiptScreen />;
  return front === 'payment' ? <PaymentScreen /> : <SaleScreen />;
}

const dialogs: Record<DialogName, ComponentType> = {
  keys: KeyMap,
  settings: SettingsDialog,
  quantity: QuantityDialog,
  customer: CustomerDialog,
  advice: AdviceDialog,
  approval: ApprovalDialog,
  void: VoidDialog,
  remove: RemoveDialog,
  hold: HoldDialog,
  held: HeldDialog,
  line: LineDialog,
  price: PriceDialog,
  discount: DiscountDialog,
  note: NoteDialog,
  'open-price': OpenPriceDialog,
  check: CheckDialog,
  invoice: InvoiceDialog,
};

function OpenDialog() {
  const dialog = useScreen((screen) => screen.dialog);
  const Opened = dialog && dialogs[dialog];
  return Opened && <Opened />;
}
