import { defaultAdvice } from '../../domain/price-book/advice.ts';
import { readBarcode } from '../../domain/price-book/barcode.ts';
import type { Bundle } from '../../domain/price-book/bundle.ts';
import type { Item, Selectable, Selector } from '../../domain/price-book/item.ts';
import { selectsAny } from '../../domain/price-book/item.ts';
import type { Need } from '../../domain/price-book/need.ts';
import type { PriceBook } from '../../domain/price-book/price-book.ts';
import { usualReasons } from '../../domain/price-book/reason.ts';
import type { Rule } from '../../domain/price-book/rule.ts';
import type { Objection, Script } from '../../domain/price-book/script.ts';
import { defaultSecurity } from '../../domain/price-book/security.ts';
import type { Store } from '../../domain/price-book/store.ts';

/** A euro shop in Dublin whose prices hold the tax; give only what the test is about. */
export function store(given: Partial<Store> = {}): Store {
  return {
    name: 'Harbour Street Electronics',
    address: ['12 Harbour Street', 'Dublin 2'],
    taxNumber: 'IE 1234567T',
    currency: 'EUR',
    locale: 'en-IE',
    taxMode: 'inclusive',
    taxRounding: 'receipt',
    cashRounding: 0,
    timeZone: 'Europe/Dublin',
    taxes: [{ id: 'standard', name: 'VAT 23%', rate: 2300 }],
    receipt: { header: [], footer: [] },
    // On a clock that stands still every sale would follow the last one closely.
    advice: { ...defaultAdvice, controlShare: 0, queueSeconds: 0 },
    logo: '',
    objections: [],
    reasons: usualReasons('en-IE'),
    scales: [],
    restrictions: [],
    security: defaultSecurity,
    ...given,
  };
}

/** Goods at 10.00 that cost 6.00, ten in stock, with no barcode, so that it is sold by its sku. */
export function item(given: Partial<Item> = {}): Item {
  const sku = given.sku ?? 'ITEM-1';
  return {
    sku,
    name: `Item ${sku}`,
    category: 'things',
    tags: [],
    barcodes: [],
    price: 1000,
    floor: 0,
    onOffer: false,
    cost: 600,
    taxRate: 2300,
    kind: 'goods',
    stock: given.kind === 'service' ? null : 10,
    benefit: `What ${sku} is good for.`,
    aisle: '',
    photo: '',
    elsewhere: '',
    lastsDays: null,
    packs: [],
    openPrice: false,
    byWeight: false,
    ...given,
  };
}

/** A required accessory ACC-1 for ITEM-1. */
export function rule(given: Partial<Rule> = {}): Rule {
  return {
    id: 'rule-1',
    kind: 'required',
    when: [{ sku: 'ITEM-1' }],
    coveredBy: [],
    each: false,
    offer: ['ACC-1'],
    reason: 'Needed to work',
    ...script('The {for} needs one. Shall I add {item} for {price}?'),
    ...given,
  };
}

/** ITEM-1 and ITEM-2 together, 10 % off, valid on any day. */
export function bundle(given: Partial<Bundle> = {}): Bundle {
  return {
    id: 'bundle-1',
    name: 'Set 1',
    slots: [
      { quantity: 1, choose: [{ sku: 'ITEM-1' }] },
      { quantity: 1, choose: [{ sku: 'ITEM-2' }] },
    ],
    price: { percentOff: 1000 },
    ...script('With {item} the set comes to {total}. That is {saving} less.'),
    ...given,
  };
}

/** Asks what ITEM-1 is for: at home (tag `home`) or at work (tag `work`); who wishes it were quiet says `quiet`. */
export function need(given: Partial<Need> = {}): Need {
  return {
    id: 'need-1',
    when: [{ sku: 'ITEM-1' }],
    question: 'What will you use the {for} for?',
    benefit: 'Then I show you only what helps with that.',
    answers: [
      { id: 'home', text: 'At home', tags: ['home'] },
      { id: 'work', text: 'At work', tags: ['work'] },
    ],
    signals: [{ id: 'quiet', text: 'I wish it were quiet', tags: ['quiet'] }],
    owner: 'purchasing',
    ...given,
  };
}

function script(say: string): Script {
  const objections: Objection[] = [
    { id: 'too-dear', text: 'Too dear', answer: 'It is {price} once, and it lasts.' },
    { id: 'i-have-one', text: 'I have one', answer: 'Then you need none.' },
  ];
  return { say, benefit: 'It works from the first day.', objections, owner: 'purchasing' };
}

/** What a price book in memory is made of. */
export type PriceBookParts = {
  items: readonly Item[];
  bundles?: readonly Bundle[];
  rules?: readonly Rule[];
  needs?: readonly Need[];
  store?: Partial<Store>;
  version?: number;
};

/** A price book in memory: what the database answers, found by walking arrays. */
export function priceBook(parts: PriceBookParts): PriceBook {
  const { items, bundles = [], rules = [], needs = [], version = 1 } = parts;
  const bySku = new Map(items.map((one) => [one.sku, one]));
  const byBarcode = new Map(items.flatMap((one) => one.barcodes.map((code) => [keyOf(code), one])));
  return {
    version,
    store: store(parts.store),
    item: (sku) => bySku.get(sku),
    itemByCode: (code) => byBarcode.get(keyOf(code)) ?? bySku.get(code.trim()),
    piecesOf: () => 1,
    bundle: (id) => bundles.find((one) => one.id === id),
    bundlesFor: (bought) =>
      bundles.filter((one) => one.slots.some((slot) => bought.some((item) => selectsAny(slot.choose, item)))),
    rulesFor: (bought: Selectable) => rules.filter((one) => selectsAny(one.when, bought)),
    needsFor: (bought: Selectable) => needs.filter((one) => selectsAny(one.when, bought)),
    choices: (selectors: readonly Selector[], limit) =>
      items
        .filter((one) => selectsAny(selectors, one))
        .sort(inStockThenCheapest)
        .slice(0, limit),
  };
}

function keyOf(code: string): string {
  const read = readBarcode(code);
  return read.ok ? read.key : code;
}

function inStockThenCheapest(a: Item, b: Item): number {
  const stock = Number(hasStock(b)) - Number(hasStock(a));
  return stock || a.price - b.price || (a.sku < b.sku ? -1 : 1);
}

function hasStock(one: Item): boolean {
  return one.stock === null || one.stock > 0;
}
