import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { type Sentence, say } from '../../../domain/words/words.ts';
import { printEffect, saveEffect } from '../../../electron/effect-files.ts';
import type { Till } from '../../../electron/till/open-till.ts';

const printers: string[] = [];
vi.mock('../../../electron/page-print.ts', () => ({
  pagePdf: async (page: string) => Buffer.from(`pdf of ${page}`),
  printPage: async (page: string) =>
    printers.length === 0 ? 'none' : page === 'p' ? 'printed' : 'not-printed',
}));
vi.mock('../../../electron/receipt-pdf.ts', () => ({ receiptPdf: vi.fn() }));

const folder = mkdtempSync(join(tmpdir(), 'effects-'));
afterAll(() => rmSync(folder, { recursive: true }));

const made = {
  name: 'effect-day-2026-11-01-2026-11-22',
  csv: 'a,b\r\n',
  markup: 'm',
  page: 'p',
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
  expect(readFileSync(join(folder, `${made.name}.pdf`), 'utf8')).toBe('pdf of p');
});

it('gives nothing to whoever may not see it, and nothing before there is one', async () => {
  const print = vi.fn();
  expect(await saveEffect(tillOf('no', made), folder, { format: 'csv' })).toMatchObject({
    code: 'not-allowed',
  });
  const roll = { paper: 'roll' } as const;
  expect(await printEffect(tillOf('no', made), print, roll)).toMatchObject({ code: 'not-allowed' });
  expect(await printEffect(tillOf('yes', undefined), print, roll)).toMatchObject({ code: 'not-shown' });
  expect(print).not.toHaveBeenCalled();
  expect(await printEffect(tillOf('yes', made), print, roll)).toEqual({ ok: true });
  expect(print).toHaveBeenCalledWith(made.name, 'm');
});

it('prints on a page where this computer has a printer, and says so where it has none', async () => {
  const print = vi.fn();
  const page = { paper: 'page' } as const;
  expect(await printEffect(tillOf('yes', made), print, page)).toMatchObject({ code: 'no-printer' });
  printers.push('office');
  expect(await printEffect(tillOf('yes', made), print, page)).toEqual({ ok: true });
  expect(await printEffect(tillOf('yes', { ...made, page: '' }), print, page)).toMatchObject({
    code: 'not-printed',
  });
  expect(print).not.toHaveBeenCalled();
});
