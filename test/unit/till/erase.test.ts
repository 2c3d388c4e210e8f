import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Customer } from '../../../domain/customers/customer.ts';
import { smallShop } from '../../builders/small-shop.ts';
import { type TestTill, till } from '../../builders/till.ts';

const wanda = { name: 'Wanda Quillfeather', phone: '+353 86 713 9264', card: '9520100077005' };
const traces = ['Quillfeather', 'quillfeather', 'illfeather', '713 9264', '7139264', wanda.card];

/** Which of the traces any file of the till still holds. */
function tracesIn(file: string): string[] {
  const folder = dirname(file);
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return traces.filter((trace) => bytes.some((one) => one.includes(trace)));
}

/** Enough people that pages split and move around the one who is looked for. */
function crowd(count: number): Customer[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `c-${index}`,
    name: `Person ${index} Quill${(index * 7919) % count}`,
    phone: `+3538671${String((index * 104_729) % 100_000).padStart(5, '0')}`,
    card: '',
    ...{ groups: [], noOffers: false },
  }));
}

function sell(desk: TestTill) {
  desk.do({ type: 'Scan', code: wanda.card });
  desk.do({ type: 'Scan', code: 'INK' });
  desk.do({ type: 'TakeTender', kind: 'cash', amount: 1_000_000 });
  desk.do({ type: 'CompleteSale' });
}

describe('the files of a till', () => {
  it('hold no byte of a customer who was erased, and lose nothing else', () => {
    const desk = till(smallShop);
    const { people, db } = desk.desk;
    const others = crowd(2_000);
    db.transaction(() => people.importAll(others.slice(0, 1_000), []))();
    const id = desk.do({ type: 'AddCustomer', ...wanda }).customer?.id ?? '';
    sell(desk);
    // A second telling of the same person, and people on either side of them.
    db.transaction(() => {
      people.put({ id, ...wanda, name: 'Wanda Quillfeather-Moss', groups: ['schools'], noOffers: true });
      for (const other of others.slice(1_000)) people.put(other);
    })();
    expect(tracesIn(desk.file)).toEqual(expect.arrayContaining(['Quillfeather', '713 9264', wanda.card]));
    db.prepare('VACUUM INTO ?').run(`${desk.file}.before-999`);
    desk.do({ type: 'EraseCustomer', customerId: id });
    expect(tracesIn(desk.file)).toEqual([]);
    expect(people.find('person 1999').map(({ id: known }) => known)).toContain('c-1999');
    sellTo(desk);
    desk.close();
    expect(tracesIn(desk.file)).toEqual([]);
  });

  it('hold none either of many who were erased one after the other', () => {
    const desk = till(smallShop);
    const { people, db } = desk.desk;
    const others = crowd(600);
    db.transaction(() => people.importAll(others, []))();
    const wandas = Array.from({ length: 30 }, (_, index) => {
      const named = { name: `${wanda.name} ${index}`, phone: wanda.phone };
      return desk.do({ type: 'AddCustomer', ...named }).customer?.id ?? '';
    });
    // Rows that grow move others to new pages.
    db.transaction(() => {
      for (const other of others) people.put({ ...other, name: `${other.name} ${'and company '.repeat(5)}` });
    })();
    for (const customerId of wandas) desk.do({ type: 'EraseCustomer', customerId });
    expect(tracesIn(desk.file)).toEqual([]);
    expect(people.find('company 599').map(({ id }) => id)).toContain('c-599');
  });
});

function sellTo(desk: TestTill): void {
  desk.do({ type: 'Scan', code: 'INK' });
  desk.do({ type: 'VoidSale' });
}
