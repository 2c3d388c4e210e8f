import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectsAny } from '../../../domain/price-book/item.ts';
import type { PriceBookContents } from '../../../domain/price-book/price-book.ts';
import { readCustomers } from '../../../electron/import/read-customers.ts';
import { readPriceBook } from '../../../electron/import/read-price-book.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'store/demo');

describe('the demo store', () => {
  const { items, rules, bundles, needs, store } = demoStore();
  const people = readCustomers(folder, items);
  if (!people?.ok) throw new Error('the demo store has no customers');
  const { customers, purchases } = people;

  it('is as large as the README says', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8').replace(/\s+/g, ' ');
    const counts = `${items.length} items, ${bundles.length} bundles, ${rules.length} rules, ${needs.length} questions`;
    expect(readme).toContain(`${counts} and ${customers.length} customers`);
  });

  it('has every kind of rule, at every moment', () => {
    const kinds = rules.map(({ kind, moment = 'scan' }) => `${kind} ${moment}`);
    const least = {
      'required scan': 60,
      'complement scan': 80,
      'complement total': 5,
      'complement after': 8,
      'upgrade scan': 10,
      'partner scan': 3,
      'partner total': 1,
    };
    for (const [kind, number] of Object.entries(least)) {
      expect(kinds.filter((one) => one === kind).length, kind).toBeGreaterThanOrEqual(number);
    }
    expect(rules.filter(({ voucher }) => voucher).length).toBeGreaterThanOrEqual(2);
    expect(rules.filter(({ wants }) => wants).length).toBeGreaterThanOrEqual(20);
    expect(rules.filter(({ season }) => season).length).toBeGreaterThanOrEqual(2);
  });

  it('gives each question something to steer', () => {
    const steered = new Set(rules.flatMap(({ wants = [], notWith = [] }) => [...wants, ...notWith]));
    for (const { id, answers, signals } of needs) {
      const tags = [...answers, ...signals].flatMap((answer) => answer.tags);
      expect(tags.filter((tag) => steered.has(tag)).length, id).toBeGreaterThan(0);
      expect(signals.length, id).toBeGreaterThan(0);
    }
  });

  it('asks nothing about the printer of the handbook, whose set is the first thing to say', () => {
    const printer = items.find(({ sku }) => sku === 'PRN-MX420');
    const asks = needs.filter(({ when }) => when.some((one) => printer && selectsAny([one], printer)));
    expect(asks).toEqual([]);
  });

  it('knows customers who own, return, ask for quiet and belong to groups that bundles name', () => {
    const groups = new Set(customers.flatMap((customer) => customer.groups));
    for (const group of bundles.flatMap((bundle) => bundle.groups ?? [])) expect(groups).toContain(group);
    expect(customers.filter(({ noOffers }) => noOffers)).toHaveLength(1);
    expect(customers.filter(({ card }) => /^29\d{11}$/.test(card))).toHaveLength(customers.length);
    const returnProne = customers.filter(({ id }) => {
      const own = purchases.filter(({ customerId }) => customerId === id);
      const bought = own.reduce((sum, { quantity }) => sum + quantity, 0);
      return bought >= 8 && own.reduce((sum, { returned }) => sum + returned, 0) >= bought * 0.3;
    });
    expect(returnProne).toHaveLength(1);
  });

  it('says where else there is one of what the shelf lacks, and has general answers', () => {
    const lacking = items.filter(({ stock, elsewhere }) => stock === 0 && elsewhere === '');
    expect(lacking.map(({ sku }) => sku)).toEqual([]);
    expect(items.filter(({ elsewhere }) => elsewhere).length).toBeGreaterThanOrEqual(20);
    expect(store.objections.length).toBeGreaterThanOrEqual(4);
    expect(
      rules.flatMap(({ objections }) => objections).filter(({ instead }) => instead).length,
    ).toBeGreaterThan(9);
  });
});

function demoStore(): PriceBookContents {
  const read = readPriceBook(folder);
  if (!read.ok) throw new Error(`the demo store does not import: ${JSON.stringify(read.problems)}`);
  return read.contents;
}
