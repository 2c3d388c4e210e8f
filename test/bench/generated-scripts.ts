import type { Bundle, Slot } from '../../domain/price-book/bundle.ts';
import type { Selector } from '../../domain/price-book/item.ts';
import type { Need } from '../../domain/price-book/need.ts';
import type { Rule } from '../../domain/price-book/rule.ts';
import type { Script } from '../../domain/price-book/script.ts';
import { skuOf, slug, tagOf } from './generated-items.ts';
import { type Random, randomFrom } from './random.ts';
import { categories } from './words.ts';

/**
 * Rules over items 0 to `items` - 1, four in ten required, one an upgrade, one a partner's; by tag more than by sku, and now
 * and then by category. An item has about three, several times as many as in the demo store.
 */
export function generatedRules(count: number, items: number): Rule[] {
  return Array.from({ length: count }, (_, index) => {
    const random = randomFrom(index + 50_000_000);
    const kind = kinds[random.below(10)] ?? 'complement';
    const required = kind === 'required';
    const category = random.pick(categories);
    return {
      id: `rule-${index}`,
      kind,
      ...(kind === 'partner' && { partner: { name: 'Harbour Mutual', commission: 1_500 } }),
      when: whenOf(random, category, items),
      coveredBy: [{ tag: tagOf(random, category) }],
      each: random.below(4) === 0,
      offer: times(1 + random.below(4), () => skuOf(random.below(items))),
      reason: required ? 'Needed to work' : 'Goes well with it',
      ...script('The {for} does its best with {item}. Shall I add it for {price}?'),
    };
  });
}

const kinds: readonly Rule['kind'][] = [
  ...(['required', 'required', 'required', 'required'] as const),
  ...(['upgrade', 'partner'] as const),
];

/** A question for each category. */
export function generatedNeeds(): Need[] {
  return categories.map((category, index) => ({
    id: `need-${index}`,
    when: [{ category: slug(category) }],
    question: 'What will you use it for?',
    benefit: 'Then I show you only what helps with that.',
    answers: ['home', 'work'].map((tag) => ({ id: tag, text: `At ${tag}`, tags: [tag] })),
    signals: [],
    owner: 'purchasing',
  }));
}

/** Bundles of two or three slots, priced in each of the three ways. */
export function generatedBundles(count: number, items: number): Bundle[] {
  return Array.from({ length: count }, (_, index) => {
    const random = randomFrom(index + 60_000_000);
    const category = random.pick(categories);
    return {
      id: `bundle-${index}`,
      name: `Set ${index + 1}`,
      slots: times(2 + random.below(2), () => slotOf(random, category, items)),
      price: random.pick([{ percentOff: 1000 }, { amountOff: 500 }, { fixed: 1990 }]),
      ...script('With {item} the {bundle} comes to {total}: {saving} less.'),
    };
  });
}

function whenOf(random: Random, category: string, items: number): Selector[] {
  const kind = random.below(20);
  if (kind < 12) return times(1 + random.below(3), () => ({ tag: tagOf(random, category) }));
  if (kind < 19) return times(1 + random.below(10), () => ({ sku: skuOf(random.below(items)) }));
  return [{ category: slug(category) }];
}

function slotOf(random: Random, category: string, items: number): Slot {
  const kind = random.below(10);
  const quantity = random.below(4) === 0 ? 2 : 1;
  if (kind < 6) return { quantity, choose: [{ tag: tagOf(random, category) }] };
  return {
    quantity,
    choose: [kind < 8 ? { sku: skuOf(random.below(items)) } : { category: slug(category) }],
  };
}

function script(say: string): Script {
  return {
    say,
    benefit: 'It works from the first day, and nobody has to come back for it.',
    demonstrate: 'Hold the one on the shelf beside it.',
    objections: [
      {
        id: 'too-dear',
        text: 'Too dear',
        answer: 'It is {price} once, and it lasts. The smaller one does too.',
      },
      {
        id: 'i-have-one',
        text: 'I have one at home',
        answer: 'Then see first whether it fits; you need no second.',
      },
    ],
    owner: 'purchasing',
  };
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
