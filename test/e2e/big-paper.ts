import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';

const pictures = resolve(import.meta.dirname, '../../out/pictures');

/** A PDF whose pages are A4, lying; a copy is kept among the pictures. */
export function expectA4(file: string, name: string): void {
  mkdirSync(pictures, { recursive: true });
  copyFileSync(file, join(pictures, `${name}.pdf`));
  const pdf = readFileSync(file, 'latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, ...size]) =>
    size.map(Number).map(Math.round),
  );
  expect(sizes.length).toBeGreaterThan(0);
  for (const size of sizes) expect(size).toEqual([842, 595]);
}
