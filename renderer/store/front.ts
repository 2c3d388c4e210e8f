import { useScreen } from './screen.ts';
import { isPaying, receipt } from './selectors.ts';
import { useTill } from './till.ts';

type Till = Parameters<typeof isPaying>[0];
type Place = Pick<ReturnType<typeof useScreen.getState>, 'paymentOpen' | 'leftSaleId'>;
type Front = 'receipt' | 'payment' | 'sale';

/** Which screen stands in front, whatever dialog lies over it. */
export function front(till: Till, { paymentOpen, leftSaleId }: Place): Front {
  if (receipt(till) && till.view?.sale?.id !== leftSaleId) return 'receipt';
  return paymentOpen || isPaying(till) ? 'payment' : 'sale';
}

export function useFront(): Front {
  const paymentOpen = useScreen((screen) => screen.paymentOpen);
  const leftSaleId = useScreen((screen) => screen.leftSaleId);
  return useTill((till) => front(till, { paymentOpen, leftSaleId }));
}
