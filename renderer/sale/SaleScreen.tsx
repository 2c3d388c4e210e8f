import { ChecksBar } from '../checks/ChecksBar.tsx';
import { CustomerButton } from '../customer/CustomerButton.tsx';
import { BasketReturns } from '../returns/BasketReturns.tsx';
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
        <ChecksBar />
        <Basket />
        <BasketReturns />
      </main>
      <Panel />
      <SaleFooter />
    </>
  );
}
