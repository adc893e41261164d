import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const at = (path: string) => resolve(import.meta.dirname, path);

/** The page that replays a run, as one file: what an export puts its recording into. */
export default defineConfig({
  root: at('src/renderer/replay'),
  plugins: [react(), viteSingleFile()],
  build: {
    outDir: at('out/replay'),
    emptyOutDir: true,
    rollupOptions: { input: at('src/renderer/replay/replay.html') },
  },
});
