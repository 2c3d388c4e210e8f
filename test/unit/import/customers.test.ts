import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeProblems } from '../../../domain/words/problems.ts';
import { readCustomers } from '../../../electron/import/read-customers.ts';
import { customerFolder, soundPeople } from '../../builders/customer-folder.ts';
import { newFolder } from '../../builders/folders.ts';
import { item } from '../../builders/price-book.ts';

const items = [item({ sku: 'PRN-1', barcodes: ['9520100042010'] }), item({ sku: 'INK-1' })];
const people = soundPeople['customers.csv'];
const past = soundPeople['purchases.csv'];
const fileNames = ['customers.csv', 'purchases.csv'] as const;

function read(changes: Parameters<typeof customerFolder>[0] = {}) {
  const found = readCustomers(customerFolder(changes), items);
  if (!found?.ok) throw new Error(found ? describeProblems(found.problems, 'en') : 'nothing is there');
  return found;
}

function problemsOf(changes: Parameters<typeof customerFolder>[0]): string {
  const found = readCustomers(customerFolder(changes), items);
  if (!found || found.ok) throw new Error('no problem was found');
  return describeProblems(found.problems, 'en');
}

describe('a sound folder', () => {
  test('gives customers with bare phones, and what they bought', () => {
    expect(read()).toMatchObject({
      customers: [
        {
          id: 'c-1',
          name: 'Aoife Byrne',
          phone: '+35315550100',
          card: '9520100099007',
          groups: ['teachers'],
          noOffers: false,
        },
        { id: 'c-2', name: 'Kelly, Sean', phone: '', card: '', groups: [], noOffers: true },
      ],
      purchases: [
        { customerId: 'c-1', sku: 'PRN-1', on: '2025-03-01', quantity: 1, returned: 0 },
        { customerId: 'c-1', sku: 'INK-1', on: '2025-03-01', quantity: 3, returned: 1 },
      ],
    });
  });

  test('has a hash that any change of either file changes', () => {
    const hashes = [
      read(),
      read({ 'customers.csv': people.replace('teachers', 'clubs') }),
      read({ 'purchases.csv': past.replace(',3,', ',4,') }),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(3);
    expect(read().hash).toBe(hashes[0]);
  });

  test('may say nothing but who they are, and nothing of purchases', () => {
    const found = read({ 'customers.csv': 'name,id\nAoife,c-1\n', 'purchases.csv': null });
    expect(found).toMatchObject({
      customers: [{ id: 'c-1', phone: '', card: '', groups: [] }],
      purchases: [],
    });
  });

  test('may have neither file', () => {
    expect(readCustomers(newFolder(), items)).toBeUndefined();
  });

  test.each([
    ['00353 1 555 0100', '+35315550100'],
    ['+353 (0)1 555-0100', '+35315550100'],
    ['+1 (202) 555.0100', '+12025550100'],
  ])('a phone of %s is %s', (written, phone) => {
    const found = read({ 'customers.csv': people.replace('+353 1 555 0100', written) });
    expect(found.customers[0]?.phone).toBe(phone);
  });

  test('a name that a spreadsheet would take for a formula is a name', () => {
    const found = read({ 'customers.csv': people.replace('Aoife Byrne', '"=1+1"') });
    expect(found.customers[0]?.name).toBe('=1+1');
  });
});

describe('customers.csv', () => {
  test.each([
    ['no id', 'c-2', '', 'line 3: id is missing'],
    ['no name', 'Aoife Byrne', '', 'line 2: name is missing'],
    ['a name turned round', 'Aoife', 'a\u202eb', 'line 2: name has a character in it that cannot be shown'],
    ['the same id', 'c-2', 'c-1', 'line 3: id "c-1" is already on line 2'],
    [
      'a phone without its country',
      '+353 1 555',
      '01 555',
      'line 2: phone "01 555 0100" should begin with + and the country\'s number, like +353 1 555 0100',
    ],
    [
      'a phone of letters',
      '+353 1 555 0100',
      '+353 CALL ME',
      'line 2: phone "+353 CALL ME" should begin with + and the country\'s number, like +353 1 555 0100',
    ],
    [
      'a card with a wrong digit',
      '9520100099007',
      '9520100099008',
      'line 2: card "9520100099008" is no code that a scanner reads; check its digits',
    ],
    ['the same card', 'Sean",,', 'Sean",,9520100099007', 'line 3: card "9520100099007" is already on line 2'],
    ['a card that is an item', '9520100099007', 'INK-1', 'line 2: card "INK-1" is the code of an item'],
    [
      'a card that is a barcode',
      '9520100099007',
      '09520100042010',
      'line 2: card "09520100042010" is the code of an item',
    ],
    [
      'a group that is no slug',
      'teachers',
      'Teachers',
      'line 2: group "Teachers" should be 1 to 40 of a-z, 0-9 and dash, like teachers',
    ],
    ['a mark that is neither', ',yes', ',no', 'line 3: no_offers "no" should be yes or empty'],
    [
      'a card for an id',
      'c-2,"Kelly, Sean",,',
      'k7,"Kelly, Sean",,k7',
      'line 3: id should not be the phone or the card: sales keep it for good, so give a number of its own',
    ],
    ['an unknown column', 'no_offers', 'email', 'line 1: unknown column "email"'],
  ])('%s', (_, from, to, message) => {
    expect(people).toContain(from);
    expect(problemsOf({ 'customers.csv': people.replace(from, to) })).toBe(`customers.csv ${message}`);
  });

  test('has to be there for the purchases', () => {
    expect(problemsOf({ 'customers.csv': null })).toBe(
      'customers.csv: is missing from the folder, and purchases.csv names customers',
    );
  });
});

describe('purchases.csv', () => {
  test('is not blamed for a customer whose row cannot be read', () => {
    expect(problemsOf({ 'customers.csv': people.replace('teachers,', 'teachers') })).toBe(
      'customers.csv line 2: has 5 fields where the first line names 6 columns',
    );
  });

  test.each([
    ['a customer who is none', 'c-1,INK', 'c-9,INK', 'line 3: customer "c-9" is no id of customers.csv'],
    ['an unknown item', 'PRN-1', 'PRN-9', 'line 2: sku "PRN-9" is not in the price book'],
    [
      'a day that is not',
      '2025-03-01,1',
      '2025-02-29,1',
      'line 2: date "2025-02-29" should be a day like 2026-01-31',
    ],
    ['none bought', ',1,', ',0,', 'line 2: quantity "0" should be a whole number, 1 or more'],
    ['more back than bought', '3,1', '3,4', 'line 3: returned 4 is more than the quantity 3'],
    ['less than none back', '3,1', '3,-1', 'line 3: returned "-1" should be a whole number, 0 or more'],
  ])('%s', (_, from, to, message) => {
    expect(past).toContain(from);
    expect(problemsOf({ 'purchases.csv': past.replace(from, to) })).toBe(`purchases.csv ${message}`);
  });
});

test('any text in the place of either file is taken or refused, never thrown at', () => {
  const pieces = fc.constantFrom(...`${people},${past}`.split(','), ',', '\n', '"', '\0', '-1', '2025-13-01');
  const text = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.constantFrom(...fileNames), text, fc.boolean(), (name, some, headed) => {
      const header = soundPeople[name].split('\n', 1)[0];
      readCustomers(customerFolder({ [name]: headed ? `${header}\n${some}` : some }), items);
    }),
    { numRuns: 100 },
  );
});
