import type { Selector } from '../domain/price-book/item.ts';

/** How a selector is written in the index of triggers. */
export function selectorKey(selector: Selector): string {
  if ('sku' in selector) return `sku ${selector.sku}`;
  return 'category' in selector ? `category ${selector.category}` : `tag ${selector.tag}`;
}
