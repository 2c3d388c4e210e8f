import { useScreen } from './screen.ts';
import { isPaying, receipt } from './selectors.ts';
import { useTill } from './till.ts';

type Till = Parameters<typeof isPaying>[0];
type Front = 'receipt' | 'payment' | 'sale';

/** Which screen stands in front, whatever dialog lies over it. */
export function front(till: Till, { paymentOpen, leftSaleId }: ReturnType<typeof useScreen.getState>): Front {
  if (receipt(till) && till.view?.sale?.id !== leftSaleId) return 'receipt';
  return paymentOpen || isPaying(till) ? 'payment' : 'sale';
}

export function useFront(): Front {
  const screen = useScreen();
  return useTill((till) => front(till, screen));
}
