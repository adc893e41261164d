import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/**
 * The process of a crowd, as one CommonJS file: Node reads ES modules with its thread pool, whose threads would all be there
 * before the first wait and be taken for Node's own.
 */
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: at('src/main/entries/crowd-process.ts'),
    // Beside the threads that start it.
    outDir: at('out/main'),
    emptyOutDir: false,
    rollupOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
  },
});
