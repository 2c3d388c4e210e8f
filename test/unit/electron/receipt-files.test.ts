import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Sentence, say } from '../../../domain/words/words.ts';
import { saveReceipt } from '../../../electron/receipt-files.ts';

vi.mock('../../../electron/receipt-pdf.ts', () => ({
  receiptPdf: async (svg: string) => {
    if (svg === 'broken') throw new Error('The receipt’s picture has no size.');
    return Buffer.from(`pdf of ${svg}`);
  },
}));

const till = {
  say: (sentence: Sentence) => say(sentence, 'en'),
  receipt: (number: number) =>
    number === 123
      ? { text: 'Thank you', svg: '<svg/>' }
      : number === 9
        ? { text: '', svg: 'broken' }
        : undefined,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'receipts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('saveReceipt', () => {
  it('keeps each receipt under its number, and leaves no half file', async () => {
    const receipts = join(folder, 'receipts');
    const text = await saveReceipt(till, receipts, { number: 123, format: 'text' });
    const pdf = await saveReceipt(till, receipts, { number: 123, format: 'pdf' });
    expect(text).toEqual({ ok: true, file: join(receipts, 'receipt-000123.txt') });
    expect(pdf).toEqual({ ok: true, file: join(receipts, 'receipt-000123.pdf') });
    expect(readdirSync(receipts).sort()).toEqual(['receipt-000123.pdf', 'receipt-000123.txt']);
    expect(readFileSync(join(receipts, 'receipt-000123.txt'), 'utf8')).toBe('Thank you\n');
    expect(readFileSync(join(receipts, 'receipt-000123.pdf'), 'utf8')).toBe('pdf of <svg/>');
  });

  it('saves the same receipt again', async () => {
    await saveReceipt(till, folder, { number: 123, format: 'text' });
    expect(await saveReceipt(till, folder, { number: 123, format: 'text' })).toMatchObject({ ok: true });
  });

  it('says that there is no such receipt', async () => {
    const reply = await saveReceipt(till, folder, { number: 124, format: 'text' });
    expect(reply).toEqual({ ok: false, message: 'There is no receipt number 124.' });
  });

  it('says where it could not save, and why', async () => {
    writeFileSync(join(folder, 'occupied'), '');
    const reply = await saveReceipt(till, join(folder, 'occupied'), { number: 123, format: 'text' });
    expect(reply).toMatchObject({ ok: false });
    expect(reply.ok === false && reply.message).toContain(join(folder, 'occupied'));
    expect(reply.ok === false && reply.message).toContain('A file is in the folder’s way.');
  });

  it('says that a picture could not be made, and leaves nothing behind', async () => {
    const reply = await saveReceipt(till, folder, { number: 9, format: 'pdf' });
    expect(reply.ok === false && reply.message).toContain('has no size');
    expect(readdirSync(folder)).toEqual([]);
  });
});
