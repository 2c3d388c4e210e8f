import { describe, expect, it } from 'vitest';
import { priceRefusal, savingOf } from '../../../domain/pricing/kinds/every-kind.ts';

describe('what a bundle saves', () => {
  it.each([
    [{ fixed: 800 }, [700, 300], 200],
    [{ fixed: 1200 }, [700, 300], 0],
    [{ fixed: 0 }, [700, 300], 1000],
    [{ percentOff: 1500 }, [1001], 150],
    [{ percentOff: 5000 }, [1, 0], 1],
    [{ percentOff: 10_000 }, [1001], 1001],
    [{ amountOff: 300 }, [700, 300], 300],
    [{ amountOff: 3000 }, [700, 300], 1000],
    [{ cheapestFree: 1 }, [700, 300, 200], 200],
    [{ cheapestFree: 2 }, [700, 300, 200], 500],
    [{ cheapestFree: 5 }, [700, 300, 200], 1200],
    [{ payFor: 2 }, [700, 300, 200], 200],
    [{ payFor: 3 }, [700, 300, 200], 0],
    [{ percentOffKth: 5000, k: 1 }, [701, 300], 351],
    [{ percentOffKth: 5000, k: 2 }, [700, 301], 151],
    [{ percentOffKth: 5000, k: 3 }, [700, 301], 0],
  ])('with %j on %j is %i', (price, units, saving) => {
    expect(savingOf(price, units)).toBe(saving);
  });
});

describe('the price of a bundle', () => {
  const slots = [
    { quantity: 2, choose: [{ sku: 'A' }] },
    { quantity: 1, choose: [{ sku: 'B' }] },
  ];

  it.each([
    { fixed: 0 },
    { percentOff: 10_000 },
    { amountOff: 1 },
    { cheapestFree: 2 },
    { payFor: 2 },
    { percentOffKth: 5000, k: 3 },
  ])('may be %j for three units', (price) => {
    expect(priceRefusal({ slots, price })).toBeUndefined();
  });

  it.each([
    { fixed: -1 },
    { percentOff: 0 },
    { percentOff: 10_001 },
    { amountOff: 0 },
    { cheapestFree: 0 },
    { cheapestFree: 3 },
    { payFor: 3 },
    { payFor: 0 },
    { percentOffKth: 0, k: 1 },
    { percentOffKth: 5000, k: 0 },
    { percentOffKth: 5000, k: 4 },
  ])('is refused as %j for three units', (price) => {
    expect(priceRefusal({ slots, price })).toBeDefined();
  });

  it('is refused where the bundle takes nothing', () => {
    expect(priceRefusal({ slots: [], price: { fixed: 1 } })).toEqual(['noUnit']);
  });
});
