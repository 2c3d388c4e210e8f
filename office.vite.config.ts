import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Head office's page, for browsers of the last two years. */
export default defineConfig({
  root: 'head-office/page',
  plugins: [react()],
  build: {
    target: ['chrome121', 'firefox122', 'safari17.4'],
    outDir: '../../out/head-office',
    emptyOutDir: true,
    // The page's security policy takes fonts, pictures and scripts from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
  },
});
