import { checkDigit } from '../../domain/price-book/barcode.ts';
import type { Item } from '../../domain/price-book/item.ts';
import { type Random, randomFrom } from './random.ts';
import { brands, categories, finishes, series, sizes, traits } from './words.ts';

/** Barcodes are this far apart, so that the starts of numbers are as mixed as in a real store. */
const barcodeStride = 137;

/** The item with a number from 0 on; always the same for the same number. */
export function generatedItem(number: number): Item {
  const random = randomFrom(number);
  const category = categoryOf(number);
  const service = random.below(200) === 0;
  const price = 99 + random.below(40) * 100 + random.below(20) ** 2 * 60;
  return {
    sku: skuOf(number),
    name: nameOf(random, category),
    category: slug(category),
    tags: tagsOf(random, category),
    barcodes: barcodesOf(number),
    price,
    floor: 0,
    onOffer: false,
    cost: Math.round(price * 0.62),
    taxRate: number % 5 === 0 ? 1350 : 2300,
    kind: service ? 'service' : 'goods',
    stock: service ? null : random.below(40),
    benefit: `One ${category} that does its work for years.`,
    aisle: String(1 + (number % 60)),
    photo: '',
    elsewhere: '',
    lastsDays: null,
    packs: [],
    openPrice: false,
    byWeight: false,
  };
}

/** The number that a shelf edge shows: the category's letters and a running number. */
export function skuOf(number: number): string {
  const letters = categoryOf(number)
    .replaceAll(/[^A-Za-z]/g, '')
    .slice(0, 3)
    .toUpperCase();
  return `${letters}-${String(number).padStart(7, '0')}`;
}

/** The item's GTIN-13 in the range that GS1 keeps for demonstrations. */
export function gtinOf(number: number): string {
  const digits = `952${String(number * barcodeStride).padStart(9, '0')}`;
  return `${digits}${checkDigit(digits)}`;
}

/** Tags are of one category, so that rules and items meet as they do in a store. */
export function tagOf(random: Random, category: string): string {
  return `${slug(category)}-${random.pick(traits)}`;
}

/** A name as price-book files write categories and tags. */
export function slug(name: string): string {
  return name.replaceAll(' ', '-');
}

function categoryOf(number: number): string {
  const category = categories[number % categories.length];
  if (category === undefined) throw new RangeError('no category');
  return category;
}

function nameOf(random: Random, kind: string): string {
  const letters = 'ABCDEFGHKLMNPRSTVX';
  const model = `${random.pick([...letters])}${random.pick([...letters])}${100 + random.below(900)}`;
  const detail = random.pick(random.below(2) === 0 ? finishes : sizes);
  return `${random.pick(brands)} ${random.pick(series)} ${model} ${kind}, ${detail}`;
}

function tagsOf(random: Random, category: string): string[] {
  return [...new Set([0, 1, 2].map(() => tagOf(random, category)))];
}

/** Every twentieth item is also sold by the carton, with an ITF-14 on it. */
function barcodesOf(number: number): string[] {
  const piece = gtinOf(number);
  if (number % 20 !== 0) return [piece];
  const carton = `1${piece.slice(0, 12)}`;
  return [piece, `${carton}${checkDigit(carton)}`];
}
