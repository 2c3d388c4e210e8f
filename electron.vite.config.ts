import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Both Electrons that the till may run on must understand what is built: Node 20 and Chromium 130 are the older one's.
const nodeSide = (entry: string, outDir: string) => ({
  build: {
    target: 'node20',
    outDir,
    rollupOptions: {
      input: { index: entry },
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  },
});

export default defineConfig({
  main: nodeSide('electron/main.ts', 'out/main'),
  preload: nodeSide('electron/preload.ts', 'out/preload'),
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
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
});
