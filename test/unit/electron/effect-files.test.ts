import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { type Sentence, say } from '../../../domain/words/words.ts';
import { printEffect, saveEffect } from '../../../electron/effect-files.ts';
import type { Till } from '../../../electron/till/open-till.ts';

vi.mock('../../../electron/receipt-pdf.ts', () => ({
  receiptPdf: async (svg: string) => Buffer.from(`pdf of ${svg}`),
}));

const folder = mkdtempSync(join(tmpdir(), 'effects-'));
afterAll(() => rmSync(folder, { recursive: true }));

const made = {
  name: 'effect-day-2026-11-01-2026-11-22',
  csv: 'a,b\r\n',
  text: 't',
  svg: '<svg/>',
  markup: 'm',
};
/** A till as far as its files ask it. */
const tillOf = (may: 'yes' | 'no', effect: typeof made | undefined) =>
  ({
    handle: () => ({ ok: true, view: { may: { 'effect-report': may } } }),
    say: (sentence: Sentence) => say(sentence, 'en'),
    effect: () => effect,
  }) as unknown as Till;

it('saves the till’s own last report, the lines of a CSV file as they are', async () => {
  const csv = await saveEffect(tillOf('yes', made), folder, { format: 'csv' });
  const pdf = await saveEffect(tillOf('yes', made), folder, { format: 'pdf' });
  expect([csv, pdf]).toEqual([
    { ok: true, file: join(folder, `${made.name}.csv`) },
    { ok: true, file: join(folder, `${made.name}.pdf`) },
  ]);
  expect(readFileSync(join(folder, `${made.name}.csv`), 'utf8')).toBe('a,b\r\n');
  expect(readFileSync(join(folder, `${made.name}.pdf`), 'utf8')).toBe('pdf of <svg/>');
});

it('gives nothing to whoever may not see it, and nothing before there is one', async () => {
  const print = vi.fn();
  expect(await saveEffect(tillOf('no', made), folder, { format: 'csv' })).toMatchObject({
    code: 'not-allowed',
  });
  expect(printEffect(tillOf('no', made), print)).toMatchObject({ code: 'not-allowed' });
  expect(printEffect(tillOf('yes', undefined), print)).toMatchObject({ code: 'not-shown' });
  expect(print).not.toHaveBeenCalled();
  expect(printEffect(tillOf('yes', made), print)).toEqual({ ok: true });
  expect(print).toHaveBeenCalledWith(made.name, 'm');
});
