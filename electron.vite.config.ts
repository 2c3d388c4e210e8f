import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Both Electrons that the till may run on must understand what is built: Node 20 and Chromium 130 are the older one's.
const nodeSide = (input: Record<string, string>, outDir: string, isolatedEntries = false) => ({
  build: {
    target: 'node20',
    outDir,
    isolatedEntries,
    rollupOptions: {
      input,
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  },
});

export default defineConfig({
  main: nodeSide({ index: 'electron/main.ts' }, 'out/main'),
  // A preload in the sandbox loads no other file: the two share no chunk.
  preload: nodeSide(
    { index: 'electron/preload.ts', display: 'electron/display-preload.ts' },
    'out/preload',
    true,
  ),
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      // The page's security policy takes fonts and scripts from files only.
      assetsInlineLimit: 0,
      // Less to read and to parse before the first scan.
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: 'renderer/index.html', display: 'renderer/display/index.html' },
      },
    },
  },
});
