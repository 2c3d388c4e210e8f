import { CustomerButton } from '../customer/CustomerButton.tsx';
import { Basket } from './Basket.tsx';
import { FindField } from './FindField.tsx';
import { Panel } from './Panel.tsx';
import { SaleFooter } from './SaleFooter.tsx';

export function SaleScreen() {
  return (
    <>
      <main className="sale">
        <div className="sale-top">
          <FindField />
          <CustomerButton />
        </div>
        <Basket />
      </main>
      <Panel />
      <SaleFooter />
    </>
  );
}
