import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rendererFile } from '../../../electron/renderer-files.ts';

const folder = join(sep, 'till', 'out', 'renderer');

describe('rendererFile', () => {
  it('finds the files that a page is made of, with their type', () => {
    expect(rendererFile(folder, 'app://goeswith/index.html')).toEqual({
      file: join(folder, 'index.html'),
      type: 'text/html; charset=utf-8',
    });
    expect(rendererFile(folder, 'app://goeswith/assets/index-Bx_1-.js?v=2#top')?.file).toBe(
      join(folder, 'assets', 'index-Bx_1-.js'),
    );
  });

  it.each([
    'app://goeswith/',
    'app://goeswith/../package.json',
    'app://goeswith/%2e%2e/main/index.cjs',
    'app://goeswith/..%2fmain/index.js',
    'app://goeswith/..\\main\\index.js',
    'app://goeswith/assets//index.js',
    'app://goeswith/.hidden.js',
    'app://goeswith/index.js%00.html',
    'app://goeswith/till.db',
    'app://goeswith/index.constructor',
    'app://elsewhere/index.html',
    'app://goeswith.example/index.html',
    'file:///index.html',
    'http://goeswith/index.html',
    'not an address',
    '',
  ])('knows nothing of %s', (address) => {
    expect(rendererFile(folder, address)).toBeUndefined();
  });

  it('never leaves the folder, whatever the path', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      'a',
      '.html',
      'C:',
      '\0',
      '//',
      '~',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = rendererFile(folder, `app://goeswith/${pieces.join('')}.html`);
        expect(found?.file.startsWith(folder + sep) ?? true).toBe(true);
        expect(found?.file.split(sep) ?? []).not.toContain('..');
      }),
    );
  });
});
